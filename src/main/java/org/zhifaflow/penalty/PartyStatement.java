package org.zhifaflow.penalty;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * What a party answered to its notice, as an officer records it.
 *
 * @param receivedOn day on which it was made; for a letter, the day of posting (CPL-85)
 * @param form how: oral (with minutes) or written
 * @param statement the statement and defence, null if none
 * @param hearingRequested the party asks for a hearing
 * @param waivesStatement the party waives (further) statement and defence in writing
 * @param waivesHearing the party waives the hearing in writing
 * @param waiverSignedOn day of the signature under the waiver (APL-62)
 * @param answer our answer to a request that comes late or without the right to it
 */
public record PartyStatement(
        @NotNull LocalDate receivedOn,
        @NotNull ResponseForm form,
        boolean statementMade,
        String statement,
        boolean hearingRequested,
        boolean waivesStatement,
        boolean waivesHearing,
        LocalDate waiverSignedOn,
        String answer) {

    boolean waives() {
        return waivesStatement || waivesHearing;
    }
}

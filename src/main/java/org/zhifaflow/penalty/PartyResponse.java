package org.zhifaflow.penalty;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An answer of a party as it stands on file; field meanings as in {@link PartyStatement}.
 *
 * @param requestText what the party wrote or said when it asked for a hearing outside the step, otherwise null
 * @param hearingGranted the hearing request was in time and the right exists
 */
@Table("party_response")
public record PartyResponse(
        @Id Long id,
        String caseId,
        String township,
        Long noticeId,
        String partyId,
        LocalDate receivedOn,
        ResponseForm form,
        String statement,
        boolean hearingRequested,
        boolean hearingGranted,
        boolean waivesStatement,
        boolean waivesHearing,
        LocalDate waiverSignedOn,
        String answer,
        String requestText,
        String recordedBy) {

    boolean hasStatement() {
        return statement != null;
    }
}

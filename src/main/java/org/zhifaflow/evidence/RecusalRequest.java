package org.zhifaflow.evidence;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An application that a person of the case steps aside (APL-43).
 *
 * @param applicant who applies: the party, or the person's own name
 * @param person user id of the person concerned
 * @param granted null until it has been decided
 * @param replacement user id of who takes over, null if nobody is named
 * @param byCounty the county decides, not the head of the township
 * @param discussion who discussed the recusal of a head and with what result; null elsewhere
 */
@Table("recusal_request")
public record RecusalRequest(
        @Id String id,
        String township,
        String caseId,
        String applicant,
        String person,
        String reason,
        LocalDate requestedOn,
        String requestedBy,
        Boolean granted,
        String replacement,
        String decisionReason,
        String decidedBy,
        LocalDate decidedOn,
        boolean byCounty,
        String discussion) {

    RecusalRequest decided(RecusalDecision decision, String userId, LocalDate day) {
        boolean accepted = decision.answer() == RecusalDecision.Answer.granted;
        return new RecusalRequest(
                id,
                township,
                caseId,
                applicant,
                person,
                reason,
                requestedOn,
                requestedBy,
                accepted,
                accepted ? decision.replacement() : null,
                decision.reason(),
                userId,
                day,
                byCounty,
                decision.discussion());
    }
}

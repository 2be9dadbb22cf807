package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The head's decision in a case.
 *
 * @param hearingDeparture why it departs from the hearing's report (APL-65), null if it does not
 * @param anotherAct why the act is another one than an act of the same day that was fined before (APL-29), null if there is
 *     none
 * @param finalCaseId the case, null for a transfer to the police: it may come back and be decided then (KY1-9b, TRC-10)
 */
@Table("decision")
public record Decision(
        @Id String id,
        String township,
        String caseId,
        String finalCaseId,
        DecisionResult result,
        LocalDate decidedOn,
        String reason,
        NoPenaltyGround noPenaltyGround,
        boolean outsideTierApproved,
        String lateGround,
        String hearingDeparture,
        String anotherAct,
        String decidedBy,
        OffsetDateTime recordedAt) {

    /** Whether it ends the case's decision: a transfer to the police does not. */
    public boolean isFinal() {
        return result != DecisionResult.transferJudicial;
    }
}

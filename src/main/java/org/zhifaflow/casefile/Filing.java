package org.zhifaflow.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How a lead was verified and decided.
 *
 * @param verifiedLateBecause why the verification ended after its last day, null if it was in time (KY5-08k)
 * @param decidedLateBecause why the decision came after its last day, null if it was in time (KY1-6e)
 */
@Table("filing")
public record Filing(
        @Id String caseId,
        String township,
        boolean filedElsewhere,
        LocalDate acceptedOn,
        LocalDate verifiedOn,
        String verification,
        String opinion,
        String verifiedBy,
        LocalDate decidedOn,
        String decidedBy,
        Boolean filed,
        String reason,
        boolean factsClear,
        boolean warningOnly,
        boolean otherPenalty,
        BigDecimal expectedFine,
        String verifiedLateBecause,
        String decidedLateBecause) {

    static Filing accepted(CaseFile file, boolean filedElsewhere, LocalDate day) {
        return new Filing(
                file.id(),
                file.township(),
                filedElsewhere,
                day,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                null,
                null,
                null);
    }

    Filing verified(Verification result, boolean late, LocalDate day, String actor) {
        return new Filing(
                caseId,
                township,
                filedElsewhere,
                acceptedOn,
                day,
                result.verification(),
                result.opinion(),
                actor,
                decidedOn,
                decidedBy,
                filed,
                reason,
                factsClear,
                warningOnly,
                otherPenalty,
                expectedFine,
                late ? result.lateReason() : null,
                decidedLateBecause);
    }

    Filing decided(FilingDecision decision, boolean late, LocalDate day, String actor) {
        return new Filing(
                caseId,
                township,
                filedElsewhere,
                acceptedOn,
                verifiedOn,
                verification,
                opinion,
                verifiedBy,
                day,
                actor,
                decision.filed(),
                decision.reason(),
                decision.factsClear(),
                decision.warningOnly(),
                decision.otherPenalty(),
                decision.expectedFine(),
                verifiedLateBecause,
                late ? decision.lateReason() : null);
    }
}

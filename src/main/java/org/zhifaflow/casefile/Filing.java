package org.zhifaflow.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How a lead was verified and decided.
 *
 * @param filedElsewhere another authority is said to have opened a case; found true or not by the verification
 * @param verifiedLateBecause why the verification ended after its last day, null if it was in time (KY5-08k)
 * @param decidedLateBecause why the decision came after its last day, null if it was in time (KY1-6e)
 * @param otherFiling the case that another authority opened about the same act, null if none did (APL-25, HL-4.2a)
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
        String decidedLateBecause,
        @Embedded.Nullable OtherFiling otherFiling) {

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
                null,
                null);
    }

    Filing verified(Verification result, boolean late, LocalDate day, String actor) {
        return new Filing(
                caseId,
                township,
                result.filedElsewhere(),
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
                decidedLateBecause,
                result.otherFiling().orElse(null));
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
                late ? decision.lateReason() : null,
                otherFiling);
    }
}

package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The circumstances as officers record them.
 *
 * @param requalified the item or the end of the act on file is wrong and is corrected (KY4-08c)
 * @param newItem code of the right item, also if only the end of the act is corrected
 * @param actContinuing the act goes on, otherwise {@code actEndedOn} says when it ended
 * @param quantity in the unit of the item's benchmark table, of the right item if it is corrected
 * @param aggravated the table's aggravating circumstance
 * @param lesserCircumstance the table's lesser one
 * @param constructionCost yuan, for items fined by share of the cost
 * @param explanation what proves the circumstances
 */
public record CircumstancesFound(
        boolean requalified,
        String newItem,
        boolean actContinuing,
        LocalDate actEndedOn,
        String requalificationReason,
        BigDecimal quantity,
        boolean aggravated,
        boolean lesserCircumstance,
        BigDecimal constructionCost,
        boolean trivial,
        Harm harm,
        String explanation,
        List<PartyFactors> parties) {

    /** What is corrected, empty where the case stays qualified as it is. */
    Optional<Requalification> requalification() {
        return requalified
                ? Optional.of(new Requalification(
                        newItem, actContinuing, actContinuing ? null : actEndedOn, requalificationReason))
                : Optional.empty();
    }

    /**
     * What concerns one party.
     *
     * @param birthDate needed for a citizen whose birth date is not on file (APL-30)
     * @param occurrence how many times within a year, this time included; null means as the register says
     * @param proof what proves incapacity, lack of fault or mitigation
     */
    public record PartyFactors(
            String partyId,
            LocalDate birthDate,
            Integer occurrence,
            boolean incapable,
            boolean noFaultProved,
            List<MitigationGround> mitigations,
            String proof) {

        public PartyFactors {
            mitigations = mitigations == null ? List.of() : List.copyOf(mitigations);
        }
    }
}

package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The circumstances as officers record them.
 *
 * @param quantity in the unit of the item's benchmark table
 * @param aggravated the table's aggravating circumstance
 * @param lesserCircumstance the table's lesser one
 * @param constructionCost yuan, for items fined by share of the cost
 * @param explanation what proves the circumstances
 */
public record CircumstancesFound(
        BigDecimal quantity,
        boolean aggravated,
        boolean lesserCircumstance,
        BigDecimal constructionCost,
        boolean trivial,
        Harm harm,
        String explanation,
        List<PartyFactors> parties) {

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

package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.util.List;

/**
 * The investigation report with the proposed result.
 *
 * @param evidence ids of the evidence considered
 * @param noPenaltyGround only with {@code noPenalty}
 * @param discretionReason why article 33 is used or not used where it could be (APL-33b)
 * @param surchargeProvided the notice shall announce the surcharge for late payment
 * @param emergency the head is asked for the procedure for emergencies (KY4-03f), with its legal basis and reason
 */
public record InvestigationReport(
        ProposalResult result,
        String facts,
        String basis,
        String reason,
        List<String> evidence,
        List<Line> lines,
        NoPenaltyGround noPenaltyGround,
        String discretionReason,
        boolean surchargeProvided,
        boolean emergency,
        String emergencyBasis,
        String emergencyReason,
        boolean complex,
        boolean majorPublicInterest) {

    public InvestigationReport {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /**
     * The penalty proposed for one party.
     *
     * @param fine yuan, null for none
     * @param confiscation illegal gains to be confiscated in yuan, null for none (APL-28b)
     * @param goodsValue value of the goods to be confiscated in yuan, given where goods are named (APL-63)
     * @param outsideTierReason needed where the fine leaves the tier (HL-4.4b)
     * @param mitigationGround needed where the fine goes below the statutory minimum (APL-32x)
     */
    public record Line(
            String partyId,
            BigDecimal fine,
            boolean warning,
            BigDecimal confiscation,
            String confiscatedGoods,
            BigDecimal goodsValue,
            OtherPenalty otherPenalty,
            String otherPenaltyText,
            String outsideTierReason,
            MitigationGround mitigationGround) {

        public Line {
            otherPenalty = otherPenalty == null ? OtherPenalty.none : otherPenalty;
        }

        boolean isEmpty() {
            return fine == null && !beyondFine();
        }

        boolean namesGoods() {
            return confiscatedGoods != null && !confiscatedGoods.isBlank();
        }

        boolean beyondFine() {
            return warning
                    || confiscation != null
                    || namesGoods()
                    || goodsValue != null
                    || otherPenalty != OtherPenalty.none;
        }
    }
}

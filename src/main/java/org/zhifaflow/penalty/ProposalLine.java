package org.zhifaflow.penalty;

import java.math.BigDecimal;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The penalty proposed for one party, with the range and tier it was checked against. Amounts are yuan; a fine or
 * confiscation of 0 means none.
 *
 * @param goodsValue value of the confiscated goods, null without goods and where it was not asked for yet
 * @param hints what a reviewer should look at, one per line
 */
@Table("proposal_line")
public record ProposalLine(
        @Id String id,
        String township,
        String proposalId,
        String partyId,
        BigDecimal fine,
        boolean warning,
        BigDecimal confiscation,
        String confiscatedGoods,
        BigDecimal goodsValue,
        OtherPenalty otherPenalty,
        String otherPenaltyText,
        String tier,
        BigDecimal tierMinimum,
        BigDecimal tierMaximum,
        BigDecimal rangeMinimum,
        BigDecimal rangeMaximum,
        String rangeBasis,
        boolean belowMinimum,
        boolean outsideTier,
        String outsideTierReason,
        MitigationGround mitigationGround,
        String hints) {

    public boolean hasFine() {
        return fine.signum() > 0;
    }

    /** Whether anything besides a fine is proposed. */
    boolean beyondFine() {
        return warning || confiscation.signum() > 0 || confiscatedGoods != null || otherPenalty != OtherPenalty.none;
    }

    /** Illegal gains and goods together in yuan (APL-63); null where the goods were not valued. */
    public BigDecimal confiscatedValue() {
        if (confiscatedGoods == null) {
            return confiscation;
        }
        return goodsValue == null ? null : confiscation.add(goodsValue);
    }

    /** The goods and their value in words, empty without goods. */
    public String goodsInWords() {
        if (confiscatedGoods == null) {
            return "";
        }
        return "没收" + confiscatedGoods + (goodsValue == null ? "" : "（价值" + goodsValue.toPlainString() + "元）");
    }

    /** Whether it holds more than the other, the fine aside. */
    boolean addsTo(ProposalLine other) {
        return confiscation.compareTo(other.confiscation) > 0
                || (warning && !other.warning)
                || (confiscatedGoods != null && !confiscatedGoods.equals(other.confiscatedGoods))
                || (goodsValue != null && other.goodsValue != null && goodsValue.compareTo(other.goodsValue) > 0)
                || (otherPenalty != OtherPenalty.none && otherPenalty != other.otherPenalty);
    }
}

package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhifaflow.catalogue.StatutoryRange;
import org.zhifaflow.journal.Clauses;
import org.zhifaflow.journal.Violation;

/**
 * Checks a proposed fine against the law and the benchmark. Outside the statutory range nothing helps but mitigation
 * with a ground below it (APL-32x); outside the tier a reason is needed and the head must approve (HL-4.4b).
 */
final class FineCheck {

    private static final String FIELD = "lines";
    private static final String BENCHMARK_BASIS = "HL-4.4b";
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String UNKNOWN_TIER = "待查明";

    private FineCheck() {}

    /**
     * One party's fine with all that bears on it.
     *
     * @param fine yuan
     * @param fineUnit of the range: {@code yuan} or {@code ofConstructionCost}
     * @param atAct the statutory range on the day of the act
     * @param now the statutory range today, for the lighter law (APL-37)
     * @param tierAtAct the benchmark's tier by the day of the act, if there is a table
     * @param tierNow the tier by today
     * @param constructionCost yuan, null if unknown
     * @param factors grounds found on record
     * @param claimed the ground on which the fine goes below the minimum, null if none
     * @param floorPercent local floor of mitigation, percent of the statutory minimum
     */
    record Question(
            String party,
            BigDecimal fine,
            String fineUnit,
            Optional<StatutoryRange> atAct,
            Optional<StatutoryRange> now,
            Optional<BenchmarkTier> tierAtAct,
            Optional<BenchmarkTier> tierNow,
            boolean benchmarkExists,
            BigDecimal constructionCost,
            boolean correctionFirst,
            CorrectionStanding correction,
            NoPenaltyConclusion.Word noPenalty,
            Set<MitigationGround> factors,
            MitigationGround claimed,
            String outsideTierReason,
            BigDecimal floorPercent) {}

    /** The range and tier applied, in yuan, what was found wrong, and what a reviewer should look at. */
    record Assessment(
            List<Violation> violations,
            List<String> hints,
            BigDecimal minimum,
            BigDecimal maximum,
            String rangeBasis,
            BenchmarkTier tier,
            boolean belowMinimum,
            boolean outsideTier) {}

    static Assessment assess(Question q) {
        return new Run(q).assess();
    }

    /** The lighter of two ranges: the lower maximum, then the lower minimum (APL-37, APL-29). */
    static boolean lighter(StatutoryRange candidate, StatutoryRange than) {
        int byMaximum = candidate.maximum().compareTo(than.maximum());
        return byMaximum < 0 || (byMaximum == 0 && candidate.minimum().compareTo(than.minimum()) < 0);
    }

    private static final class Run {

        private final Question q;
        private final List<Violation> violations = new ArrayList<>();
        private final List<String> hints = new ArrayList<>();

        Run(Question q) {
            this.q = q;
        }

        Assessment assess() {
            refuseIf(q.fine().signum() <= 0, "罚款数额必须大于零；法律规定应当罚款的，不处罚款须有法定情形", "行政处罚法第三十二条、第三十三条，APL-32x,APL-33a");
            refuseIf(q.fine().stripTrailingZeros().scale() > 2, "罚款数额最多精确到分", "行政处罚法第五十九条，APL-59");
            refuseIf(
                    q.noPenalty() == NoPenaltyConclusion.Word.mandatory,
                    "具有应当不予处罚的情形，不得罚款",
                    "行政处罚法第三十条、第三十一条、第三十三条，APL-33a");
            refuseIf(
                    q.correctionFirst() && !q.correction().expired(),
                    "该事项须责令限期改正、逾期不改正才可罚款，现为“" + q.correction().label()
                            + "”，不得罚款；本案尚未对此责令限期改正的，请先提出不罚款的处理意见（例如警告）报审，由审核退回补充调查，责令限期改正并在期满复查后重新提出",
                    "行政处罚法第二十八条，APL-28a，HL-4.4b");
            if (q.atAct().isEmpty()) {
                refuseIf(true, "行为发生时法律没有对该类当事人规定罚款，不得罚款", "行政处罚法第三十七条，APL-37");
                return result(null, null, null, null, false, false);
            }
            boolean byNewLaw =
                    q.now().filter(now -> lighter(now, q.atAct().get())).isPresent();
            StatutoryRange range = byNewLaw ? q.now().get() : q.atAct().get();
            Optional<BenchmarkTier> tier = byNewLaw ? q.tierNow() : q.tierAtAct();
            if (byNewLaw) {
                hints.add("现行规定处罚较轻，适用现行规定（" + Clauses.cite("APL-37") + "）");
            } else if (q.now().isEmpty()) {
                hints.add("现行规定没有该项罚款，请核对新规定是否不认为是违法（" + Clauses.cite("APL-37") + "）");
            }
            if (q.benchmarkExists() && tier.isEmpty()) {
                hints.add("行为发生时裁量基准尚未施行，只按法定幅度裁量（" + Clauses.cite("APL-34,APL-37") + "）");
            }
            return byRange(range, tier);
        }

        private Assessment byRange(StatutoryRange range, Optional<BenchmarkTier> tierOfTable) {
            BigDecimal factor = BigDecimal.ONE;
            if (q.fineUnit().equals("ofConstructionCost")) {
                if (q.constructionCost() == null || q.constructionCost().signum() <= 0) {
                    refuseIf(true, "该事项按建设工程造价的比例罚款，请先登记工程造价", range.basis());
                    return result(null, null, range.basis(), null, false, false);
                }
                factor = q.constructionCost();
            }
            BigDecimal minimum = range.minimum().multiply(factor);
            BigDecimal maximum = range.maximum().multiply(factor);
            BigDecimal times = factor;
            BenchmarkTier tier = tierOfTable
                    .map(t -> t.unit().equals("ofConstructionCost") ? t.times(times) : t)
                    .orElse(null);
            refuseIf(
                    q.fine().compareTo(maximum) > 0,
                    "罚款" + shown(q.fine()) + "元超过法定最高额" + shown(maximum) + "元",
                    range.basis() + "，HL-4.4b");
            boolean below = q.fine().compareTo(minimum) < 0;
            if (below) {
                checkMitigation(minimum);
            }
            boolean lighterNeeded = q.factors().stream().anyMatch(MitigationGround::mandatory);
            if (lighterNeeded) {
                checkLighter(minimum, maximum, tier);
            }
            return result(minimum, maximum, range.basis(), tier, below, outside(tier, lighterNeeded));
        }

        private void checkMitigation(BigDecimal minimum) {
            refuseIf(
                    q.claimed() == null,
                    "罚款" + shown(q.fine()) + "元低于法定最低额" + shown(minimum) + "元，须有减轻处罚的法定情形",
                    "行政处罚法第三十二条，APL-32x");
            refuseIf(
                    q.claimed() != null && !q.factors().contains(q.claimed()),
                    "减轻处罚的情形未在裁量情节中登记",
                    "行政处罚法第三十二条，APL-32x");
            BigDecimal floor = minimum.multiply(q.floorPercent()).divide(HUNDRED);
            refuseIf(
                    q.fine().compareTo(floor) < 0,
                    "减轻后的罚款不得低于法定最低额的" + shown(q.floorPercent()) + "%，即" + shown(floor) + "元（地方设定）",
                    "APL-32x");
        }

        /** Lighter: below the tier that the facts alone lead to, or in the lower half where that is the lowest tier. */
        private void checkLighter(BigDecimal minimum, BigDecimal maximum, BenchmarkTier tier) {
            if (tier != null && tier.finePossible() && tier.minimum().compareTo(minimum) > 0) {
                refuseIf(
                        q.fine().compareTo(tier.minimum()) >= 0,
                        "具有应当从轻或者减轻的情形，罚款须低于“" + tier.tier() + "”档下限" + shown(tier.minimum()) + "元",
                        "行政处罚法第三十条、第三十二条，APL-32x");
                return;
            }
            BigDecimal upper = tier != null && tier.finePossible() ? tier.maximum() : maximum;
            BigDecimal middle = minimum.add(upper).divide(TWO);
            refuseIf(
                    q.fine().compareTo(middle) > 0,
                    "具有应当从轻或者减轻的情形，罚款不得超过" + shown(middle) + "元（幅度的下半部分）",
                    "行政处罚法第三十条、第三十二条，APL-32x");
        }

        private boolean outside(BenchmarkTier tier, boolean lighterNeeded) {
            if (tier == null) {
                return false;
            }
            if (!tier.finePossible()) {
                refuseIf(
                        true,
                        tier.tier().equals(UNKNOWN_TIER)
                                ? "裁量因素尚未查明，无法确定裁量档次，不得罚款"
                                : "按裁量基准属“" + tier.tier() + "”，不得罚款",
                        BENCHMARK_BASIS);
                return false;
            }
            boolean outside = !tier.contains(q.fine());
            boolean explained = lighterNeeded
                    || (q.outsideTierReason() != null && !q.outsideTierReason().isBlank());
            refuseIf(
                    outside && !explained,
                    "罚款" + shown(q.fine()) + "元不在裁量档次“" + tier.tier() + "”（" + shown(tier.minimum()) + "元至"
                            + (tier.maximumInclusive() ? "" : "不满") + shown(tier.maximum()) + "元）之内，请说明理由",
                    BENCHMARK_BASIS);
            if (outside) {
                hints.add("超出裁量档次，须经负责人批准（" + Clauses.cite(BENCHMARK_BASIS) + "）");
            }
            return outside;
        }

        private Assessment result(
                BigDecimal minimum,
                BigDecimal maximum,
                String basis,
                BenchmarkTier tier,
                boolean below,
                boolean outside) {
            return new Assessment(
                    List.copyOf(violations), List.copyOf(hints), minimum, maximum, basis, tier, below, outside);
        }

        private void refuseIf(boolean wrong, String message, String basis) {
            if (wrong) {
                violations.add(new Violation(FIELD, q.party() + "：" + message, basis));
            }
        }

        private static String shown(BigDecimal amount) {
            return amount.stripTrailingZeros().toPlainString();
        }
    }
}

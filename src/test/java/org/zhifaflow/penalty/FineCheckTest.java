package org.zhifaflow.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaflow.catalogue.StatutoryRange;
import org.zhifaflow.journal.Violation;

class FineCheckTest {

    private static final StatutoryRange B01 = range("100", "1000");
    private static final StatutoryRange B06 = range("500", "2000");
    private static final BenchmarkTier B06_ORDINARY = tier("一般", "800", "1200", false);

    @ParameterizedTest
    @CsvSource({"299.99, false", "300, true", "599.99, true", "600, false"})
    void lower_end_of_a_tier_is_included_and_the_upper_end_is_not(String fine, boolean inside) {
        Case c = new Case(B01, fine);
        c.tier = tier("一般", "300", "600", false);
        assertThat(c.refused("不在裁量档次")).isEqualTo(!inside);
        c.reason = "情节特殊";
        assertThat(c.assess().violations()).isEmpty();
        assertThat(c.assess().outsideTier()).isEqualTo(!inside);
    }

    @Test
    void the_top_tier_includes_the_statutory_maximum_and_nothing_beyond() {
        Case c = new Case(B01, "1000");
        c.tier = tier("严重", "800", "1000", true);
        assertThat(c.assess().violations()).isEmpty();
        c.fine = new BigDecimal("1000.01");
        assertThat(c.refused("超过法定最高额")).isTrue();
    }

    /** CASE-05: 2000 yuan under B01. A reason does not help. */
    @Test
    void a_fine_above_the_statutory_maximum_is_always_refused() {
        Case c = new Case(B01, "2000");
        c.reason = "屡劝不改";
        assertThat(c.refused("超过法定最高额1000元")).isTrue();
    }

    /** CASE-01: 1000 yuan for two mu of straw. */
    @Test
    void an_ordinary_fine_inside_its_tier_is_accepted() {
        Case c = new Case(B06, "1000");
        c.tier = B06_ORDINARY;
        c.correctionFirst = false;
        FineCheck.Assessment assessed = c.assess();
        assertThat(assessed.violations()).isEmpty();
        assertThat(assessed.outsideTier()).isFalse();
        assertThat(assessed.belowMinimum()).isFalse();
        assertThat(assessed.minimum()).isEqualByComparingTo("500");
    }

    /** CASE-03: exactly 200 belongs to the next tier. */
    @Test
    void a_fine_on_the_upper_end_needs_a_reason() {
        Case c = new Case(range("100", "500"), "200");
        c.tier = tier("较轻", "100", "200", false);
        assertThat(c.refused("不在裁量档次")).isTrue();
        c.fine = new BigDecimal("199");
        assertThat(c.assess().violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "-0.01"})
    void a_fine_of_nothing_or_less_is_refused(String fine) {
        assertThat(new Case(B01, fine).refused("必须大于零")).isTrue();
    }

    @Test
    void a_fraction_of_a_cent_is_refused() {
        assertThat(new Case(B01, "200.001").refused("精确到分")).isTrue();
        assertThat(new Case(B01, "200.010").assess().violations()).isEmpty();
    }

    /** CASE-03a. */
    @ParameterizedTest
    @CsvSource({"inTime, true", "notOrdered, true", "late, false", "refused, false"})
    void an_item_that_presupposes_an_expired_order_is_not_fined_without(CorrectionStanding standing, boolean refused) {
        Case c = new Case(B01, "200");
        c.correctionFirst = true;
        c.standing = standing;
        assertThat(c.refused("逾期不改正才可罚款")).isEqualTo(refused);
        assertThat(c.refused("由审核退回补充调查，责令限期改正")).isEqualTo(refused);
        c.correctionFirst = false;
        assertThat(c.refused("逾期不改正才可罚款")).isFalse();
    }

    @Test
    void below_the_minimum_only_with_a_ground_that_is_on_record_and_above_the_local_floor() {
        Case c = new Case(B06, "499.99");
        assertThat(c.refused("须有减轻处罚的法定情形")).isTrue();
        c.claimed = MitigationGround.merit;
        assertThat(c.refused("未在裁量情节中登记")).isTrue();
        c.factors = EnumSet.of(MitigationGround.merit);
        assertThat(c.assess().violations()).isEmpty();
        assertThat(c.assess().belowMinimum()).isTrue();
        c.fine = new BigDecimal("50");
        assertThat(c.assess().violations()).isEmpty();
        c.fine = new BigDecimal("49.99");
        assertThat(c.refused("地方设定")).isTrue();
    }

    @Test
    void a_minor_gets_less_than_the_tier_that_the_facts_alone_lead_to() {
        Case c = new Case(B06, "800");
        c.tier = B06_ORDINARY;
        c.factors = EnumSet.of(MitigationGround.minor);
        assertThat(c.refused("须低于“一般”档下限800元")).isTrue();
        c.fine = new BigDecimal("799.99");
        assertThat(c.assess().violations()).isEmpty();
    }

    @Test
    void in_the_lowest_tier_or_without_one_the_lower_half_is_the_lighter_part() {
        Case c = new Case(B06, "1250.01");
        c.factors = EnumSet.of(MitigationGround.harmReduced);
        assertThat(c.refused("不得超过1250元")).isTrue();
        c.fine = new BigDecimal("1250");
        assertThat(c.assess().violations()).isEmpty();
        c.tier = tier("较轻", "500", "800", false);
        c.fine = new BigDecimal("651");
        assertThat(c.refused("不得超过650元")).isTrue();
        c.factors = EnumSet.of(MitigationGround.reducedCapacity);
        assertThat(c.assess().violations()).as("may be lighter, need not").isEmpty();
    }

    @Test
    void where_no_penalty_is_mandatory_a_fine_is_refused() {
        Case c = new Case(B06, "500");
        c.noPenalty = NoPenaltyConclusion.Word.mandatory;
        assertThat(c.refused("应当不予处罚")).isTrue();
        c.noPenalty = NoPenaltyConclusion.Word.discretionary;
        assertThat(c.assess().violations()).isEmpty();
    }

    @Test
    void a_tier_without_fine_and_unknown_factors_are_refused_even_with_a_reason() {
        Case c = new Case(B01, "200");
        c.reason = "理由";
        c.tier = new BenchmarkTier("轻微", BigDecimal.ZERO, BigDecimal.ZERO, true, "yuan", false);
        assertThat(c.refused("属“轻微”")).isTrue();
        c.tier = new BenchmarkTier("待查明", BigDecimal.ZERO, BigDecimal.ZERO, true, "yuan", false);
        assertThat(c.refused("尚未查明")).isTrue();
    }

    @Test
    void the_lighter_of_old_and_new_law_applies() {
        Case c = new Case(range("100", "1000"), "600");
        c.now = Optional.of(range("100", "500"));
        assertThat(c.refused("超过法定最高额500元")).isTrue();
        c.now = Optional.of(range("50", "1000"));
        c.fine = new BigDecimal("60");
        assertThat(c.assess().violations()).as("lower minimum of the new law").isEmpty();
        c.now = Optional.of(range("50000", "500000"));
        c.fine = new BigDecimal("600");
        assertThat(c.assess().violations()).as("heavier new law").isEmpty();
        assertThat(c.assess().maximum()).isEqualByComparingTo("1000");
    }

    @Test
    void without_a_range_on_the_day_of_the_act_no_fine_is_possible() {
        Case c = new Case(null, "200");
        c.now = Optional.of(B01);
        assertThat(c.refused("行为发生时法律没有")).isTrue();
    }

    @Test
    void a_range_that_has_ended_since_is_hinted_at() {
        Case c = new Case(B01, "200");
        c.now = Optional.empty();
        assertThat(c.assess().violations()).isEmpty();
        assertThat(c.assess().hints()).anyMatch(hint -> hint.contains("现行规定没有"));
    }

    /** B07: six percent of 20000 yuan is 1200. */
    @ParameterizedTest
    @CsvSource({"999.99, 低于法定最低额1000元", "1000, ", "1200, ", "2000, ", "2000.01, 超过法定最高额2000元"})
    void a_share_of_the_construction_cost_is_reckoned(String fine, String message) {
        Case c = new Case(range("0.05", "0.10"), fine);
        c.unit = "ofConstructionCost";
        c.cost = new BigDecimal("20000");
        if (message == null) {
            assertThat(c.assess().violations()).isEmpty();
        } else {
            assertThat(c.refused(message)).isTrue();
        }
        c.cost = null;
        assertThat(c.refused("请先登记工程造价")).isTrue();
    }

    @Test
    void shares_of_a_tier_are_reckoned_too() {
        Case c = new Case(range("0.05", "0.10"), "1400");
        c.unit = "ofConstructionCost";
        c.cost = new BigDecimal("20000");
        c.tier = new BenchmarkTier(
                "较轻", new BigDecimal("0.05"), new BigDecimal("0.07"), false, "ofConstructionCost", true);
        assertThat(c.refused("（1000元至不满1400元）")).isTrue();
        c.fine = new BigDecimal("1399.99");
        assertThat(c.assess().violations()).isEmpty();
    }

    private static StatutoryRange range(String minimum, String maximum) {
        return new StatutoryRange(
                "kunyang",
                "X",
                "citizen",
                new BigDecimal(minimum),
                new BigDecimal(maximum),
                LocalDate.of(2018, 1, 1),
                null,
                "某法第一条",
                false);
    }

    private static BenchmarkTier tier(String name, String minimum, String maximum, boolean inclusive) {
        return new BenchmarkTier(name, new BigDecimal(minimum), new BigDecimal(maximum), inclusive, "yuan", true);
    }

    /** A fine for a citizen who let the order expire, changed by single tests. */
    private static final class Case {
        private final Optional<StatutoryRange> atAct;
        private Optional<StatutoryRange> now;
        private BigDecimal fine;
        private String unit = "yuan";
        private BenchmarkTier tier;
        private BigDecimal cost;
        private boolean correctionFirst = true;
        private CorrectionStanding standing = CorrectionStanding.refused;
        private NoPenaltyConclusion.Word noPenalty = NoPenaltyConclusion.Word.none;
        private Set<MitigationGround> factors = EnumSet.noneOf(MitigationGround.class);
        private MitigationGround claimed;
        private String reason;

        Case(StatutoryRange range, String fine) {
            this.atAct = Optional.ofNullable(range);
            this.now = atAct;
            this.fine = new BigDecimal(fine);
        }

        FineCheck.Assessment assess() {
            return FineCheck.assess(new FineCheck.Question(
                    "张某某",
                    fine,
                    unit,
                    atAct,
                    now,
                    Optional.ofNullable(tier),
                    Optional.ofNullable(tier),
                    tier != null,
                    cost,
                    correctionFirst,
                    standing,
                    noPenalty,
                    factors,
                    claimed,
                    reason,
                    new BigDecimal("10")));
        }

        boolean refused(String message) {
            return assess().violations().stream()
                    .map(Violation::message)
                    .collect(Collectors.joining("\n"))
                    .contains(message);
        }
    }
}

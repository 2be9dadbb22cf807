package org.zhifaflow.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The surcharge of APL-72a against published cases, both sides of each number. */
class SurchargeTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2019-09-23");
    private static final SurchargeRate RATE = new SurchargeRate(new BigDecimal("3"), new BigDecimal("100"), "百分之三");

    @ParameterizedTest
    @CsvSource({
        "2000, 0, 0.00",
        "2000, 1, 60.00",
        "2000, 9, 540.00",
        "2000, 10, 600.00",
        "2000, 11, 660.00",
        "2000, 33, 1980.00",
        "2000, 34, 2000.00",
        "2000, 35, 2000.00",
        "2000, 200, 2000.00",
        "5600, 33, 5544.00",
        "5600, 34, 5600.00",
        "5600, 35, 5600.00",
    })
    void accruesThreePerCentOfTheFineADayUpToTheFine(BigDecimal fine, int daysLate, BigDecimal expected) {
        assertThat(surcharge(fine, daysLate, List.of(), List.of())).isEqualTo(expected);
    }

    @Test
    void countsTheDayOfPayment() {
        Surcharge surcharge = new Surcharge(new BigDecimal("2000"), LAST_DAY, RATE);
        LocalDate paid = LocalDate.parse("2019-10-03");
        assertThat(surcharge.asOf(paid, List.of(new Surcharge.Part(paid, new BigDecimal("2000"))), List.of()))
                .isEqualTo("600.00");
        assertThat(surcharge.asOf(
                        paid.plusDays(90), List.of(new Surcharge.Part(paid, new BigDecimal("2000"))), List.of()))
                .isEqualTo("600.00");
    }

    @Test
    void takesTheUnpaidPartFromTheDayAfterAPartPayment() {
        List<Surcharge.Part> half = List.of(new Surcharge.Part(LAST_DAY.plusDays(10), new BigDecimal("1000")));
        assertThat(surcharge(new BigDecimal("2000"), 10, half, List.of())).isEqualTo("600.00");
        assertThat(surcharge(new BigDecimal("2000"), 11, half, List.of())).isEqualTo("630.00");
    }

    @Test
    void leavesOutTheDaysOfAReviewBothEndsIncluded() {
        List<Surcharge.Pause> review = List.of(new Surcharge.Pause(LAST_DAY.plusDays(4), LAST_DAY.plusDays(8)));
        assertThat(surcharge(new BigDecimal("2000"), 3, List.of(), review)).isEqualTo("180.00");
        assertThat(surcharge(new BigDecimal("2000"), 4, List.of(), review)).isEqualTo("180.00");
        assertThat(surcharge(new BigDecimal("2000"), 8, List.of(), review)).isEqualTo("180.00");
        assertThat(surcharge(new BigDecimal("2000"), 9, List.of(), review)).isEqualTo("240.00");
    }

    @Test
    void standsStillWhileALawsuitRuns() {
        List<Surcharge.Pause> lawsuit = List.of(new Surcharge.Pause(LAST_DAY.plusDays(2), null));
        assertThat(surcharge(new BigDecimal("2000"), 1, List.of(), lawsuit)).isEqualTo("60.00");
        assertThat(surcharge(new BigDecimal("2000"), 300, List.of(), lawsuit)).isEqualTo("60.00");
    }

    @Test
    void followsTheRateAndTheCapThatItIsGiven() {
        BigDecimal fine = new BigDecimal("1000");
        Surcharge half =
                new Surcharge(fine, LAST_DAY, new SurchargeRate(new BigDecimal("1.5"), new BigDecimal("50"), "百分之一点五"));
        assertThat(half.asOf(LAST_DAY.plusDays(1), List.of(), List.of())).isEqualTo("15.00");
        assertThat(half.asOf(LAST_DAY.plusDays(33), List.of(), List.of())).isEqualTo("495.00");
        assertThat(half.asOf(LAST_DAY.plusDays(34), List.of(), List.of())).isEqualTo("500.00");
    }

    @Test
    void roundsCentsHalfUp() {
        assertThat(surcharge(new BigDecimal("100.15"), 1, List.of(), List.of())).isEqualTo("3.00");
        assertThat(surcharge(new BigDecimal("100.17"), 1, List.of(), List.of())).isEqualTo("3.01");
        assertThat(surcharge(new BigDecimal("0.50"), 1, List.of(), List.of())).isEqualTo("0.02");
    }

    @Test
    void isNoneWhereTheDecisionDoesNotProvideIt() {
        assertThat(new Surcharge(new BigDecimal("2000"), LAST_DAY, null)
                        .asOf(LAST_DAY.plusDays(34), List.of(), List.of()))
                .isEqualTo("0.00");
    }

    private static BigDecimal surcharge(
            BigDecimal fine, int daysLate, List<Surcharge.Part> payments, List<Surcharge.Pause> pauses) {
        return new Surcharge(fine, LAST_DAY, RATE).asOf(LAST_DAY.plusDays(daysLate), payments, pauses);
    }
}

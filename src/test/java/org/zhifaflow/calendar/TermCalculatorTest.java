package org.zhifaflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermCalculatorTest {

    private final TermCalculator calculator = new TermCalculator(WorkCalendar.published());

    @Test
    void workingDaysLeaveOutRestDaysAndSayWhy() {
        // CASE-07: Dragon Boat 06-22 to 06-24, make-up Sunday 06-25
        TermDate date = calculator.lastDay(Rules.workingDays(5), LocalDate.of(2023, 6, 16));

        assertThat(date.day()).isEqualTo(LocalDate.of(2023, 6, 26));
        assertThat(date.skipped())
                .containsExactly(
                        new SkippedDay(LocalDate.of(2023, 6, 17), "周六"),
                        new SkippedDay(LocalDate.of(2023, 6, 18), "周日"),
                        new SkippedDay(LocalDate.of(2023, 6, 22), "端午节（国办发明电〔2022〕16号）"),
                        new SkippedDay(LocalDate.of(2023, 6, 23), "端午节（国办发明电〔2022〕16号）"),
                        new SkippedDay(LocalDate.of(2023, 6, 24), "端午节（国办发明电〔2022〕16号）"));
    }

    @Test
    void calendarDaysRollFromARestDayOnly() {
        TermDate onMakeUpSunday = calculator.lastDay(Rules.calendarDays(16, Roll.NEXT_WORKDAY), day("2025-01-10"));
        TermDate fromSaturday = calculator.lastDay(Rules.calendarDays(15, Roll.NEXT_WORKDAY), day("2025-01-10"));
        TermDate unrolled = calculator.lastDay(Rules.calendarDays(15, Roll.NONE), day("2025-01-10"));

        assertThat(onMakeUpSunday).isEqualTo(new TermDate(day("2025-01-26"), false, List.of()));
        assertThat(fromSaturday)
                .isEqualTo(new TermDate(day("2025-01-26"), false, List.of(new SkippedDay(day("2025-01-25"), "周六"))));
        assertThat(unrolled).isEqualTo(new TermDate(day("2025-01-25"), false, List.of()));
    }

    @Test
    void rollingPassesAWholeHolidayAndNamesEachDay() {
        TermDate date = calculator.lastDay(Rules.calendarDays(3, Roll.NEXT_WORKDAY), day("2025-01-25"));

        assertThat(date.day()).isEqualTo(day("2025-02-05"));
        assertThat(date.skipped())
                .hasSize(8)
                .allSatisfy(skipped -> assertThat(skipped.reason()).isEqualTo("春节（国办发明电〔2024〕12号）"));
    }

    @ParameterizedTest(name = "{1} months from {0}: {2}")
    @CsvSource({
        "2024-08-31, 6, 2025-02-28",
        "2023-08-31, 6, 2024-02-29",
        "2024-02-29, 3, 2024-05-29",
        "2025-01-31, 1, 2025-02-28",
        "2025-12-31, 2, 2026-02-28",
    })
    void monthsEndOnTheCorrespondingDayOrTheMonthsLast(LocalDate from, int months, LocalDate lastDay) {
        assertThat(calculator.lastDay(Rules.months(months, Roll.NONE), from).day())
                .isEqualTo(lastDay);
    }

    @Test
    void monthsRollOnlyIfTheRuleSaysSo() {
        assertThat(calculator.lastDay(Rules.months(3, Roll.NEXT_WORKDAY), day("2020-03-06")))
                .isEqualTo(new TermDate(
                        day("2020-06-08"),
                        false,
                        List.of(new SkippedDay(day("2020-06-06"), "周六"), new SkippedDay(day("2020-06-07"), "周日"))));
        assertThat(calculator
                        .lastDay(Rules.months(3, Roll.NONE), day("2020-03-06"))
                        .day())
                .isEqualTo(day("2020-06-06"));
    }

    @ParameterizedTest(name = "5 working days from {0}: {1}, provisional {2}")
    @CsvSource({
        "2026-12-24, 2026-12-31, false",
        "2026-12-25, 2027-01-01, true",
        "2027-06-01, 2027-06-08, true",
        "2017-12-22, 2017-12-29, true",
        "2017-12-31, 2018-01-08, false",
    })
    void whatTouchesAnUnpublishedYearIsProvisional(LocalDate from, LocalDate lastDay, boolean provisional) {
        TermDate date = calculator.lastDay(Rules.workingDays(5), from);

        assertThat(date.day()).isEqualTo(lastDay);
        assertThat(date.provisional()).isEqualTo(provisional);
    }

    @Test
    void aTermThatOnlyPassesAnUnpublishedYearIsProvisionalToo() {
        assertThat(calculator
                        .lastDay(Rules.months(13, Roll.NEXT_WORKDAY), day("2016-12-15"))
                        .provisional())
                .isTrue();
    }

    @Test
    void backwardTheWholeBudgetLiesBetween() {
        TermDate date = calculator.latestDay(Rules.backward(7, TermUnit.WORKING_DAYS), day("2023-04-24"));

        assertThat(date.day()).isEqualTo(day("2023-04-13"));
        assertThat(date.skipped())
                .containsExactly(
                        new SkippedDay(day("2023-04-15"), "周六"),
                        new SkippedDay(day("2023-04-16"), "周日"),
                        new SkippedDay(day("2023-04-22"), "周六"));
    }

    @Test
    void backwardTheLatestDayMayBeARestDaySinceTheFullBudgetFollowsIt() {
        // Monday 2025-06-09 to Tuesday 2025-06-17 are seven working days
        TermDate date = calculator.latestDay(Rules.backward(7, TermUnit.WORKING_DAYS), day("2025-06-18"));

        assertThat(date.day()).isEqualTo(day("2025-06-08"));
        assertThat(calculator.lastDay(Rules.workingDays(8), date.day()).day()).isEqualTo(day("2025-06-18"));
        assertThat(calculator
                        .lastDay(Rules.workingDays(8), date.day().plusDays(1))
                        .day())
                .isAfter(day("2025-06-18"));
    }

    @Test
    void backwardInCalendarDaysAndMonths() {
        assertThat(calculator
                        .latestDay(Rules.backward(7, TermUnit.CALENDAR_DAYS), day("2025-06-18"))
                        .day())
                .isEqualTo(day("2025-06-10"));
        assertThat(calculator
                        .latestDay(Rules.backward(1, TermUnit.MONTHS), day("2025-03-31"))
                        .day())
                .isEqualTo(day("2025-02-27"));
    }

    @Test
    void onlyTheDaysActuallyPausedComeBack() {
        // KY5-08n: accepted on Monday 2025-06-09, letter on Wednesday after 2 days, material on Friday of the next week
        TermDate date = calculator.resumed(
                Rules.workingDays(5), day("2025-06-09"), List.of(new Pause(day("2025-06-11"), day("2025-06-20"))));

        assertThat(date.day()).isEqualTo(day("2025-06-25"));
        assertThat(date.skipped())
                .contains(new SkippedDay(day("2025-06-12"), "中止计算"), new SkippedDay(day("2025-06-20"), "中止计算"))
                .contains(new SkippedDay(day("2025-06-21"), "周六"));
    }

    @Test
    void aPauseOnTheLastDayLeavesNothingAndARolledEndMovesPastIt() {
        assertThat(calculator
                        .resumed(
                                Rules.workingDays(5),
                                day("2025-06-09"),
                                List.of(new Pause(day("2025-06-16"), day("2025-06-20"))))
                        .day())
                .isEqualTo(day("2025-06-16"));
        // day 5 is Saturday 06-14, the pause covers Sunday to Wednesday
        assertThat(calculator
                        .resumed(
                                Rules.calendarDays(5, Roll.NEXT_WORKDAY),
                                day("2025-06-09"),
                                List.of(new Pause(day("2025-06-14"), day("2025-06-18"))))
                        .day())
                .isEqualTo(day("2025-06-19"));
    }

    @Test
    void monthsWithAPauseCountTheCalendarDaysOfTheOriginalTerm() {
        // 2025-01-10 + 6 months = 07-10, 181 days; 10 days paused
        TermRule rule = Rules.months(6, Roll.NONE);
        List<Pause> pauses = List.of(new Pause(day("2025-02-01"), day("2025-02-11")));

        assertThat(calculator.budget(rule, day("2025-01-10"), 0)).isEqualTo(181);
        assertThat(calculator.resumed(rule, day("2025-01-10"), pauses).day()).isEqualTo(day("2025-07-20"));
    }

    @Test
    void anExtensionAddsToTheBudgetBeforeRolling() {
        assertThat(calculator
                        .resumed(Rules.workingDays(5), day("2025-06-09"), 3, List.of())
                        .day())
                .isEqualTo(day("2025-06-19"));
        assertThat(calculator
                        .resumed(Rules.calendarDays(4, Roll.NEXT_WORKDAY), day("2025-06-09"), 1, List.of())
                        .day())
                .isEqualTo(day("2025-06-16"));
    }

    @Test
    void elapsedStopsAtTheBudget() {
        TermRule rule = Rules.workingDays(5);

        assertThat(calculator.elapsed(rule, day("2025-06-09"), 0, List.of(), day("2025-06-08")))
                .isZero();
        assertThat(calculator.elapsed(rule, day("2025-06-09"), 0, List.of(), day("2025-06-09")))
                .isZero();
        assertThat(calculator.elapsed(rule, day("2025-06-09"), 0, List.of(), day("2025-06-15")))
                .isEqualTo(4);
        assertThat(calculator.elapsed(rule, day("2025-06-09"), 0, List.of(), day("2025-06-16")))
                .isEqualTo(5);
        assertThat(calculator.elapsed(rule, day("2025-06-09"), 0, List.of(), day("2026-06-16")))
                .isEqualTo(5);
    }

    @Test
    void whatCannotBeIsRefused() {
        LocalDate from = day("2025-06-09");
        Pause first = new Pause(day("2025-06-11"), day("2025-06-13"));
        Pause overlapping = new Pause(day("2025-06-12"), day("2025-06-14"));

        assertThatIllegalArgumentException().isThrownBy(() -> new Pause(day("2025-06-11"), day("2025-06-10")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator.resumed(Rules.workingDays(5), from, List.of(first, overlapping)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator.resumed(Rules.workingDays(5), day("2025-06-12"), List.of(first)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator.resumed(Rules.workingDays(5), from, -1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> calculator.latestDay(Rules.workingDays(5), from));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator.lastDay(Rules.backward(5, TermUnit.WORKING_DAYS), from));
        assertThatIllegalArgumentException().isThrownBy(() -> Rules.workingDays(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TermRule(
                        "test",
                        "试验期限",
                        7,
                        TermUnit.WORKING_DAYS,
                        Direction.BACKWARD,
                        Roll.NEXT_WORKDAY,
                        "试验",
                        TermEffect.WARNS));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** A look at every pause for every day would be 400 million looks. */
    @Test
    void eachDayIsLookedAtOnceHoweverManyPausesThereWere() {
        LocalDate from = LocalDate.of(2018, 1, 1);
        List<Pause> pauses = IntStream.range(0, 20_000)
                .mapToObj(i -> new Pause(from.plusDays(2L * i), from.plusDays(2L * i + 1)))
                .toList();

        TermDate counted = assertTimeout(
                Duration.ofSeconds(2), () -> calculator.resumed(Rules.calendarDays(20_000, Roll.NONE), from, pauses));

        assertThat(counted.day()).isEqualTo(from.plusDays(40_000));
    }
}

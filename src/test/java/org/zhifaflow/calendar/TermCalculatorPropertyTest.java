package org.zhifaflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Counting compared with a second, plain way of counting, over the years of the delivered calendar. */
class TermCalculatorPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final List<NoticeDay> NOTICES =
            lines().stream().map(NoticeDay::parse).toList();
    /** The working days as a set, made from the file without the calendar's code. */
    private static final Set<LocalDate> WORKDAYS = workdays();

    private final TermCalculator calculator = new TermCalculator(WorkCalendar.of(NOTICES));

    @Property
    void workingDaysEqualTheNthWorkingDayAfterTheStart(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 30) int number) {
        LocalDate nth = WORKDAYS.stream()
                .filter(from::isBefore)
                .sorted()
                .skip(number - 1L)
                .findFirst()
                .orElseThrow();

        TermDate date = calculator.lastDay(Rules.workingDays(number), from);

        assertThat(date.day()).isEqualTo(nth);
        assertThat(date.skipped().stream().map(SkippedDay::date))
                .containsExactlyElementsOf(from.plusDays(1)
                        .datesUntil(nth)
                        .filter(day -> !WORKDAYS.contains(day))
                        .toList());
    }

    @Property
    void calendarDaysEqualTheFirstWorkingDayFromTheNthDayOn(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 120) int number) {
        LocalDate nth = LocalDate.ofEpochDay(from.toEpochDay() + number);

        assertThat(calculator
                        .lastDay(Rules.calendarDays(number, Roll.NONE), from)
                        .day())
                .isEqualTo(nth);
        assertThat(calculator
                        .lastDay(Rules.calendarDays(number, Roll.NEXT_WORKDAY), from)
                        .day())
                .isEqualTo(firstWorkdayFrom(nth));
    }

    @Property
    void monthsEqualTheSameDayNumberOrTheMonthsEnd(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 6) int number) {
        YearMonth month = YearMonth.of(from.getYear(), from.getMonth()).plusMonths(number);
        LocalDate end = month.atDay(Math.min(from.getDayOfMonth(), month.lengthOfMonth()));

        assertThat(calculator.lastDay(Rules.months(number, Roll.NONE), from).day())
                .isEqualTo(end);
        assertThat(calculator
                        .lastDay(Rules.months(number, Roll.NEXT_WORKDAY), from)
                        .day())
                .isEqualTo(firstWorkdayFrom(end));
    }

    @Property
    void theLatestDayIsTheLastThatLeavesTheWholeBudget(
            @ForAll("days") LocalDate to, @ForAll @IntRange(min = 1, max = 15) int number) {
        LocalDate hearing = to.plusDays(60);

        LocalDate latest = calculator
                .latestDay(Rules.backward(number, TermUnit.WORKING_DAYS), hearing)
                .day();

        assertThat(workdaysBetween(latest, hearing)).isEqualTo(number);
        assertThat(workdaysBetween(latest.plusDays(1), hearing)).isEqualTo(number - 1L);
    }

    @Property
    void elapsedAndRemainingAreAlwaysTheBudget(
            @ForAll("days") LocalDate from,
            @ForAll("rules") TermRule rule,
            @ForAll @IntRange(max = 5) int extra,
            @ForAll("gaps") List<Integer> gaps) {
        List<Pause> pauses = pauses(from, gaps);
        int budget = calculator.budget(rule, from, extra);
        LocalDate lastDay = calculator.resumed(rule, from, extra, pauses).day();

        int elapsed = 0;
        LocalDate day = from;
        while (elapsed < budget) {
            assertThat(calculator.elapsed(rule, from, extra, pauses, day)).isEqualTo(elapsed);
            day = day.plusDays(1);
            LocalDate today = day;
            boolean paused = pauses.stream()
                    .anyMatch(pause -> pause.suspendedOn().isBefore(today)
                            && !pause.resumedOn().isBefore(today));
            boolean counts = rule.unit() != TermUnit.WORKING_DAYS || WORKDAYS.contains(day);
            if (!paused && counts) {
                elapsed++;
            }
        }

        assertThat(calculator.elapsed(rule, from, extra, pauses, day)).isEqualTo(budget);
        if (rule.roll() == Roll.NONE) {
            assertThat(lastDay).isEqualTo(day);
        } else {
            assertThat(lastDay).isAfterOrEqualTo(day);
            assertThat(WORKDAYS).contains(lastDay);
        }
    }

    @Property
    void aPauseNeverMovesTheLastDayEarlierAndAnEmptyOneNotAtAll(
            @ForAll("days") LocalDate from, @ForAll("rules") TermRule rule, @ForAll("gaps") List<Integer> gaps) {
        LocalDate undisturbed = calculator.lastDay(rule, from).day();
        List<Pause> empty = pauses(from, gaps).stream()
                .map(pause -> new Pause(pause.suspendedOn(), pause.suspendedOn()))
                .toList();

        assertThat(calculator.resumed(rule, from, pauses(from, gaps)).day()).isAfterOrEqualTo(undisturbed);
        assertThat(calculator.resumed(rule, from, empty).day()).isEqualTo(undisturbed);
    }

    @Property
    void addingAHolidayNeverMovesATermEarlier(
            @ForAll("days") LocalDate from,
            @ForAll("rules") TermRule rule,
            @ForAll @IntRange(min = 1, max = 60) int offset) {
        LocalDate holiday = from.plusDays(offset);
        List<NoticeDay> notices = new ArrayList<>(NOTICES);
        notices.removeIf(notice -> notice.date().equals(holiday));
        notices.add(new NoticeDay(holiday, false, "试验节", "试验号"));

        LocalDate before = calculator.lastDay(rule, from).day();
        LocalDate after =
                new TermCalculator(WorkCalendar.of(notices)).lastDay(rule, from).day();

        assertThat(after).isAfterOrEqualTo(before);
        if (rule.roll() == Roll.NEXT_WORKDAY && holiday.equals(before)) {
            assertThat(after).isAfter(before);
        }
    }

    @Property
    void addingAHolidayNeverMovesABackwardTermLater(
            @ForAll("days") LocalDate day,
            @ForAll("backwardRules") TermRule rule,
            @ForAll @IntRange(min = 0, max = 40) int offset) {
        LocalDate planned = day.plusDays(60);
        LocalDate holiday = planned.minusDays(offset);
        List<NoticeDay> notices = new ArrayList<>(NOTICES);
        notices.removeIf(notice -> notice.date().equals(holiday));
        notices.add(new NoticeDay(holiday, false, "试验节", "试验号"));

        LocalDate before = calculator.latestDay(rule, planned).day();
        LocalDate after = new TermCalculator(WorkCalendar.of(notices))
                .latestDay(rule, planned)
                .day();

        assertThat(after).isBeforeOrEqualTo(before);
        if (offset == 0) {
            assertThat(after).isEqualTo(before);
        }
    }

    @Property
    void theOrderInWhichYearsArriveDoesNotMatter(
            @ForAll("days") LocalDate from,
            @ForAll("rules") TermRule rule,
            @ForAll("orders") List<Integer> order,
            @ForAll @IntRange(min = 1, max = 360) int offset) {
        WorkCalendar delivered = WorkCalendar.of(NOTICES);
        WorkCalendar other = WorkCalendar.of(List.of());
        for (int year : order) {
            other = other.with(year, delivered.noticeOf(year));
        }

        assertThat(new TermCalculator(other).lastDay(rule, from)).isEqualTo(calculator.lastDay(rule, from));
        assertThat(other.isWorkday(from.plusDays(offset))).isEqualTo(delivered.isWorkday(from.plusDays(offset)));
        assertThat(other.coveredYears()).isEqualTo(delivered.coveredYears());
    }

    /** Where two notices list the same day, that of the later year prevails, whichever came first. */
    @Property
    void aDayInTwoNoticesFollowsTheLaterYear(
            @ForAll @IntRange(min = 1, max = 31) int dayOfDecember, @ForAll boolean laterFirst) {
        LocalDate day = LocalDate.of(2025, 12, dayOfDecember);
        List<NoticeDay> own = List.of(new NoticeDay(day, true, "试验节", "甲号"));
        List<NoticeDay> next = List.of(new NoticeDay(day, false, "元旦", "乙号"));
        WorkCalendar empty = WorkCalendar.of(List.of());

        WorkCalendar both = laterFirst
                ? empty.with(2026, next).with(2025, own)
                : empty.with(2025, own).with(2026, next);

        assertThat(both.isWorkday(day)).isFalse();
        assertThat(both.restReason(day)).contains("元旦（乙号）");
    }

    /** Every forward count, pauses and extensions included, equals a count that looks at each day on its own. */
    @Property
    void everyCountEqualsTheNaiveOne(
            @ForAll("days") LocalDate from,
            @ForAll("rules") TermRule rule,
            @ForAll @IntRange(max = 30) int extra,
            @ForAll("gaps") List<Integer> gaps) {
        List<Pause> pauses = pauses(from, gaps);
        LocalDate end = from;
        int left = rule.unit() == TermUnit.MONTHS
                ? (int) (from.plusMonths(rule.number()).toEpochDay() - from.toEpochDay()) + extra
                : rule.number() + extra;
        while (left > 0) {
            end = end.plusDays(1);
            if (!isPaused(end, pauses) && (rule.unit() != TermUnit.WORKING_DAYS || WORKDAYS.contains(end))) {
                left--;
            }
        }
        if (rule.roll() == Roll.NEXT_WORKDAY && !WORKDAYS.contains(end)) {
            do {
                end = end.plusDays(1);
            } while (isPaused(end, pauses) || !WORKDAYS.contains(end));
        }

        assertThat(calculator.resumed(rule, from, extra, pauses).day()).isEqualTo(end);
    }

    private static boolean isPaused(LocalDate day, List<Pause> pauses) {
        boolean paused = false;
        for (Pause pause : pauses) {
            paused |= day.toEpochDay() > pause.suspendedOn().toEpochDay()
                    && day.toEpochDay() <= pause.resumedOn().toEpochDay();
        }
        return paused;
    }

    /** Notice on the last working day before is in time (KY1-5e): Thursday for Friday, Friday for Monday. */
    @Property
    void countedBeforeADayTheLatestIsTheNthWorkingDayBack(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 10) int number) {
        LocalDate planned = day.plusDays(60);
        LocalDate nth = WORKDAYS.stream()
                .filter(planned::isAfter)
                .sorted(Comparator.reverseOrder())
                .skip(number - 1L)
                .findFirst()
                .orElseThrow();

        assertThat(calculator.latestDay(Rules.before(number), planned).day()).isEqualTo(nth);
    }

    @Provide
    Arbitrary<TermRule> backwardRules() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 15),
                        Arbitraries.of(TermUnit.WORKING_DAYS, TermUnit.CALENDAR_DAYS),
                        Arbitraries.of(Direction.BACKWARD, Direction.BEFORE))
                .as((number, unit, direction) ->
                        new TermRule("test", "试验期限", number, unit, direction, Roll.NONE, "试验", TermEffect.WARNS));
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.shuffle(2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(FIRST.toEpochDay(), LAST.minusDays(300).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<TermRule> rules() {
        Arbitrary<TermRule> days = Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of(TermUnit.WORKING_DAYS, TermUnit.CALENDAR_DAYS),
                        Arbitraries.of(Roll.class))
                .as((number, unit, roll) -> Rules.forward(number, unit, roll));
        Arbitrary<TermRule> months = Combinators.combine(
                        Arbitraries.integers().between(1, 3), Arbitraries.of(Roll.class))
                .as((number, roll) -> Rules.months(number, roll));
        return Arbitraries.oneOf(days, months);
    }

    @Provide
    Arbitrary<List<Integer>> gaps() {
        return Arbitraries.integers().between(0, 12).list().ofMaxSize(8);
    }

    /** Running days and paused days in turn. */
    private static List<Pause> pauses(LocalDate from, List<Integer> gaps) {
        List<Pause> pauses = new ArrayList<>();
        LocalDate day = from;
        for (int i = 0; i + 1 < gaps.size(); i += 2) {
            LocalDate suspendedOn = day.plusDays(gaps.get(i));
            day = suspendedOn.plusDays(gaps.get(i + 1));
            pauses.add(new Pause(suspendedOn, day));
        }
        return pauses;
    }

    private static LocalDate firstWorkdayFrom(LocalDate day) {
        return WORKDAYS.stream()
                .filter(workday -> !workday.isBefore(day))
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static long workdaysBetween(LocalDate first, LocalDate last) {
        return WORKDAYS.stream()
                .filter(day -> day.isAfter(first) && day.isBefore(last))
                .count();
    }

    private static Set<LocalDate> workdays() {
        Set<LocalDate> days = FIRST.datesUntil(LAST.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .collect(Collectors.toSet());
        for (String line : lines()) {
            LocalDate day = LocalDate.parse(line.substring(0, 10));
            if (line.substring(11).startsWith("workday")) {
                days.add(day);
            } else {
                days.remove(day);
            }
        }
        return days;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("src/main/resources/calendar/holidays.csv")).stream()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

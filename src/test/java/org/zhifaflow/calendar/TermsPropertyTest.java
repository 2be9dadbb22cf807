package org.zhifaflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhifaflow.journal.Outcome;

/**
 * The ledger on its tables under any interleaving of start, suspend, resume, extend and re-project, compared with a list
 * of days that is kept beside it.
 */
class TermsPropertyTest {

    private static final String NUMBER = "国办发明电〔2026〕9号";
    private static final String CASE = "kunyang-2026-0001";
    /** Two invented notices for 2027 that take turns. */
    private static final List<String> NOTICES = List.of(notice(""), notice("""
            2027-01-04,休,元旦
            2027-01-05,休,元旦
            2027-01-09,班,元旦
            2027-01-10,班,元旦
            2027-01-13,休,试验节
            """));

    private static final Map<String, TermRule> RULES = Map.of(
            "workingDays", rule("workingDays", 5, TermUnit.WORKING_DAYS, Roll.NEXT_WORKDAY),
            "calendarDays", rule("calendarDays", 12, TermUnit.CALENDAR_DAYS, Roll.NEXT_WORKDAY),
            "strictDays", rule("strictDays", 7, TermUnit.CALENDAR_DAYS, Roll.NONE),
            "months", rule("months", 1, TermUnit.MONTHS, Roll.NEXT_WORKDAY));

    private static final AnnotationConfigApplicationContext ROOM = TermsContract.context(
            new DriverManagerDataSource("jdbc:h2:mem:ledger-properties;DB_CLOSE_DELAY=-1"),
            Clock.fixed(Instant.parse("2026-12-20T02:00:00Z"), ZoneOffset.UTC),
            (term, day) -> Optional.ofNullable(RULES.get(term)));

    private static final Terms TERMS = ROOM.getBean(Terms.class);
    private static final WorkCalendars CALENDARS = ROOM.getBean(WorkCalendars.class);
    private static int applied;

    private enum Act {
        SUSPEND_OR_RESUME,
        EXTEND,
        REPROJECT
    }

    private record Step(Act act, int days) {}

    @Property(tries = 150)
    void elapsedAndRemainingAreTheBudgetWhateverHappens(
            @ForAll("terms") String term,
            @ForAll @IntRange(min = 0, max = 20) int offset,
            @ForAll("steps") List<Step> steps) {
        TermKey key = TermKey.ofCase("kunyang", CASE, term);
        TermRule rule = RULES.get(term);
        LocalDate from = LocalDate.of(2026, 12, 15).plusDays(offset);
        TermStanding standing = TERMS.start(key, from, "officer1", "起算");
        Set<LocalDate> paused = new HashSet<>();
        int extended = 0;
        LocalDate day = from;

        for (Step step : steps) {
            switch (step.act()) {
                case SUSPEND_OR_RESUME -> {
                    LocalDate next = day.plusDays(step.days());
                    if (standing.suspended()) {
                        day.plusDays(1).datesUntil(next.plusDays(1)).forEach(paused::add);
                        TERMS.resume(key, next, "officer1", "恢复");
                        day = next;
                    } else if (!next.isAfter(standing.lastDay().orElseThrow())) {
                        TERMS.suspend(key, next, "officer1", "中止");
                        day = next;
                    }
                }
                case EXTEND -> {
                    TERMS.extend(key, step.days() + 1, "leader", "延长");
                    extended += step.days() + 1;
                }
                case REPROJECT -> reproject();
            }
            standing = TERMS.find(key).orElseThrow();
            compare(standing, rule, from, day, paused, extended);
        }
        TERMS.cancel(key, day, "officer1", "结束");
    }

    private static void compare(
            TermStanding standing, TermRule rule, LocalDate from, LocalDate day, Set<LocalDate> paused, int extended) {
        int original = rule.unit() == TermUnit.MONTHS
                ? (int) ChronoUnit.DAYS.between(from, from.plusMonths(rule.number()))
                : rule.number();
        Set<LocalDate> workdays = workdays();
        int counted = 0;
        LocalDate exhausted = null;
        for (LocalDate at = from.plusDays(1); at.isBefore(from.plusDays(500)); at = at.plusDays(1)) {
            boolean stands = paused.contains(at) || (standing.suspended() && at.isAfter(day));
            boolean counts = rule.unit() != TermUnit.WORKING_DAYS || workdays.contains(at);
            if (!stands && counts && counted < original + extended) {
                counted++;
                exhausted = counted == original + extended ? at : null;
            }
            if (at.toEpochDay() % 3 == 0) {
                assertThat(TERMS.balance(standing, at))
                        .as("%s on %s", standing, at)
                        .isEqualTo(new TermBalance(original, extended, counted, original + extended - counted));
            }
        }
        if (standing.suspended()) {
            assertThat(standing.lastDay()).isEmpty();
            assertThat(standing.overdue(LocalDate.MAX)).isFalse();
        } else {
            if (rule.roll() == Roll.NEXT_WORKDAY && !workdays.contains(exhausted)) {
                // the end waits for a working day, and not for one on which the clock stands still
                do {
                    exhausted = exhausted.plusDays(1);
                } while (!workdays.contains(exhausted) || paused.contains(exhausted));
            }
            assertThat(standing.lastDay()).contains(exhausted);
        }
    }

    private static void reproject() {
        String file = NOTICES.get(++applied % NOTICES.size());
        Outcome<CalendarPreview> preview =
                CALENDARS.importYear(2027, NUMBER, file.getBytes(StandardCharsets.UTF_8), "admin");
        CALENDARS.apply(((Outcome.Accepted<CalendarPreview>) preview).value().version(), "admin");
        assertThat(CALENDARS.move().orElseThrow().finished()).isTrue();
    }

    /** Working days from the delivered file and the notice in force, without the calendar's code. */
    private static Set<LocalDate> workdays() {
        Set<LocalDate> days = new HashSet<>();
        for (LocalDate day = LocalDate.of(2026, 12, 1);
                day.isBefore(LocalDate.of(2028, 12, 31));
                day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                days.add(day);
            }
        }
        Stream<String> notice = applied == 0
                ? Stream.of()
                : NOTICES.get(applied % NOTICES.size()).lines().skip(1);
        notice.forEach(line -> {
            LocalDate day = LocalDate.parse(line.substring(0, 10));
            if (line.charAt(11) == '班') {
                days.add(day);
            } else {
                days.remove(day);
            }
        });
        return days;
    }

    @Example
    void theDeliveredCalendarListsNothingInTheDaysOfThisTest() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/calendar/holidays.csv")))
                .doesNotContain("\n2026-12", "\n2027", "\n2028");
    }

    @Provide
    Arbitrary<String> terms() {
        return Arbitraries.of("workingDays", "calendarDays", "strictDays", "months");
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Act> acts = Arbitraries.of(
                Act.SUSPEND_OR_RESUME, Act.SUSPEND_OR_RESUME, Act.SUSPEND_OR_RESUME, Act.EXTEND, Act.REPROJECT);
        return Combinators.combine(acts, Arbitraries.integers().between(0, 9))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static TermRule rule(String term, int number, TermUnit unit, Roll roll) {
        return new TermRule(
                term,
                "试验期限",
                number,
                unit,
                Direction.FORWARD,
                roll,
                "试验",
                TermEffect.WARNS,
                new TermExtension(0, "decision"));
    }

    private static String notice(String more) {
        return """
                日期,类别,名称
                2027-01-01,休,元旦
                2027-01-02,休,元旦
                2027-01-03,休,元旦
                """ + more + """
                2027-02-05,休,春节
                2027-02-06,休,春节
                2027-02-07,休,春节
                2027-02-08,休,春节
                2027-02-20,班,春节
                2027-04-05,休,清明节
                2027-05-01,休,劳动节
                2027-05-02,休,劳动节
                2027-06-09,休,端午节
                2027-09-15,休,中秋节
                2027-10-01,休,国庆节
                2027-10-02,休,国庆节
                2027-10-03,休,国庆节
                """;
    }
}

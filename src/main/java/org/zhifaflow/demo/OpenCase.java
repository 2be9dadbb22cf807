package org.zhifaflow.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A case that stands open near today: the first steps of a published one, moved near today, with other parties.
 *
 * @param id its name among the cases of the demonstration
 * @param of id of the published case
 * @param title what it shows
 * @param until the last step played: its start, task or verb
 * @param times at which occurrence of that step it ends
 * @param daysAgo at least so many days before today the last step is played; it is moved by whole weeks
 * @param exactly whether the last step is played on the working day of the week nearest before exactly that day
 * @param township id of the township whose people play it
 * @param people accounts that act in place of others
 * @param parties names of the parties in place of the published ones
 * @param words other words in place of the published ones
 * @param then what happens after the last step
 */
record OpenCase(
        String id,
        String of,
        String title,
        String until,
        Integer times,
        int daysAgo,
        Boolean exactly,
        String township,
        Map<String, String> people,
        Map<String, String> parties,
        Map<String, String> words,
        List<After> then) {

    private static final String OTHER_TOWNSHIP = "aojiang";
    private static final String OTHER_PEOPLE = "-b";
    private static final String COUNTY_REVIEWER = "reviewer";

    OpenCase {
        times = times == null ? 1 : times;
        exactly = exactly != null && exactly;
        people = people == null ? Map.of() : people;
        words = words == null ? Map.of() : words;
        then = then == null ? List.of() : then;
    }

    /**
     * A step after the published ones; {@code {day}} in its values is its day.
     *
     * @param days after the step before
     */
    record After(int days, String as, String task, String tell, String party, Map<String, Object> with) {}

    /** The same case with parties of other names. */
    OpenCase withParties(Map<String, String> others) {
        return new OpenCase(id, of, title, until, times, daysAgo, exactly, township, people, others, words, then);
    }

    /** The case to be played, its last published step shortly before the wished day. */
    DemoCase movedTo(LocalDate today, DemoCase published) {
        List<DemoCase.Step> steps = steps(published);
        LocalDate last = steps.get(steps.size() - 1).on();
        int days = exactly
                ? Math.toIntExact(ChronoUnit.DAYS.between(last, onWorkday(today.minusDays(daysAgo))))
                : 7 * Math.toIntExact(ChronoUnit.WEEKS.between(last, today.minusDays(daysAgo)));
        List<DemoCase.Step> moved = new ArrayList<>();
        Map<String, String> others = new HashMap<>(words);
        others.putAll(parties);
        steps.forEach(step -> moved.add(step.laterBy(days).renamed(others)));
        then.forEach(after ->
                moved.add(step(after, moved.get(moved.size() - 1).on()).renamed(parties)));
        return new DemoCase(
                id,
                title,
                published.source(),
                published.verified(),
                published.filled(),
                moved.stream().map(step -> step.by(this::account)).toList(),
                null);
    }

    private List<DemoCase.Step> steps(DemoCase published) {
        List<DemoCase.Step> steps = new ArrayList<>();
        int found = 0;
        for (DemoCase.Step step : published.play()) {
            if (step.refused() == null) {
                steps.add(step);
                found += Objects.equals(until, step.task())
                                || Objects.equals(until, step.start())
                                || Objects.equals(until, step.tell())
                        ? 1
                        : 0;
                if (found == times) {
                    return steps;
                }
            }
        }
        throw new IllegalStateException(of + " has no step " + until + " that comes " + times + " times");
    }

    private static DemoCase.Step step(After after, LocalDate before) {
        LocalDate on = before.plusDays(after.days());
        return new DemoCase.Step(on, after.as(), null, after.task(), after.tell(), after.party(), null, after.with())
                .renamed(Map.of("{day}", on.toString()));
    }

    private static LocalDate onWorkday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                : day;
    }

    private String account(String published) {
        String person = people.getOrDefault(published, published);
        boolean moves = OTHER_TOWNSHIP.equals(township) && !person.startsWith(COUNTY_REVIEWER);
        return moves ? person + OTHER_PEOPLE : person;
    }
}

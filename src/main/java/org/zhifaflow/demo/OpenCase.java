package org.zhifaflow.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A case that stands open near today: the first steps of a published one, moved by whole weeks, with other parties.
 *
 * @param of id of the published case
 * @param title what it shows
 * @param until how many of its steps are played, refused ones not counted
 * @param daysAgo at least so many days before today the last step is played, so that terms still run
 * @param names names that are replaced by others
 */
record OpenCase(String of, String title, int until, int daysAgo, Map<String, String> names) {

    /** The case to be played, its last step shortly before the wished day, days of the week unchanged. */
    DemoCase movedTo(LocalDate today, DemoCase published) {
        List<DemoCase.Step> steps = published.play().stream()
                .filter(step -> step.refused() == null)
                .limit(until)
                .toList();
        LocalDate last = steps.get(steps.size() - 1).on();
        int weeks = (int) ChronoUnit.WEEKS.between(last, today.minusDays(daysAgo));
        return new DemoCase(
                published.id(),
                title,
                published.source(),
                published.verified(),
                published.filled(),
                steps.stream().map(step -> step.later(weeks).renamed(names)).toList(),
                null);
    }
}

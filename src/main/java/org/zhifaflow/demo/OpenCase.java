package org.zhifaflow.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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

    private static final Pattern DAY = Pattern.compile("\\b20\\d{2}-\\d{2}-\\d{2}\\b");

    /** The case to be played, its last step on or shortly before the wished day, days of the week unchanged. */
    DemoCase movedTo(LocalDate today, DemoCase published) {
        List<DemoCase.Step> steps = published.play().stream()
                .filter(step -> step.refused() == null)
                .limit(until)
                .toList();
        LocalDate last = steps.get(steps.size() - 1).on();
        long weeks = ChronoUnit.WEEKS.between(last, today.minusDays(daysAgo));
        return new DemoCase(
                published.id(),
                title,
                published.source(),
                published.verified(),
                published.filled(),
                steps.stream().map(step -> moved(step, weeks)).toList(),
                null);
    }

    private DemoCase.Step moved(DemoCase.Step step, long weeks) {
        return new DemoCase.Step(
                step.on().plusWeeks(weeks),
                step.as(),
                step.start(),
                step.task(),
                step.tell(),
                step.party() == null ? null : (String) moved(step.party(), weeks),
                null,
                movedValues(step.with(), weeks));
    }

    private Map<String, Object> movedValues(Map<?, ?> values, long weeks) {
        Map<String, Object> moved = new LinkedHashMap<>();
        values.forEach((key, value) -> moved.put(key.toString(), moved(value, weeks)));
        return moved;
    }

    private Object moved(Object value, long weeks) {
        if (value instanceof String text) {
            String renamed = text;
            for (Map.Entry<String, String> name : names.entrySet()) {
                renamed = renamed.replace(name.getKey(), name.getValue());
            }
            return DAY.matcher(renamed)
                    .replaceAll(
                            day -> LocalDate.parse(day.group()).plusWeeks(weeks).toString());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(entry -> moved(entry, weeks)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return movedValues(map, weeks);
        }
        return value;
    }
}

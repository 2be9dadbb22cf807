package org.zhifaflow.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A published case and how the demo organisation plays it.
 *
 * @param source where it was published
 * @param verified facts read in the source
 * @param filled facts added to make the case runnable, not facts
 */
record DemoCase(
        String id,
        String title,
        Source source,
        Map<String, String> verified,
        Map<String, String> filled,
        List<Step> play,
        Expectation expect) {

    record Source(String url, String reliability) {}

    /**
     * One thing that somebody does on a day: at most one of start, task and tell; with none of them the day only comes.
     *
     * @param as account of the person
     * @param start process that is started with its start form
     * @param task form that is submitted
     * @param tell what the case is told outside its tasks
     * @param party name of the party it is about, null for the whole case
     * @param refused text that must stand in the refusal; null where the step must be taken
     * @param open forms of the tasks that must be open afterwards, in whatever order; null where nobody looks
     * @param with the values entered
     */
    record Step(
            LocalDate on,
            String as,
            String start,
            String task,
            String tell,
            String party,
            String refused,
            List<String> open,
            Map<String, Object> with) {

        private static final Pattern DAY = Pattern.compile("\\b20\\d{2}-\\d{2}-\\d{2}\\b");

        Step {
            with = with == null ? Map.of() : with;
        }

        /** A step after which nobody looks at the open tasks. */
        Step(
                LocalDate on,
                String as,
                String start,
                String task,
                String tell,
                String party,
                String refused,
                Map<String, Object> with) {
            this(on, as, start, task, tell, party, refused, null, with);
        }

        /** The same step some days later; every day that its values name moves too. */
        Step laterBy(int days) {
            return changed(
                    on.plusDays(days),
                    text -> DAY.matcher(text)
                            .replaceAll(day ->
                                    LocalDate.parse(day.group()).plusDays(days).toString()));
        }

        /** The same step with other words in its values; the longest that fits is replaced. */
        Step renamed(Map<String, String> words) {
            if (words.isEmpty()) {
                return this;
            }
            Pattern known = Pattern.compile(words.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|")));
            return changed(
                    on,
                    text -> known.matcher(text)
                            .replaceAll(found -> Matcher.quoteReplacement(words.get(found.group()))));
        }

        /** The same step done by others: whoever acts, and whoever a value names by account. */
        Step by(UnaryOperator<String> account) {
            Set<String> accounts = Set.of("officer1", "officer2", "leader", "legal", "head", "chair", "cashier");
            Step step = changed(on, text -> accounts.contains(text) ? account.apply(text) : text);
            return new Step(
                    on,
                    as == null ? null : account.apply(as),
                    start,
                    task,
                    tell,
                    step.party(),
                    refused,
                    open,
                    step.with());
        }

        private Step changed(LocalDate day, UnaryOperator<String> change) {
            return new Step(
                    day,
                    as,
                    start,
                    task,
                    tell,
                    party == null ? null : change.apply(party),
                    refused,
                    open,
                    values(with, change));
        }

        private static Map<String, Object> values(Map<?, ?> values, UnaryOperator<String> change) {
            Map<String, Object> changed = new LinkedHashMap<>();
            values.forEach((key, value) -> changed.put(key.toString(), value(value, change)));
            return changed;
        }

        private static Object value(Object value, UnaryOperator<String> change) {
            if (value instanceof String text) {
                return change.apply(text);
            }
            if (value instanceof List<?> list) {
                return list.stream().map(entry -> value(entry, change)).toList();
            }
            return value instanceof Map<?, ?> map ? values(map, change) : value;
        }
    }

    /**
     * Where the case must stand afterwards.
     *
     * @param stages ids of the stages that it went through, in order
     * @param openTasks forms of the tasks that are open, in order
     * @param journal some of what the journal tells, in order
     */
    record Expectation(
            String status,
            boolean ended,
            List<String> stages,
            List<String> openTasks,
            List<ExpectedTerm> terms,
            List<ExpectedEntry> journal,
            Amounts amounts) {

        Expectation {
            stages = stages == null ? List.of() : stages;
            openTasks = openTasks == null ? List.of() : openTasks;
            terms = terms == null ? List.of() : terms;
            journal = journal == null ? List.of() : journal;
        }
    }

    /**
     * A term that began on a day.
     *
     * @param party name of the party whose term it is; null where nobody looks
     * @param status {@code RUNNING}, {@code SATISFIED} or {@code CANCELLED}; null where nobody looks
     */
    record ExpectedTerm(String term, String party, LocalDate from, LocalDate lastDay, String status) {}

    /** An entry of the journal, with text that its detail must contain; null where nobody looks. */
    record ExpectedEntry(String what, String detail) {}

    /** Yuan; what is null is not looked at. */
    record Amounts(BigDecimal fine, BigDecimal surcharge, BigDecimal paid) {}

    LocalDate firstDay() {
        return play.get(0).on();
    }
}

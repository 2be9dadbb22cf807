package org.zhifaflow.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
     * One thing that somebody does on a day: exactly one of start, task and tell.
     *
     * @param as account of the person
     * @param start process that is started with its start form
     * @param task form that is submitted
     * @param tell what the case is told outside its tasks
     * @param party name of the party it is about, null for the whole case
     * @param refused text that must stand in the refusal; null where the step must be taken
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
            Map<String, Object> with) {

        Step {
            with = with == null ? Map.of() : with;
        }
    }

    /**
     * Where the case must stand afterwards.
     *
     * @param stages ids of the stages that it went through, in order
     * @param openTasks forms of the tasks that are open, in order
     */
    record Expectation(
            String status,
            boolean ended,
            List<String> stages,
            List<String> openTasks,
            List<ExpectedTerm> terms,
            Amounts amounts) {

        Expectation {
            stages = stages == null ? List.of() : stages;
            openTasks = openTasks == null ? List.of() : openTasks;
            terms = terms == null ? List.of() : terms;
        }
    }

    record ExpectedTerm(String term, LocalDate from, LocalDate lastDay) {}

    /** Yuan; what is null is not looked at. */
    record Amounts(BigDecimal fine, BigDecimal surcharge, BigDecimal paid) {}

    LocalDate firstDay() {
        return play.get(0).on();
    }
}

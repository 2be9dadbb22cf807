package org.zhifaflow.supervision;

/**
 * What the person wants to see of the board; null stands for everything.
 *
 * @param township id of one township
 * @param process id of the stage's process, for example {@code advanceNotice}
 * @param step the step's id without its prefix, for example {@code decide}
 * @param field field of the enforcement item
 * @param waiting whom the term waits for
 * @param state null for every state but {@link TermState#lapsed}
 * @param provisional whether only terms whose last day is provisional are wanted
 */
public record BoardFilter(
        String township,
        String process,
        String step,
        String field,
        Waiting waiting,
        TermState state,
        boolean provisional) {

    public static final BoardFilter ALL = new BoardFilter(null, null, null, null, null, null, false);

    /** Whether the rows are chosen by the step for which they wait. */
    boolean asksForStep() {
        return process != null || step != null || (waiting != null && waiting.role() != null);
    }
}

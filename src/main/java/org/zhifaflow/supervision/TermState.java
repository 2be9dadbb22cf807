package org.zhifaflow.supervision;

import java.util.Arrays;
import java.util.Optional;

/** How an open term stands on a day, as the board sorts it. The whole last day is in time. */
public enum TermState {
    /** The last day has passed and the act is still awaited. */
    overdue("已逾期"),
    /** Today is the last day. */
    dueToday("今日到期"),
    /** The last day is near: within the working days that the local settings name. */
    approaching("临近到期"),
    /** The clock stands still; never overdue. */
    paused("已中止计算"),
    /** The clock runs and its end is not near. */
    running("进行中"),
    /** A right of the party that ended unused; nothing is awaited any more. */
    lapsed("权利期限已届满");

    private final String label;

    TermState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The state that a word from outside names. */
    public static Optional<TermState> parse(String word) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(word))
                .findFirst();
    }
}

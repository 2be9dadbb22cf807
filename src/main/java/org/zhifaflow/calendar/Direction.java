package org.zhifaflow.calendar;

/** Whether a term runs on from its start event or back from a planned day. */
public enum Direction {
    /** Runs from the start event; the result is the last day that is in time. */
    FORWARD,
    /**
     * Runs back from a planned day; the result is the latest day on which the act is still early enough, with the whole
     * budget between the two days (APL-64b).
     */
    BACKWARD,
    /** Runs back from a planned day; the latest day is itself the last unit counted back (KY1-5e). */
    BEFORE;

    /** Whether the term is counted back from a planned day. */
    public boolean isBackward() {
        return this != FORWARD;
    }
}

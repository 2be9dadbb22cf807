package org.zhifaflow.calendar;

/** Whether a term runs on from its start event or back from a planned day. */
public enum Direction {
    /** Runs from the start event; the result is the last day that is in time. */
    FORWARD,
    /** Runs back from a planned day; the result is the latest day on which the act is still early enough (APL-64b). */
    BACKWARD
}

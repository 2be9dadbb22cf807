package org.zhifaflow.calendar;

/** What happens when a term counted in calendar days or months ends on a rest day. */
public enum Roll {
    /** The last day moves to the next working day; a make-up Saturday or Sunday is a working day. */
    NEXT_WORKDAY,
    /** The last day stays where it falls (for example TRC-05, TRC-08). */
    NONE
}

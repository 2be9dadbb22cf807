package org.zhifaflow.calendar;

/** Where a term stands. */
public enum TermStatus {
    /** The clock runs (or has run out). */
    RUNNING,
    /** The clock stands still; such a term has no last day and is never overdue. */
    SUSPENDED,
    /** The act was done. */
    SATISFIED,
    /** The term fell away, for example because it was started anew. */
    CANCELLED;

    /** Whether the act is still awaited. */
    public boolean isOpen() {
        return this == RUNNING || this == SUSPENDED;
    }
}

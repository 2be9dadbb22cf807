package org.zhifaflow.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A line of a term's ledger.
 *
 * @param day the day for which it was entered
 * @param extra units added to the budget, 0 unless the term was extended
 * @param actor the person's user id
 * @param approver user id of the person or word of the body that approved it, null where nobody had to
 * @param recordedAt when it was written down
 */
public record TermEntry(
        Kind kind, LocalDate day, int extra, String reason, String actor, String approver, OffsetDateTime recordedAt) {

    /** A line that nobody had to approve. */
    public TermEntry(Kind kind, LocalDate day, int extra, String reason, String actor, OffsetDateTime recordedAt) {
        this(kind, day, extra, reason, actor, null, recordedAt);
    }

    /** What happened to the term. */
    public enum Kind {
        STARTED,
        SUSPENDED,
        RESUMED,
        EXTENDED,
        SATISFIED,
        CANCELLED,
        /** The calendar changed and moved the last day. */
        REPROJECTED
    }
}

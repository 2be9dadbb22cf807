package org.zhifaflow.supervision;

/** How many open terms are in each state; a provisional one is counted in its state too. */
public record BoardCounts(
        long overdue, long dueToday, long approaching, long paused, long running, long lapsed, long provisional) {

    public long of(TermState state) {
        return switch (state) {
            case overdue -> overdue;
            case dueToday -> dueToday;
            case approaching -> approaching;
            case paused -> paused;
            case running -> running;
            case lapsed -> lapsed;
        };
    }

    /** All but the lapsed. */
    public long open() {
        return overdue + dueToday + approaching + paused + running;
    }

    /** Rows that a filter shows, given that these are its counts without regard to state. */
    public long shown(BoardFilter filter) {
        if (filter.state() != null) {
            return of(filter.state());
        }
        return filter.provisional() ? provisional : open();
    }
}

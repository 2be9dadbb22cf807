package org.zhifaflow.calendar;

import java.time.LocalDate;

/**
 * A suspension: the term stands still from the day after {@code suspendedOn} to {@code resumedOn}, both inclusive; the
 * remaining budget runs on from the day after {@code resumedOn} (KY5-08n).
 *
 * @param suspendedOn day of the act that suspends, still counted
 * @param resumedOn day of the act that resumes, not counted; the same day as {@code suspendedOn} pauses nothing
 */
public record Pause(LocalDate suspendedOn, LocalDate resumedOn) {

    public Pause {
        if (resumedOn.isBefore(suspendedOn)) {
            throw new IllegalArgumentException("resumed on " + resumedOn + " before suspended on " + suspendedOn);
        }
    }

    boolean contains(LocalDate day) {
        return day.isAfter(suspendedOn) && !day.isAfter(resumedOn);
    }
}

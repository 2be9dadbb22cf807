package org.zhifaflow.calendar;

import java.time.LocalDate;

/**
 * A stretch of days in which an act is possible, neither before nor after: application to the court opens when the
 * periods for review and lawsuit are over and closes three months later (ACL-53, ALL-156).
 *
 * @param opensOn first day on which the act is possible
 * @param lastDay last day on which it is possible, to its end
 * @param provisional whether one of the two days touches a year whose holiday notice is not published
 */
public record TermWindow(LocalDate opensOn, LocalDate lastDay, boolean provisional) {

    public TermWindow {
        if (lastDay.isBefore(opensOn)) {
            throw new IllegalArgumentException("a window from " + opensOn + " cannot close on " + lastDay);
        }
    }

    public boolean isTooEarly(LocalDate day) {
        return day.isBefore(opensOn);
    }

    public boolean isTooLate(LocalDate day) {
        return day.isAfter(lastDay);
    }

    public boolean isOpen(LocalDate day) {
        return !isTooEarly(day) && !isTooLate(day);
    }
}

package org.zhifaflow.penalty;

import java.time.LocalDate;
import org.zhifaflow.calendar.TermCalculator;
import org.zhifaflow.calendar.TermRule;

/**
 * Whether the parties learn of a hearing in time: the whole number of working days lies between service of the notice
 * and the hearing, neither of the two days counted (APL-64b, strict reading).
 *
 * @param rule the backward rule {@code hearingNotice}
 */
record HearingDay(TermRule rule, TermCalculator calculator) {

    /** The latest day of service for a hearing on a day. */
    LocalDate latestService(LocalDate hearing) {
        return calculator.latestDay(rule, hearing).day();
    }

    boolean isInTime(LocalDate served, LocalDate hearing) {
        return !served.isAfter(latestService(hearing));
    }

    /** The first day on which a hearing may be held whose notice is served on a day. */
    LocalDate earliestAfter(LocalDate served) {
        LocalDate day = served.plusDays(1);
        while (!isInTime(served, day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}

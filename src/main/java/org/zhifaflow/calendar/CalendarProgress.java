package org.zhifaflow.calendar;

import java.util.Optional;

/**
 * How far the open terms have moved to a version of the calendar.
 *
 * @param casesTotal cases with open terms when it was applied
 * @param casesDone cases that have moved
 * @param casesLeft cases with open terms that still are to move; cases opened meanwhile included
 * @param termsMoved terms whose last day has become another
 * @param failedCase the case that last could not be moved
 * @param failure why, as the program says it
 */
public record CalendarProgress(
        CalendarVersion version,
        int casesTotal,
        int casesDone,
        int casesLeft,
        int termsMoved,
        Optional<String> failedCase,
        Optional<String> failure) {

    public boolean finished() {
        return version.inForceAt().isPresent();
    }

    /** Share of the cases that have moved, 0 to 100. */
    public int percent() {
        int known = casesDone + casesLeft;
        return finished() || known == 0 ? 100 : casesDone * 100 / known;
    }
}

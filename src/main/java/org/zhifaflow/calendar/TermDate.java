package org.zhifaflow.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The result of counting a term, with its explanation.
 *
 * @param day forward: the last day in time, to its end; backward: the latest day in time
 * @param provisional whether the term touches a year whose holiday notice is not published
 * @param skipped each day left out and why, in order of date: rest days inside a working-day term, suspended days, and
 *     the rest days over which the end rolled
 */
public record TermDate(LocalDate day, boolean provisional, List<SkippedDay> skipped) {

    public TermDate {
        skipped = List.copyOf(skipped);
    }
}

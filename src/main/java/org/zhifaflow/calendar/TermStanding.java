package org.zhifaflow.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a term stands, derived from its rule and its ledger.
 *
 * @param round 1 for the first clock of this key, one more each time it was started anew
 * @param rule the rule as it was when the term started
 * @param startedOn day of the start event; for a backward term the planned day
 * @param lastDay the last day in time; for a backward term the latest day in time; empty while suspended and if the
 *     term was closed while suspended
 * @param provisional whether the last day touches a year whose calendar is not published
 * @param skipped each day left out and why
 * @param closedOn day on which it was satisfied or cancelled
 * @param entries the ledger in the order in which it was written
 */
public record TermStanding(
        TermKey key,
        int round,
        TermRule rule,
        LocalDate startedOn,
        TermStatus status,
        Optional<LocalDate> lastDay,
        boolean provisional,
        List<SkippedDay> skipped,
        Optional<LocalDate> closedOn,
        List<TermEntry> entries) {

    public TermStanding {
        skipped = List.copyOf(skipped);
        entries = List.copyOf(entries);
    }

    public boolean suspended() {
        return status == TermStatus.SUSPENDED;
    }

    /** Whether the act is still awaited and its last day has passed; the whole last day is in time. */
    public boolean overdue(LocalDate today) {
        return status == TermStatus.RUNNING && lastDay.filter(today::isAfter).isPresent();
    }

    /** Whether the act was done, but after the last day. */
    public boolean satisfiedLate() {
        return status == TermStatus.SATISFIED
                && closedOn.isPresent()
                && lastDay.filter(closedOn.get()::isAfter).isPresent();
    }
}

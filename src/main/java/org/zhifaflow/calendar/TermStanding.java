package org.zhifaflow.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a term stands, derived from its rule and its ledger.
 *
 * @param id number of the running clock, for its explanation
 * @param round 1 for the first clock of this key, one more each time it was started anew
 * @param rule the rule as it was when the term started
 * @param startedOn day of the start event; for a backward term the planned day
 * @param startedAt the instant of the start event of a term in hours, empty for any other
 * @param lastDay the last day in time; for a backward term the latest day in time; empty while suspended and if the
 *     term was closed while suspended
 * @param endsAt the instant up to which the act is in time: of a term in hours the end of the last one, else the midnight
 *     that ends the last day; empty as {@code lastDay}
 * @param provisional whether the last day touches a year whose calendar is not published
 * @param skipped each day left out and why
 * @param closedOn day on which it was satisfied or cancelled
 * @param edition the calendar by which it is counted
 * @param entries the ledger in the order in which it was written
 */
public record TermStanding(
        long id,
        TermKey key,
        int round,
        TermRule rule,
        LocalDate startedOn,
        Optional<Instant> startedAt,
        TermStatus status,
        Optional<LocalDate> lastDay,
        Optional<Instant> endsAt,
        boolean provisional,
        List<SkippedDay> skipped,
        Optional<LocalDate> closedOn,
        int edition,
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

    /** Whether the act is still awaited and its end has passed, to the minute: what counts for a term in hours. */
    public boolean overdueAt(Instant now) {
        return status == TermStatus.RUNNING && endsAt.filter(now::isAfter).isPresent();
    }

    /** Whether the act was done, but after the last day; of a term in hours also whether it came after the hour. */
    public boolean satisfiedLate() {
        return status == TermStatus.SATISFIED
                && closedOn.isPresent()
                && (lastDay.filter(closedOn.get()::isAfter).isPresent() || satisfiedAfterTheHour());
    }

    /** The minute is known only for an act that was recorded on its day. */
    private boolean satisfiedAfterTheHour() {
        Instant recorded = entries.get(entries.size() - 1).recordedAt().toInstant();
        return startedAt.isPresent()
                && endsAt.filter(recorded::isAfter).isPresent()
                && closedOn.get().equals(LocalDate.ofInstant(recorded, Terms.ZONE));
    }
}

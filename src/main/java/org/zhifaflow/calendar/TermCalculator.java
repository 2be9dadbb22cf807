package org.zhifaflow.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts terms. The day of the start event is not counted; the whole last day is in time. Working-day terms leave out
 * rest days (APL-85, ACL-69); calendar days and months count every day and, if the rule rolls, move from a rest day to
 * the next working day; a month ends on the corresponding day or the month's last day.
 */
public final class TermCalculator {

    private static final String SUSPENDED = "中止计算";

    private final WorkCalendar calendar;

    public TermCalculator(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The last day of a forward term.
     *
     * @param from day of the start event, not counted
     */
    public TermDate lastDay(TermRule rule, LocalDate from) {
        return resumed(rule, from, 0, List.of());
    }

    /**
     * The last day of a forward term that was suspended; only the days actually paused come back (KY5-08n).
     *
     * @param from day of the start event, not counted
     * @param pauses in order of time, not overlapping
     */
    public TermDate resumed(TermRule rule, LocalDate from, List<Pause> pauses) {
        return resumed(rule, from, 0, pauses);
    }

    /**
     * The last day of a forward term that was extended and suspended.
     *
     * @param from day of the start event, not counted
     * @param extra units added to the budget: working days for a working-day term, otherwise calendar days
     * @param pauses in order of time, not overlapping
     */
    public TermDate resumed(TermRule rule, LocalDate from, int extra, List<Pause> pauses) {
        int budget = budget(rule, from, extra);
        requireOrder(from, pauses);
        List<SkippedDay> skipped = new ArrayList<>();
        LocalDate day = from;
        int counted = 0;
        while (counted < budget) {
            day = day.plusDays(1);
            Optional<String> reason = leftOut(rule, day, pauses);
            if (reason.isPresent()) {
                skipped.add(new SkippedDay(day, reason.get()));
            } else {
                counted++;
            }
        }
        if (rule.roll() == Roll.NEXT_WORKDAY) {
            Optional<String> reason = calendar.restReason(day);
            while (reason.isPresent()) {
                skipped.add(new SkippedDay(day, reason.get()));
                day = day.plusDays(1);
                LocalDate next = day;
                reason = suspended(day, pauses).or(() -> calendar.restReason(next));
            }
        }
        return new TermDate(day, touchesUncovered(from.plusDays(1), day), skipped);
    }

    /**
     * The latest day of a backward term: the whole budget lies between this day and the planned one, neither of them
     * counted. For the hearing notice that is the strict reading of APL-64b: seven full working days between service
     * and the hearing. The latest day may itself be a rest day, since service on that day leaves the full budget.
     *
     * @param to the planned day, for example the day of the hearing
     */
    public TermDate latestDay(TermRule rule, LocalDate to) {
        require(rule, Direction.BACKWARD);
        List<SkippedDay> skipped = new ArrayList<>();
        LocalDate first = to;
        switch (rule.unit()) {
            case CALENDAR_DAYS -> first = to.minusDays(rule.number());
            case MONTHS -> first = to.minusMonths(rule.number());
            case WORKING_DAYS -> {
                int counted = 0;
                while (counted < rule.number()) {
                    first = first.minusDays(1);
                    Optional<String> reason = calendar.restReason(first);
                    if (reason.isPresent()) {
                        skipped.add(0, new SkippedDay(first, reason.get()));
                    } else {
                        counted++;
                    }
                }
            }
        }
        LocalDate day = first.minusDays(1);
        return new TermDate(day, touchesUncovered(day, to), skipped);
    }

    /**
     * How much of a forward term's budget had run by the end of a day, in units of the budget: working days for a
     * working-day term, otherwise calendar days.
     *
     * @param asOf the day up to whose end is counted; before the first counted day the answer is 0
     */
    public int elapsed(TermRule rule, LocalDate from, int extra, List<Pause> pauses, LocalDate asOf) {
        int budget = budget(rule, from, extra);
        requireOrder(from, pauses);
        int counted = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(asOf) && counted < budget; day = day.plusDays(1)) {
            if (leftOut(rule, day, pauses).isEmpty()) {
                counted++;
            }
        }
        return counted;
    }

    /**
     * The size of a forward term's budget: working days for a working-day term, otherwise calendar days. Months become
     * the calendar days of the original term.
     */
    public int budget(TermRule rule, LocalDate from, int extra) {
        require(rule, Direction.FORWARD);
        if (extra < 0) {
            throw new IllegalArgumentException("extra must not be negative, was " + extra);
        }
        int original =
                switch (rule.unit()) {
                    case WORKING_DAYS, CALENDAR_DAYS -> rule.number();
                    case MONTHS -> Math.toIntExact(ChronoUnit.DAYS.between(from, from.plusMonths(rule.number())));
                };
        return Math.addExact(original, extra);
    }

    private Optional<String> leftOut(TermRule rule, LocalDate day, List<Pause> pauses) {
        Optional<String> suspended = suspended(day, pauses);
        return suspended.isPresent() || rule.unit() != TermUnit.WORKING_DAYS ? suspended : calendar.restReason(day);
    }

    private static Optional<String> suspended(LocalDate day, List<Pause> pauses) {
        return pauses.stream().anyMatch(pause -> pause.contains(day)) ? Optional.of(SUSPENDED) : Optional.empty();
    }

    private boolean touchesUncovered(LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (!calendar.covers(LocalDate.ofYearDay(year, 1))) {
                return true;
            }
        }
        return false;
    }

    private static void require(TermRule rule, Direction direction) {
        if (rule.direction() != direction) {
            throw new IllegalArgumentException("term " + rule.term() + " is not counted " + direction);
        }
    }

    private static void requireOrder(LocalDate from, List<Pause> pauses) {
        LocalDate earliest = from;
        for (Pause pause : pauses) {
            if (pause.suspendedOn().isBefore(earliest)) {
                throw new IllegalArgumentException(
                        "suspended on " + pause.suspendedOn() + " before " + earliest + ": pauses must be in order");
            }
            earliest = pause.resumedOn();
        }
    }
}

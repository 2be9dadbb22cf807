package org.zhifaflow.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Counts terms. The day of the start event is not counted; the whole last day is in time. Working-day terms leave out
 * rest days (APL-85, ACL-69); calendar days and months count every day and, if the rule rolls, move from a rest day to
 * the next working day; a month ends on the corresponding day or the month's last day; hours run from the instant of the
 * start event. Each day is looked at once.
 */
public final class TermCalculator {

    private static final String SUSPENDED = "中止计算";
    private static final int HOURS_OF_A_DAY = (int) Duration.ofDays(1).toHours();

    private final Supplier<WorkCalendar> source;

    public TermCalculator(WorkCalendar calendar) {
        this(() -> calendar);
    }

    /** Counts by whatever calendar is in force when it is asked. */
    TermCalculator(Supplier<WorkCalendar> source) {
        this.source = source;
    }

    /**
     * The last day of a forward term. For a term in hours it is the day on which the hours end at the latest, whatever
     * the minute of the start event.
     *
     * @param from day of the start event, not counted
     */
    public TermDate lastDay(TermRule rule, LocalDate from) {
        return resumed(rule, from, 0, List.of());
    }

    /**
     * The instant at which a term in hours ends; that instant is still in time.
     *
     * @param from the instant of the start event
     */
    public Instant endOfHours(TermRule rule, Instant from) {
        if (rule.unit() != TermUnit.HOURS) {
            throw new IllegalArgumentException("term " + rule.term() + " is not counted in hours");
        }
        return from.plus(Duration.ofHours(rule.number()));
    }

    /**
     * The window that opens the day after the latest of other terms and lasts as long as its rule says.
     *
     * @param rule a forward rule: how long the window is open
     * @param lastDays the last days of the terms that must be over first, at least one
     */
    public TermWindow window(TermRule rule, Collection<LocalDate> lastDays) {
        LocalDate over = lastDays.stream()
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("a window opens after at least one term"));
        TermDate closes = lastDay(rule, over);
        return new TermWindow(over.plusDays(1), closes.day(), closes.provisional());
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
        WorkCalendar calendar = source.get();
        int budget = budget(rule, from, extra);
        Pauses standstill = new Pauses(from, pauses);
        List<SkippedDay> skipped = new ArrayList<>();
        LocalDate day = from;
        int counted = 0;
        while (counted < budget) {
            day = day.plusDays(1);
            Optional<String> reason = leftOut(calendar, rule, day, standstill);
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
                reason = standstill.reason(day).or(() -> calendar.restReason(next));
            }
        }
        return new TermDate(day, touchesUncovered(calendar, from.plusDays(1), day), skipped);
    }

    /**
     * The day on which the so-manieth unit of a forward term's budget runs, before the end rolls over rest days.
     *
     * @param unit 1 for the first working day, or the first calendar day of any other term
     * @param pauses in order of time, not overlapping
     */
    LocalDate dayOfUnit(int unit, TermRule rule, LocalDate from, List<Pause> pauses) {
        WorkCalendar calendar = source.get();
        Pauses standstill = new Pauses(from, pauses);
        LocalDate day = from;
        for (int counted = 0; counted < unit; ) {
            day = day.plusDays(1);
            if (leftOut(calendar, rule, day, standstill).isEmpty()) {
                counted++;
            }
        }
        return day;
    }

    /** The day that is so many working days after another. */
    LocalDate workingDaysAfter(LocalDate from, int days) {
        WorkCalendar calendar = source.get();
        LocalDate day = from;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (calendar.isWorkday(day)) {
                counted++;
            }
        }
        return day;
    }

    /**
     * The latest day of a backward term. {@link Direction#BACKWARD}: the whole budget lies between this day and the
     * planned one, neither of them counted; for the hearing notice that is the strict reading of APL-64b, seven full
     * working days between service and the hearing, and the latest day may itself be a rest day. {@link
     * Direction#BEFORE}: the latest day is the last one counted back, so that notice on Thursday is in time for Friday
     * (KY1-5e).
     *
     * @param to the planned day, for example the day of the hearing
     */
    public TermDate latestDay(TermRule rule, LocalDate to) {
        if (!rule.direction().isBackward()) {
            throw new IllegalArgumentException("term " + rule.term() + " is not counted backward");
        }
        WorkCalendar calendar = source.get();
        List<SkippedDay> skipped = new ArrayList<>();
        LocalDate first =
                switch (rule.unit()) {
                    case CALENDAR_DAYS -> to.minusDays(rule.number());
                    case MONTHS -> to.minusMonths(rule.number());
                    case WORKING_DAYS -> workdaysBack(calendar, rule.number(), to, skipped);
                    case HOURS -> throw new IllegalArgumentException("hours run forward: " + rule.term());
                };
        LocalDate day = rule.direction() == Direction.BACKWARD ? first.minusDays(1) : first;
        return new TermDate(day, touchesUncovered(calendar, day, to), skipped);
    }

    private static LocalDate workdaysBack(WorkCalendar calendar, int number, LocalDate to, List<SkippedDay> skipped) {
        LocalDate day = to;
        int counted = 0;
        while (counted < number) {
            day = day.minusDays(1);
            Optional<String> reason = calendar.restReason(day);
            if (reason.isPresent()) {
                skipped.add(new SkippedDay(day, reason.get()));
            } else {
                counted++;
            }
        }
        Collections.reverse(skipped);
        return day;
    }

    /**
     * How much of a forward term's budget had run by the end of a day, in units of the budget: working days for a
     * working-day term, otherwise calendar days.
     *
     * @param asOf the day up to whose end is counted; before the first counted day the answer is 0
     */
    public int elapsed(TermRule rule, LocalDate from, int extra, List<Pause> pauses, LocalDate asOf) {
        WorkCalendar calendar = source.get();
        int budget = budget(rule, from, extra);
        Pauses standstill = new Pauses(from, pauses);
        int counted = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(asOf) && counted < budget; day = day.plusDays(1)) {
            if (leftOut(calendar, rule, day, standstill).isEmpty()) {
                counted++;
            }
        }
        return counted;
    }

    /**
     * The size of a forward term's budget: working days for a working-day term, otherwise calendar days. Months become
     * the calendar days of the original term, hours the days on which they may end.
     */
    public int budget(TermRule rule, LocalDate from, int extra) {
        if (rule.direction().isBackward()) {
            throw new IllegalArgumentException("term " + rule.term() + " is not counted forward");
        }
        if (extra < 0) {
            throw new IllegalArgumentException("extra must not be negative, was " + extra);
        }
        int original =
                switch (rule.unit()) {
                    case WORKING_DAYS, CALENDAR_DAYS -> rule.number();
                    case MONTHS -> Math.toIntExact(ChronoUnit.DAYS.between(from, from.plusMonths(rule.number())));
                    case HOURS -> (rule.number() + HOURS_OF_A_DAY - 1) / HOURS_OF_A_DAY;
                };
        return Math.addExact(original, extra);
    }

    private static Optional<String> leftOut(WorkCalendar calendar, TermRule rule, LocalDate day, Pauses standstill) {
        Optional<String> suspended = standstill.reason(day);
        return suspended.isPresent() || rule.unit() != TermUnit.WORKING_DAYS ? suspended : calendar.restReason(day);
    }

    private static boolean touchesUncovered(WorkCalendar calendar, LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (!calendar.covers(LocalDate.ofYearDay(year, 1))) {
                return true;
            }
        }
        return false;
    }

    /** The pauses of one count, asked day by day in order: each is passed once. */
    private static final class Pauses {

        private final List<Pause> pauses;
        private int next;

        Pauses(LocalDate from, List<Pause> pauses) {
            LocalDate earliest = from;
            for (Pause pause : pauses) {
                if (pause.suspendedOn().isBefore(earliest)) {
                    throw new IllegalArgumentException("suspended on " + pause.suspendedOn() + " before " + earliest
                            + ": pauses must be in order");
                }
                earliest = pause.resumedOn();
            }
            this.pauses = pauses;
        }

        Optional<String> reason(LocalDate day) {
            while (next < pauses.size() && day.isAfter(pauses.get(next).resumedOn())) {
                next++;
            }
            return next < pauses.size() && pauses.get(next).contains(day) ? Optional.of(SUSPENDED) : Optional.empty();
        }
    }
}

package org.zhifaflow.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhifaflow.calendar.Direction;
import org.zhifaflow.calendar.Roll;
import org.zhifaflow.calendar.TermCalculator;
import org.zhifaflow.calendar.TermEffect;
import org.zhifaflow.calendar.TermRule;
import org.zhifaflow.calendar.TermUnit;
import org.zhifaflow.casefile.LocalSettings;

/** The days by which the board sorts, counted by the calendar in force. */
@Component
class BoardDays {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SETTING = "approachingDays";
    private static final int LONGEST = 10_000;

    private final TermCalculator calculator;
    private final LocalSettings settings;
    private final Clock clock;

    BoardDays(TermCalculator calculator, LocalSettings settings, Clock clock) {
        this.calculator = calculator;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The days of one look at the board.
     *
     * @param today in Asia/Shanghai
     * @param near the last day that counts as approaching
     * @param covered the last day of the years whose holiday notice is in the calendar
     */
    record Frame(LocalDate today, LocalDate near, LocalDate covered) {}

    Frame now() {
        LocalDate today = today();
        int days = settings.number(SETTING, today).intValueExact();
        return new Frame(today, calculator.lastDay(workingDays(days), today).day(), covered(today));
    }

    /** The instant at which a day begins in Asia/Shanghai. */
    static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toOffsetDateTime();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** Working days after the first day up to and including the other; 0 if it does not come later. */
    int workingDaysBetween(LocalDate first, LocalDate other) {
        return calculator.elapsed(workingDays(LONGEST), first, 0, List.of(), other);
    }

    /** Days from today to the last day, working days for a working-day term; negative once it has passed. */
    int remaining(LocalDate today, LocalDate lastDay, boolean working) {
        if (!working) {
            return Math.toIntExact(ChronoUnit.DAYS.between(today, lastDay));
        }
        return lastDay.isBefore(today) ? -workingDaysBetween(lastDay, today) : workingDaysBetween(today, lastDay);
    }

    /** How an open term stands; without a last day it is paused. */
    static TermState state(LocalDate lastDay, boolean rightOfParty, Frame frame) {
        if (lastDay == null) {
            return TermState.paused;
        }
        if (lastDay.isBefore(frame.today())) {
            return rightOfParty ? TermState.lapsed : TermState.overdue;
        }
        if (lastDay.equals(frame.today())) {
            return TermState.dueToday;
        }
        return lastDay.isAfter(frame.near()) ? TermState.running : TermState.approaching;
    }

    private LocalDate covered(LocalDate today) {
        LocalDate end = today.with(TemporalAdjusters.firstDayOfYear()).minusDays(1);
        while (isCovered(end.plusYears(1))) {
            end = end.plusYears(1);
        }
        return end;
    }

    private boolean isCovered(LocalDate day) {
        return !calculator.lastDay(calendarDay(), day.minusDays(1)).provisional();
    }

    private static TermRule workingDays(int number) {
        return rule(number, TermUnit.WORKING_DAYS);
    }

    private static TermRule calendarDay() {
        return rule(1, TermUnit.CALENDAR_DAYS);
    }

    private static TermRule rule(int number, TermUnit unit) {
        return new TermRule("board", "看板", number, unit, Direction.FORWARD, Roll.NONE, "地方设定", TermEffect.WARNS);
    }
}

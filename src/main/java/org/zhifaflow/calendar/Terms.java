package org.zhifaflow.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of the cases: each a budget taken from the table of terms when it starts, and a ledger of what happened to
 * it since. Every verb writes one line with its person, reason and time, in the caller's transaction. What cannot be
 * (suspending a clock that does not run, a day before the last entry) is the caller's mistake and is thrown.
 */
@Service
@Transactional
public class Terms {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern USER_ID = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final int LONGEST_REASON = 500;

    private final TermLedger ledger;
    private final TermTable table;
    private final TermCalculator calculator;
    private final Clock clock;

    Terms(TermLedger ledger, TermTable table, TermCalculator calculator, Clock clock) {
        this.ledger = ledger;
        this.table = table;
        this.calculator = calculator;
        this.clock = clock;
    }

    /**
     * Starts a clock. If one of the same key is still open, it is cancelled and a new round begins: clocks start anew
     * when a case is sent back (KY4-08).
     *
     * @param day day of the start event, not counted; for a backward term the planned day
     * @throws IllegalArgumentException if the table has no such term on that day
     */
    public TermStanding start(TermKey key, LocalDate day, String actor, String reason) {
        TermRule rule = table.find(key.term(), day)
                .orElseThrow(() -> new IllegalArgumentException("no term " + key.term() + " is valid on " + day));
        Optional<TermLedger.Row> previous = ledger.lockNewest(key);
        previous.filter(row -> row.status().isOpen()).ifPresent(row -> {
            write(row, TermEntry.Kind.CANCELLED, day, 0, actor, "重新起算：" + reason);
            ledger.update(row.id(), TermStatus.CANCELLED, row.projectedLastDay(), Optional.of(day));
        });
        int round = previous.map(row -> row.round() + 1).orElse(1);
        LocalDate lastDay =
                switch (rule.direction()) {
                    case FORWARD -> calculator.lastDay(rule, day).day();
                    case BACKWARD -> calculator.latestDay(rule, day).day();
                };
        long id = ledger.insert(key, round, rule, day, lastDay);
        ledger.append(id, key.township(), entry(TermEntry.Kind.STARTED, day, 0, actor, reason));
        return get(key);
    }

    /**
     * Stops the clock from the day after {@code day} on.
     *
     * @throws IllegalStateException if the clock does not run or ran out before that day
     * @throws IllegalArgumentException if the day lies before the start or before the last resumption
     */
    public TermStanding suspend(TermKey key, LocalDate day, String actor, String reason) {
        TermLedger.Row row = locked(key, TermStatus.RUNNING);
        requireForward(row);
        requireNotBefore(latestDayOf(row), day);
        LocalDate lastDay = projected(row).day();
        if (day.isAfter(lastDay)) {
            throw new IllegalStateException(key + " ended on " + lastDay + ", it cannot be suspended on " + day);
        }
        write(row, TermEntry.Kind.SUSPENDED, day, 0, actor, reason);
        ledger.update(row.id(), TermStatus.SUSPENDED, Optional.empty(), Optional.empty());
        return get(key);
    }

    /**
     * Lets the clock run again from the day after {@code day} on; the days paused come back, no more (KY5-08n).
     *
     * @throws IllegalStateException if the clock is not suspended
     * @throws IllegalArgumentException if the day lies before the suspension
     */
    public TermStanding resume(TermKey key, LocalDate day, String actor, String reason) {
        TermLedger.Row row = locked(key, TermStatus.SUSPENDED);
        requireNotBefore(latestDayOf(row), day);
        write(row, TermEntry.Kind.RESUMED, day, 0, actor, reason);
        return projectAnew(key);
    }

    /**
     * Adds to the budget: working days to a working-day term, otherwise calendar days. Entered for today.
     *
     * @param days at least 1
     * @throws IllegalStateException if the term is closed
     */
    public TermStanding extend(TermKey key, int days, String actor, String reason) {
        if (days < 1) {
            throw new IllegalArgumentException("a term is extended by at least 1 day, not by " + days);
        }
        TermLedger.Row row = open(key);
        requireForward(row);
        write(row, TermEntry.Kind.EXTENDED, today(), days, actor, reason);
        return projectAnew(key);
    }

    /**
     * Records that the act was done; after the last day too, then the standing says so.
     *
     * @throws IllegalStateException if the term is closed
     * @throws IllegalArgumentException if the day lies before the start event of a forward term
     */
    public TermStanding satisfy(TermKey key, LocalDate day, String actor) {
        return close(key, TermStatus.SATISFIED, day, actor, "已办理");
    }

    /**
     * Records that the term fell away.
     *
     * @throws IllegalStateException if the term is closed
     */
    public TermStanding cancel(TermKey key, LocalDate day, String actor, String reason) {
        return close(key, TermStatus.CANCELLED, day, actor, reason);
    }

    /**
     * Counts every running term anew after the calendar changed, for example when a new year was imported, and notes
     * each last day that moved.
     *
     * @return the terms whose last day moved
     */
    public List<TermStanding> reproject(String actor, String reason) {
        List<TermStanding> moved = new ArrayList<>();
        for (TermLedger.Row row : ledger.lockRunning()) {
            LocalDate told = row.projectedLastDay()
                    .orElseThrow(() -> new IllegalStateException(row.key() + " runs but was never projected"));
            LocalDate now = projected(row).day();
            if (!now.equals(told)) {
                write(row, TermEntry.Kind.REPROJECTED, today(), 0, actor, "由" + told + "改为" + now + "：" + reason);
                ledger.update(row.id(), TermStatus.RUNNING, Optional.of(now), Optional.empty());
                moved.add(get(row.key()));
            }
        }
        return moved;
    }

    /** The newest round of a term, open or closed. */
    @Transactional(readOnly = true)
    public Optional<TermStanding> find(TermKey key) {
        return ledger.newest(key).map(this::standing);
    }

    /** All terms of a case, all rounds, in the order in which they were started. */
    @Transactional(readOnly = true)
    public List<TermStanding> of(String caseId) {
        return ledger.ofCase(caseId).stream().map(this::standing).toList();
    }

    /** The open terms of a township, running or suspended, in the order in which they were started. */
    @Transactional(readOnly = true)
    public List<TermStanding> open(String township) {
        return ledger.open(township).stream().map(this::standing).toList();
    }

    private TermStanding close(TermKey key, TermStatus status, LocalDate day, String actor, String reason) {
        TermLedger.Row row = open(key);
        if (row.rule().direction() == Direction.FORWARD) {
            requireNotBefore(row.startedOn(), day);
        }
        write(row, TermEntry.Kind.valueOf(status.name()), day, 0, actor, reason);
        ledger.update(row.id(), status, row.projectedLastDay(), Optional.of(day));
        return get(key);
    }

    private TermStanding get(TermKey key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no " + key + " was started"));
    }

    private TermLedger.Row open(TermKey key) {
        TermLedger.Row row =
                ledger.lockNewest(key).orElseThrow(() -> new IllegalStateException("no " + key + " was started"));
        if (!row.status().isOpen()) {
            throw new IllegalStateException(key + " is " + row.status());
        }
        return row;
    }

    private TermLedger.Row locked(TermKey key, TermStatus status) {
        TermLedger.Row row = open(key);
        if (row.status() != status) {
            throw new IllegalStateException(key + " is " + row.status() + ", not " + status);
        }
        return row;
    }

    private void requireForward(TermLedger.Row row) {
        if (row.rule().direction() != Direction.FORWARD) {
            throw new IllegalStateException(row.key() + " is counted backward from a planned day: start it anew");
        }
    }

    private static void requireNotBefore(LocalDate earliest, LocalDate day) {
        if (day.isBefore(earliest)) {
            throw new IllegalArgumentException(day + " lies before " + earliest);
        }
    }

    /** The day of the start, the suspension or the resumption, whichever was written last. */
    private static LocalDate latestDayOf(TermLedger.Row row) {
        LocalDate latest = row.startedOn();
        for (TermEntry entry : row.entries()) {
            latest = switch (entry.kind()) {
                case SUSPENDED, RESUMED -> entry.day();
                case STARTED, EXTENDED, SATISFIED, CANCELLED, REPROJECTED -> latest;
            };
        }
        return latest;
    }

    private TermStanding projectAnew(TermKey key) {
        TermLedger.Row row = ledger.newest(key).orElseThrow();
        boolean suspended = isSuspended(row);
        ledger.update(
                row.id(),
                suspended ? TermStatus.SUSPENDED : TermStatus.RUNNING,
                suspended ? Optional.empty() : Optional.of(projected(row).day()),
                Optional.empty());
        return get(key);
    }

    private TermStanding standing(TermLedger.Row row) {
        Optional<TermDate> date = isSuspended(row) ? Optional.empty() : Optional.of(projected(row));
        return new TermStanding(
                row.key(),
                row.round(),
                row.rule(),
                row.startedOn(),
                row.status(),
                date.map(TermDate::day),
                date.map(TermDate::provisional).orElse(false),
                date.map(TermDate::skipped).orElse(List.of()),
                row.closedOn(),
                row.entries());
    }

    private TermDate projected(TermLedger.Row row) {
        return switch (row.rule().direction()) {
            case FORWARD -> calculator.resumed(row.rule(), row.startedOn(), extra(row), pauses(row));
            case BACKWARD -> calculator.latestDay(row.rule(), row.startedOn());
        };
    }

    private static int extra(TermLedger.Row row) {
        return row.entries().stream().mapToInt(TermEntry::extra).sum();
    }

    private static boolean isSuspended(TermLedger.Row row) {
        boolean suspended = false;
        for (TermEntry entry : row.entries()) {
            suspended = switch (entry.kind()) {
                case SUSPENDED -> true;
                case RESUMED -> false;
                case STARTED, EXTENDED, SATISFIED, CANCELLED, REPROJECTED -> suspended;
            };
        }
        return suspended;
    }

    private static List<Pause> pauses(TermLedger.Row row) {
        List<Pause> pauses = new ArrayList<>();
        LocalDate suspendedOn = null;
        for (TermEntry entry : row.entries()) {
            if (entry.kind() == TermEntry.Kind.SUSPENDED) {
                suspendedOn = entry.day();
            } else if (entry.kind() == TermEntry.Kind.RESUMED) {
                pauses.add(new Pause(suspendedOn, entry.day()));
            }
        }
        return pauses;
    }

    private void write(TermLedger.Row row, TermEntry.Kind kind, LocalDate day, int extra, String actor, String reason) {
        ledger.append(row.id(), row.key().township(), entry(kind, day, extra, actor, reason));
    }

    private TermEntry entry(TermEntry.Kind kind, LocalDate day, int extra, String actor, String reason) {
        if (actor == null || !USER_ID.matcher(actor).matches()) {
            throw new IllegalArgumentException("actor must be a user id, was: " + actor);
        }
        if (Required.text(reason, "reason").length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason is longer than " + LONGEST_REASON + " characters");
        }
        return new TermEntry(
                kind, day, extra, reason, actor, OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}

package org.zhifaflow.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.journal.Act;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/**
 * The clocks of the cases: each a budget taken from the table of terms when it starts, and a ledger of what happened to
 * it since. Every verb writes one line with its person, reason and time, in the caller's transaction. What a step of a
 * procedure does to a clock must be possible: if it is not (suspending a clock that does not run, a day before the last
 * entry), that is the caller's mistake and is thrown. What a person enters by hand is refused with its reason.
 */
@Service
@Transactional
public class Terms {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern USER_ID = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final int LONGEST_REASON = 500;
    /** No law allows so much; a slip of the pen must not count for years. */
    private static final int LONGEST_EXTENSION = 9999;

    private final TermLedger ledger;
    private final TermTable table;
    private final CalendarVersions calendars;
    private final Journal journal;
    private final ObjectProvider<TermFollower> followers;
    private final Clock clock;

    Terms(
            TermLedger ledger,
            TermTable table,
            CalendarVersions calendars,
            Journal journal,
            ObjectProvider<TermFollower> followers,
            Clock clock) {
        this.ledger = ledger;
        this.table = table;
        this.calendars = calendars;
        this.journal = journal;
        this.followers = followers;
        this.clock = clock;
    }

    /**
     * Starts a clock. If one of the same key is still open, it is cancelled and a new round begins: clocks start anew
     * when a case is sent back (KY4-08). A term in hours runs from the present instant.
     *
     * @param day day of the start event, not counted; for a backward term the planned day; for a term in hours today
     * @throws IllegalArgumentException if the table has no such term on that day, or if hours should run from another day
     */
    public TermStanding start(TermKey key, LocalDate day, String actor, String reason) {
        TermRule rule = rule(key, day);
        if (rule.unit() == TermUnit.HOURS && !day.equals(today())) {
            throw new IllegalArgumentException(key + " runs in hours: it needs the instant of its start event");
        }
        return start(key, rule, day, clock.instant(), actor, reason);
    }

    /**
     * Starts a clock from an instant: a term in hours runs from it, any other from its day in Asia/Shanghai.
     *
     * @throws IllegalArgumentException if the table has no such term on that day
     */
    public TermStanding start(TermKey key, Instant at, String actor, String reason) {
        LocalDate day = LocalDate.ofInstant(at, ZONE);
        return start(key, rule(key, day), day, at, actor, reason);
    }

    private TermRule rule(TermKey key, LocalDate day) {
        return table.find(key.term(), day)
                .orElseThrow(() -> new IllegalArgumentException("no term " + key.term() + " is valid on " + day));
    }

    private TermStanding start(TermKey key, TermRule rule, LocalDate day, Instant at, String actor, String reason) {
        List<TermStanding> changed = new ArrayList<>();
        Optional<TermLedger.Row> previous = ledger.lockNewest(key);
        previous.filter(row -> row.status().isOpen()).ifPresent(row -> {
            write(row, TermEntry.Kind.CANCELLED, day, 0, actor, "重新起算：" + reason);
            ledger.update(row.id(), TermStatus.CANCELLED, row.projectedLastDay(), Optional.of(day));
            changed.add(byId(row.id()));
        });
        int round = previous.map(row -> row.round() + 1).orElse(1);
        int edition = calendars.edition();
        TermCalculator calculator = calculator(edition);
        Optional<Instant> startedAt =
                rule.unit() == TermUnit.HOURS ? Optional.of(at.truncatedTo(ChronoUnit.MICROS)) : Optional.empty();
        LocalDate lastDay = startedAt
                .map(from -> LocalDate.ofInstant(calculator.endOfHours(rule, from), ZONE))
                .orElseGet(() -> (rule.direction().isBackward()
                                ? calculator.latestDay(rule, day)
                                : calculator.lastDay(rule, day))
                        .day());
        TermEntry entry = entry(TermEntry.Kind.STARTED, day, 0, actor, null, reason);
        long id = ledger.insert(key, round, rule, day, startedAt, edition, lastDay);
        ledger.append(id, key.township(), entry);
        TermStanding started = byId(id);
        changed.add(started);
        follow(key.caseId(), changed);
        return started;
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
        return followed(byId(row.id()));
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
        return followed(projectAnew(row));
    }

    /**
     * Adds to the budget of a term whose end a decision sets, such as the day of payment (APL-66b): working days to a
     * working-day term, otherwise calendar days. Entered for today. A term that the law lets be extended once and up to a
     * cap is extended by {@link #extend(TermKey, int, Approved)}.
     *
     * @param days at least 1
     * @throws IllegalStateException if the term is closed, or if no decision may set its end
     */
    public TermStanding extend(TermKey key, int days, String actor, String reason) {
        if (days < 1) {
            throw new IllegalArgumentException("a term is extended by at least 1 day, not by " + days);
        }
        TermLedger.Row row = open(key);
        requireForward(row);
        if (!row.rule().extension().allowed() || row.rule().extension().capped()) {
            throw new IllegalStateException(key + " is not extended by a decision on its end");
        }
        write(row, TermEntry.Kind.EXTENDED, today(), days, actor, reason);
        return followed(projectAnew(row));
    }

    /**
     * Extends a term once, within the cap and before its end, as the table of terms allows and its approver granted; or
     * names why not. Timers and tasks of the case follow.
     *
     * @param units how much is added: working days to a working-day term, otherwise calendar days
     * @throws IllegalStateException if no such term was started
     */
    public Outcome<TermStanding> extend(TermKey key, int units, Approved approved) {
        TermLedger.Row row = newest(key);
        TermRule rule = row.rule();
        TermExtension extension = rule.extension();
        String unit = rule.unit() == TermUnit.WORKING_DAYS ? "个工作日" : "日";
        boolean over = row.status() == TermStatus.RUNNING
                && (today().isAfter(projected(row).day())
                        || isAfter(approved.day(), projected(row).day()));
        Violations found = requireApproved(row, approved)
                .refuseIf(!extension.allowed(), "", "“" + rule.name() + "”不得延长", rule.basis())
                .refuseIf(
                        !rule.direction().isBackward() && isAfter(row.startedOn(), approved.day()),
                        "day",
                        "延长日不能早于起算日" + row.startedOn(),
                        rule.basis())
                .refuseIf(units < 1, "units", "延长的数量至少为1", rule.basis())
                .refuseIf(units > LONGEST_EXTENSION, "units", "延长的数量不能超过" + LONGEST_EXTENSION, "")
                .refuseIf(
                        extension.capped() && units > extension.cap(),
                        "units",
                        "“" + rule.name() + "”最多延长" + extension.cap() + unit,
                        rule.basis())
                .refuseIf(extension.capped() && extra(row) > 0, "", "“" + rule.name() + "”已经延长过一次，不得再次延长", rule.basis())
                .refuseIf(over, "day", "“" + rule.name() + "”已经届满，不得延长", rule.basis());
        if (!found.isEmpty()) {
            return found.orElse(() -> standing(row));
        }
        write(row, TermEntry.Kind.EXTENDED, units, approved);
        return Outcome.accepted(
                approved(followed(projectAnew(row)), approved, "延长期限", "延长" + units + unit + "：" + approved.reason()));
    }

    /**
     * Stops the clock by hand from the day after on, as the leader approved, or names why it cannot be. Timers and tasks
     * of the case follow.
     *
     * @throws IllegalStateException if no such term was started
     */
    public Outcome<TermStanding> pauseByHand(TermKey key, Approved approved) {
        TermLedger.Row row = newest(key);
        TermRule rule = row.rule();
        // what the end of a term brought about is not undone by a pause entered afterwards
        LocalDate latest = rule.effect() == TermEffect.ENDS ? today() : approved.day();
        boolean over = row.status() == TermStatus.RUNNING
                && (isAfter(approved.day(), projected(row).day())
                        || isAfter(latest, projected(row).day()));
        Violations found = requireByHand(row, approved)
                .refuseIf(
                        rule.direction().isBackward() || rule.unit() == TermUnit.HOURS,
                        "",
                        "“" + rule.name() + "”不能中止",
                        rule.basis())
                .refuseIf(row.status() == TermStatus.SUSPENDED, "", "“" + rule.name() + "”已在中止中", rule.basis())
                .refuseIf(
                        isAfter(latestDayOf(row), approved.day()),
                        "day",
                        "中止日不能早于" + latestDayOf(row) + "（起算或者上次恢复之日）",
                        rule.basis())
                .refuseIf(over, "day", "“" + rule.name() + "”已经届满，不能中止", rule.basis());
        if (!found.isEmpty()) {
            return found.orElse(() -> standing(row));
        }
        write(row, TermEntry.Kind.SUSPENDED, 0, approved);
        ledger.update(row.id(), TermStatus.SUSPENDED, Optional.empty(), Optional.empty());
        return Outcome.accepted(approved(followed(byId(row.id())), approved, "中止期限", approved.reason()));
    }

    /**
     * Lets a clock that stands still run again by hand, as the leader approved, or names why it cannot be. Timers and
     * tasks of the case follow.
     *
     * @throws IllegalStateException if no such term was started
     */
    public Outcome<TermStanding> resumeByHand(TermKey key, Approved approved) {
        TermLedger.Row row = newest(key);
        TermRule rule = row.rule();
        Violations found = requireByHand(row, approved)
                .refuseIf(row.status() == TermStatus.RUNNING, "", "“" + rule.name() + "”没有中止，不能恢复", rule.basis())
                .refuseIf(
                        row.status() == TermStatus.SUSPENDED && isAfter(latestDayOf(row), approved.day()),
                        "day",
                        "恢复日不能早于中止日" + latestDayOf(row),
                        rule.basis());
        if (!found.isEmpty()) {
            return found.orElse(() -> standing(row));
        }
        write(row, TermEntry.Kind.RESUMED, 0, approved);
        return Outcome.accepted(approved(followed(projectAnew(row)), approved, "恢复期限", approved.reason()));
    }

    private Violations requireByHand(TermLedger.Row row, Approved approved) {
        return requireApproved(row, approved)
                .refuseIf(
                        approved.actor().equals(approved.approver()),
                        "approver",
                        "批准人不能是申请人本人",
                        row.rule().basis());
    }

    private Violations requireApproved(TermLedger.Row row, Approved approved) {
        String basis = row.rule().basis();
        String approver = approved.approver() == null ? "" : approved.approver();
        String reason = approved.reason() == null ? "" : approved.reason();
        return new Violations()
                .refuseIf(!row.status().isOpen(), "", "“" + row.rule().name() + "”已经办结", basis)
                .refuseIf(approved.day() == null, "day", "须填写日期", "")
                .refuseIf(isAfter(approved.day(), today()), "day", "日期不能晚于今天", "")
                .refuseIf(reason.isBlank(), "reason", "须写明理由", basis)
                .refuseIf(reason.length() > LONGEST_REASON, "reason", "理由不能超过" + LONGEST_REASON + "字", "")
                .refuseIf(!USER_ID.matcher(approver).matches(), "approver", "须有负责人批准", basis);
    }

    private static boolean isAfter(LocalDate day, LocalDate other) {
        return day != null && other != null && day.isAfter(other);
    }

    private TermStanding approved(TermStanding standing, Approved approved, String what, String detail) {
        journal.record(new Act(
                standing.key().township(),
                standing.key().caseId(),
                approved.actor(),
                what,
                standing.rule().basis(),
                standing.rule().name() + "：" + detail + "；批准人" + approved.approver()));
        return standing;
    }

    /** Every verb ends here, so that no caller can forget the timers, tasks and reminders of the case. */
    private TermStanding followed(TermStanding standing) {
        follow(standing.key().caseId(), List.of(standing));
        return standing;
    }

    private void follow(String caseId, List<TermStanding> changed) {
        followers.orderedStream().forEach(follower -> follower.follow(caseId, changed));
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
     * Counts the open terms of one case by another calendar, in the caller's transaction with the timers, the tasks and
     * the journal of the case.
     *
     * @param edition the calendar by which they are counted from now on
     * @return how many were behind and which last days moved
     */
    Moved move(String caseId, int edition, String actor, String reason) {
        List<TermStanding> moved = new ArrayList<>();
        List<TermStanding> counted = new ArrayList<>();
        List<TermLedger.Row> behind = ledger.lockBehind(caseId, edition);
        for (TermLedger.Row row : behind) {
            if (isSuspended(row)) {
                ledger.moveTo(row.id(), edition, Optional.empty());
                continue;
            }
            LocalDate told = row.projectedLastDay()
                    .orElseThrow(() -> new IllegalStateException(row.key() + " runs but was never projected"));
            LocalDate now = projected(row, edition).day();
            ledger.moveTo(row.id(), edition, Optional.of(now));
            if (!now.equals(told)) {
                write(row, TermEntry.Kind.REPROJECTED, today(), 0, actor, "由" + told + "改为" + now + "：" + reason);
                moved.add(byId(row.id()));
                journal.record(new Act(
                        row.key().township(),
                        caseId,
                        actor,
                        "重新推算期限",
                        row.rule().basis(),
                        row.rule().name() + "由" + told + "改为" + now + "：" + reason));
            }
            counted.add(byId(row.id()));
        }
        // a term that keeps its last day may still have its half on another day
        if (!counted.isEmpty()) {
            follow(caseId, counted);
        }
        return new Moved(behind.size(), moved);
    }

    /** What moving a case did: none counted if another thread was faster. */
    record Moved(int counted, List<TermStanding> terms) {}

    /**
     * When an act is possible whose time opens after other terms: from the day after the latest of them on, as long as its
     * own rule says. A clock of the act that already runs says when it closes.
     *
     * @param key the term of the act, for example {@code courtApplication}
     * @param after the terms that must be over first
     * @return empty while none of them was started or one of them stands still
     * @throws IllegalArgumentException if the table has no such term
     */
    @Transactional(readOnly = true)
    public Optional<TermWindow> window(TermKey key, Collection<TermKey> after) {
        List<TermStanding> before =
                after.stream().flatMap(other -> find(other).stream()).toList();
        List<LocalDate> lastDays =
                before.stream().flatMap(term -> term.lastDay().stream()).toList();
        if (lastDays.isEmpty() || lastDays.size() < before.size()) {
            return Optional.empty();
        }
        LocalDate over = lastDays.stream().max(LocalDate::compareTo).orElseThrow();
        TermWindow counted = calculator(calendars.edition()).window(rule(key, over), lastDays);
        return Optional.of(find(key)
                .filter(own -> own.status() != TermStatus.CANCELLED)
                .flatMap(own -> own.lastDay()
                        .filter(last -> !last.isBefore(counted.opensOn()))
                        .map(last -> new TermWindow(counted.opensOn(), last, own.provisional())))
                .orElse(counted));
    }

    /**
     * How much of a forward term has run at the end of a day, a pause that still lasts not counted.
     *
     * @throws IllegalArgumentException for a backward term
     */
    public TermBalance balance(TermStanding standing, LocalDate asOf) {
        TermCalculator calculator = calculator(standing.edition());
        int original = calculator.budget(standing.rule(), standing.startedOn(), 0);
        int extended = extra(standing.entries());
        LocalDate end = standing.suspended() ? earlier(asOf, lastSuspension(standing.entries())) : asOf;
        int elapsed =
                calculator.elapsed(standing.rule(), standing.startedOn(), extended, pauses(standing.entries()), end);
        return new TermBalance(original, extended, elapsed, original + extended - elapsed);
    }

    /**
     * The day with whose end a share of a running forward term's budget, extensions included, is used up: 50 of 7 working
     * days is the fourth.
     *
     * @param percent from 1 to 100
     * @return empty for a backward term and while the term stands still
     */
    public Optional<LocalDate> dayOfShare(TermStanding standing, int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("a share lies between 1 and 100 percent, not at " + percent);
        }
        if (standing.rule().direction().isBackward() || standing.status() != TermStatus.RUNNING) {
            return Optional.empty();
        }
        TermCalculator calculator = calculator(standing.edition());
        int budget = calculator.budget(standing.rule(), standing.startedOn(), extra(standing.entries()));
        int units = Math.toIntExact((budget * (long) percent + 99) / 100);
        return Optional.of(
                calculator.dayOfUnit(units, standing.rule(), standing.startedOn(), pauses(standing.entries())));
    }

    /** The day that is so many working days after another, by the calendar that counts the term. */
    public LocalDate workingDaysAfter(TermStanding standing, LocalDate day, int days) {
        return calculator(standing.edition()).workingDaysAfter(day, days);
    }

    /** A running clock by its number, open or closed. */
    @Transactional(readOnly = true)
    public Optional<TermStanding> find(long id) {
        return ledger.byId(id).map(this::standing);
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

    /** The terms of a case that stand still, in the order in which they were started. */
    @Transactional(readOnly = true)
    public List<TermStanding> suspended(String caseId) {
        return ledger.suspended(caseId).stream().map(this::standing).toList();
    }

    /** The open terms of a township, running or suspended, in the order in which they were started. */
    @Transactional(readOnly = true)
    public List<TermStanding> open(String township) {
        return ledger.open(township).stream().map(this::standing).toList();
    }

    private TermStanding close(TermKey key, TermStatus status, LocalDate day, String actor, String reason) {
        TermLedger.Row row = open(key);
        if (!row.rule().direction().isBackward()) {
            requireNotBefore(row.startedOn(), day);
        }
        write(row, TermEntry.Kind.valueOf(status.name()), day, 0, actor, reason);
        ledger.update(row.id(), status, row.projectedLastDay(), Optional.of(day));
        return followed(byId(row.id()));
    }

    private TermStanding byId(long id) {
        return standing(ledger.byId(id).orElseThrow(() -> new IllegalStateException("no term " + id)));
    }

    private TermLedger.Row newest(TermKey key) {
        return ledger.lockNewest(key).orElseThrow(() -> new IllegalStateException("no " + key + " was started"));
    }

    private TermLedger.Row open(TermKey key) {
        TermLedger.Row row = newest(key);
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

    private static void requireForward(TermLedger.Row row) {
        if (row.rule().direction().isBackward()) {
            throw new IllegalStateException(row.key() + " is counted backward from a planned day: start it anew");
        }
        if (row.rule().unit() == TermUnit.HOURS) {
            throw new IllegalStateException(row.key() + " runs in hours: it cannot stand still");
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

    private TermStanding projectAnew(TermLedger.Row before) {
        TermLedger.Row row = ledger.byId(before.id()).orElseThrow();
        boolean suspended = isSuspended(row);
        ledger.update(
                row.id(),
                suspended ? TermStatus.SUSPENDED : TermStatus.RUNNING,
                suspended ? Optional.empty() : Optional.of(projected(row).day()),
                Optional.empty());
        return byId(row.id());
    }

    private TermStanding standing(TermLedger.Row row) {
        Optional<TermDate> date = isSuspended(row) ? Optional.empty() : Optional.of(projected(row));
        return new TermStanding(
                row.id(),
                row.key(),
                row.round(),
                row.rule(),
                row.startedOn(),
                row.startedAt(),
                row.status(),
                date.map(TermDate::day),
                date.map(end -> endsAt(row, end)),
                date.map(TermDate::provisional).orElse(false),
                date.map(TermDate::skipped).orElse(List.of()),
                row.closedOn(),
                row.edition(),
                row.entries());
    }

    private Instant endsAt(TermLedger.Row row, TermDate date) {
        return row.startedAt()
                .map(from -> calculator(row.edition()).endOfHours(row.rule(), from))
                .orElseGet(() -> date.day().plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    private TermDate projected(TermLedger.Row row) {
        return projected(row, row.edition());
    }

    private TermDate projected(TermLedger.Row row, int edition) {
        TermCalculator calculator = calculator(edition);
        if (row.rule().direction().isBackward()) {
            return calculator.latestDay(row.rule(), row.startedOn());
        }
        if (row.startedAt().isPresent()) {
            LocalDate day = LocalDate.ofInstant(
                    calculator.endOfHours(row.rule(), row.startedAt().get()), ZONE);
            return new TermDate(day, false, List.of());
        }
        return calculator.resumed(row.rule(), row.startedOn(), extra(row), pauses(row.entries()));
    }

    private TermCalculator calculator(int edition) {
        return new TermCalculator(calendars.of(edition));
    }

    private static int extra(TermLedger.Row row) {
        return extra(row.entries());
    }

    private static int extra(List<TermEntry> entries) {
        return entries.stream().mapToInt(TermEntry::extra).sum();
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

    private static LocalDate lastSuspension(List<TermEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == TermEntry.Kind.SUSPENDED)
                .map(TermEntry::day)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("suspended without an entry"));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static List<Pause> pauses(List<TermEntry> entries) {
        List<Pause> pauses = new ArrayList<>();
        LocalDate suspendedOn = null;
        for (TermEntry entry : entries) {
            if (entry.kind() == TermEntry.Kind.SUSPENDED) {
                suspendedOn = entry.day();
            } else if (entry.kind() == TermEntry.Kind.RESUMED) {
                pauses.add(new Pause(suspendedOn, entry.day()));
            }
        }
        return pauses;
    }

    private void write(TermLedger.Row row, TermEntry.Kind kind, LocalDate day, int extra, String actor, String reason) {
        ledger.append(row.id(), row.key().township(), entry(kind, day, extra, actor, null, reason));
    }

    private void write(TermLedger.Row row, TermEntry.Kind kind, int extra, Approved approved) {
        ledger.append(
                row.id(),
                row.key().township(),
                entry(kind, approved.day(), extra, approved.actor(), approved.approver(), approved.reason()));
    }

    private TermEntry entry(
            TermEntry.Kind kind, LocalDate day, int extra, String actor, String approver, String reason) {
        if (actor == null || !USER_ID.matcher(actor).matches()) {
            throw new IllegalArgumentException("actor must be a user id, was: " + actor);
        }
        if (Required.text(reason, "reason").length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason is longer than " + LONGEST_REASON + " characters");
        }
        return new TermEntry(
                kind,
                day,
                extra,
                reason,
                actor,
                approver,
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}

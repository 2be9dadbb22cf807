package org.zhifaflow.supervision;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermEntry;
import org.zhifaflow.calendar.TermFollower;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.TermStatus;
import org.zhifaflow.calendar.Terms;

/**
 * Keeps for each open term which rung of the ladder comes next and on what day. It follows every change of a term in the
 * same transaction: a paused term has no next rung, a moved one has it on another day, a closed one has no plan, and a term
 * that was started anew or extended is armed anew.
 */
@Component
class ReminderPlans implements TermFollower {

    private final JdbcClient jdbc;
    private final Terms terms;
    private final LadderTable table;
    private final BoardDays days;

    ReminderPlans(JdbcClient jdbc, Terms terms, LadderTable table, BoardDays days) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.table = table;
        this.days = days;
    }

    private record Plan(int arming, LocalDate armedOn) {}

    private record Next(Rung rung, LocalDate day) {}

    @Override
    @Transactional
    public void follow(String caseId, List<TermStanding> changed) {
        ReminderLadder ladder = table.inForce();
        changed.forEach(term -> plan(term, ladder));
    }

    /** Plans a term by the ladder in force, or forgets its plan if it is closed. */
    void plan(TermStanding term, ReminderLadder ladder) {
        if (!term.status().isOpen()) {
            jdbc.sql("delete from reminder_plan where term_ref = ?")
                    .param(term.id())
                    .update();
            return;
        }
        int arming = arming(term);
        Optional<Plan> before = jdbc.sql("select arming, armed_on from reminder_plan where term_ref = ?")
                .param(term.id())
                .query(Plan.class)
                .optional();
        LocalDate armedOn = before.filter(plan -> plan.arming() == arming)
                .map(plan -> plan.armedOn() == null ? days.today() : plan.armedOn())
                .orElseGet(() -> armedOn(term));
        write(term, arming, armedOn, next(term, arming, armedOn, ladder), ladder.version(), before.isPresent());
    }

    private void write(
            TermStanding term, int arming, LocalDate armedOn, Optional<Next> next, String ladder, boolean planned) {
        jdbc.sql(
                        planned
                                ? "update reminder_plan set arming = :arming, armed_on = :armedOn, next_rung = :rung,"
                                        + " next_day = :day, ladder = :ladder, failure = null where term_ref = :term"
                                : "insert into reminder_plan (term_ref, township, arming, armed_on, next_rung, next_day,"
                                        + " ladder) values (:term, :township, :arming, :armedOn, :rung, :day, :ladder)")
                .param("term", term.id())
                .param("township", term.key().township())
                .param("arming", arming)
                .param("armedOn", armedOn)
                .param("rung", next.map(n -> n.rung().id()).orElse(null), Types.VARCHAR)
                .param("day", next.map(Next::day).orElse(null), Types.DATE)
                .param("ladder", ladder)
                .update();
    }

    /** The first rung by its day that has not fired in this arming; rungs of one day in the order of the ladder. */
    private Optional<Next> next(TermStanding term, int arming, LocalDate armedOn, ReminderLadder ladder) {
        if (term.status() != TermStatus.RUNNING || Waiting.isRight(term.key().term())) {
            return Optional.empty();
        }
        Set<String> fired = new HashSet<>(jdbc.sql("select rung from reminder where term_ref = ? and arming = ?")
                .params(term.id(), arming)
                .query(String.class)
                .list());
        List<Rung> rungs = ladder.of(term.rule().effect());
        return rungs.stream()
                .filter(rung -> !fired.contains(rung.id()))
                .flatMap(rung -> dayOf(rung, term, rungs).map(day -> new Next(rung, day)).stream())
                .filter(next -> !next.day().isBefore(armedOn))
                .min(Comparator.comparing(Next::day));
    }

    /** A share that is only used up on the last day gives way to the rung of that day. */
    private Optional<LocalDate> dayOf(Rung rung, TermStanding term, List<Rung> rungs) {
        LocalDate last = term.lastDay().orElseThrow();
        return switch (rung.point()) {
            case share ->
                terms.dayOfShare(term, rung.number())
                        .filter(day -> day.isBefore(last)
                                || rungs.stream().noneMatch(other -> other.point() == Rung.Point.lastDay));
            case lastDay -> Optional.of(last);
            case overdue -> Optional.of(terms.workingDaysAfter(term, last, rung.number()));
        };
    }

    /** Each extension gives the term a new end and arms the ladder anew; a term started anew has a number of its own. */
    private static int arming(TermStanding term) {
        return 1
                + (int) term.entries().stream()
                        .filter(entry -> entry.kind() == TermEntry.Kind.EXTENDED)
                        .count();
    }

    /** A term that is recorded late is caught up from its start event on, an extension counts from the day it was granted. */
    private static LocalDate armedOn(TermStanding term) {
        TermEntry arming = term.entries().stream()
                .filter(entry -> entry.kind() == TermEntry.Kind.EXTENDED || entry.kind() == TermEntry.Kind.STARTED)
                .reduce((first, last) -> last)
                .orElseThrow(() -> new IllegalStateException(term.key() + " was never started"));
        LocalDate recorded = LocalDate.ofInstant(arming.recordedAt().toInstant(), BoardDays.ZONE);
        return arming.kind() == TermEntry.Kind.STARTED && term.startedOn().isBefore(recorded)
                ? term.startedOn()
                : recorded;
    }
}

package org.zhifaflow.procedure.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import org.zhifaflow.calendar.TermStanding;

/**
 * Gives a user task the due date of its statutory term, 23:59:59 of the last day in Asia/Shanghai (contract: time), and its
 * follow-up date.
 */
@Component
class TermListener {

    static final String NO_TERM = "none";

    private final TermDates terms;
    private final FollowUps followUps;

    TermListener(TermDates terms, FollowUps followUps) {
        this.terms = terms;
        this.followUps = followUps;
    }

    void onCreation(DelegateTask task) {
        TaskGuard.property(task, "term")
                .filter(term -> !term.equals(NO_TERM))
                .flatMap(term -> terms.open(term, task))
                .ifPresent(standing -> {
                    due(standing).ifPresent(task::setDueDate);
                    followUps.of(standing).ifPresent(task::setFollowUpDate);
                });
    }

    static Optional<Date> due(TermStanding term) {
        return term.startedAt().isPresent()
                ? term.endsAt().map(Date::from)
                : term.lastDay().map(TermListener::endOf);
    }

    static Date endOf(LocalDate day) {
        return Date.from(
                day.atTime(LocalTime.of(23, 59, 59)).atZone(CaseClock.ZONE).toInstant());
    }

    static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(CaseClock.ZONE).toInstant());
    }
}

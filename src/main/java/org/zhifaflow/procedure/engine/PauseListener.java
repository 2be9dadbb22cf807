package org.zhifaflow.procedure.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.springframework.stereotype.Component;
import org.zhifaflow.calendar.TermEntry;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.TermStatus;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.journal.Act;

/**
 * Lets terms stand still while a step waits, as its model says: {@code pauses} names them, and the step's own {@code term} is
 * the wait. They stand still from the day on which the wait began to the day on which it was over, both taken from the
 * ledger and not from the hour of the record. A term that somebody paused by hand is left alone, one that another step still
 * holds goes on only after it.
 */
@Component
class PauseListener {

    static final String PAUSES = "pauses";

    private final TermDates dates;
    private final Terms terms;
    private final Clock clock;

    PauseListener(TermDates dates, Terms terms, Clock clock) {
        this.dates = dates;
        this.terms = terms;
        this.clock = clock;
    }

    void onCreation(DelegateTask task) {
        Set<String> paused = paused(TaskGuard.property(task, PAUSES));
        if (paused.isEmpty()) {
            return;
        }
        TermStanding waiting = waiting(task)
                .orElseThrow(() -> new IllegalStateException(
                        task.getTaskDefinitionKey() + " pauses terms but the term of its own wait was not started"));
        TermEntry began = waiting.entries().get(0);
        paused.stream()
                .flatMap(term -> dates.find(term, task).stream())
                .filter(term -> term.status() == TermStatus.RUNNING)
                // what has run out already stays so
                .filter(term ->
                        term.lastDay().filter(waiting.startedOn()::isAfter).isEmpty())
                .forEach(term -> terms.suspend(term.key(), waiting.startedOn(), began.actor(), began.reason()));
    }

    /** The step is done or was taken away: what stood still for it goes on. */
    void onEnd(DelegateTask task) {
        waiting(task).ifPresent(waiting -> {
            List<TermStanding> held = terms.suspended(waiting.key().caseId()).stream()
                    .filter(term -> isHeldBy(task, waiting, term))
                    .toList();
            if (held.isEmpty()) {
                return;
            }
            Set<String> stillHeld = heldByOthers(task, waiting.key().caseId());
            TermEntry last = waiting.entries().get(waiting.entries().size() - 1);
            String actor = waiting.closedOn().isPresent() ? last.actor() : Act.SYSTEM;
            held.stream()
                    .filter(term -> !stillHeld.contains(term.key().term()))
                    .forEach(term -> terms.resume(term.key(), endOf(waiting, term), actor, task.getName()));
        });
    }

    /** A pause without an approver was a step's; steps of earlier models are known by the day and the words of their wait. */
    private static boolean isHeldBy(DelegateTask task, TermStanding waiting, TermStanding term) {
        TermEntry pause = pause(term);
        boolean named =
                paused(TaskGuard.property(task, PAUSES)).contains(term.key().term());
        boolean began = pause.day().equals(waiting.startedOn())
                && pause.reason().equals(waiting.entries().get(0).reason());
        return pause.approver() == null && (named || began);
    }

    private LocalDate endOf(TermStanding waiting, TermStanding term) {
        LocalDate end = waiting.closedOn().orElseGet(() -> LocalDate.now(clock.withZone(CaseClock.ZONE)));
        LocalDate begin = pause(term).day();
        return end.isBefore(begin) ? begin : end;
    }

    private static TermEntry pause(TermStanding term) {
        return term.entries().stream()
                .filter(entry -> entry.kind() == TermEntry.Kind.SUSPENDED)
                .reduce((first, last) -> last)
                .orElseThrow(() -> new IllegalStateException(term.key() + " stands still without an entry"));
    }

    private Optional<TermStanding> waiting(DelegateTask task) {
        return TaskGuard.property(task, "term")
                .filter(term -> !term.equals(TermListener.NO_TERM))
                .flatMap(term -> dates.find(term, task));
    }

    private static Set<String> heldByOthers(DelegateTask ended, String caseId) {
        return ended
                .getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseId)
                .list()
                .stream()
                .filter(task -> !task.getId().equals(ended.getId()))
                .flatMap(task -> paused(ModelProperties.find(model(ended, task), PAUSES)).stream())
                .collect(Collectors.toSet());
    }

    private static BaseElement model(DelegateTask ended, Task task) {
        return ended.getProcessEngineServices()
                .getRepositoryService()
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
    }

    private static Set<String> paused(Optional<String> property) {
        return property.stream()
                .flatMap(terms -> Arrays.stream(terms.split(",")))
                .collect(Collectors.toSet());
    }
}

package org.zhifaflow.procedure.engine;

import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhifaflow.calendar.TermFollower;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;

/**
 * Lets the engine follow the terms of a case: open tasks take the due date of the term that their model names, and timers
 * are asked anew for the date of theirs. While a term stands still its tasks have no due date and its timers do not fire.
 *
 * <p>It waits for the end of the transaction and follows once per case, just before the commit: only then has the engine
 * written the tasks and timers that the same step opened, and taken away those that it closed.
 */
@Component
class CaseTermFollower implements TermFollower {

    /** The variables that say whose term a place means, the nearest first, as {@link TermDates} asks them. */
    private static final List<Variable<String>> SUBJECTS = List.of(Keys.TERM_SUBJECT, Keys.PARTY_ID);

    private static final Pattern NAMED_TERM = Pattern.compile("'(\\w+)'");

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final RepositoryService models;
    private final Terms terms;
    private final FollowUps followUps;
    private final ActingPerson acting;

    CaseTermFollower(
            TaskService tasks,
            RuntimeService runtime,
            ManagementService jobs,
            RepositoryService models,
            Terms terms,
            FollowUps followUps,
            ActingPerson acting) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
        this.models = models;
        this.terms = terms;
        this.followUps = followUps;
        this.acting = acting;
    }

    @Override
    public void follow(String caseId, List<TermStanding> changed) {
        List<TermStanding> open =
                changed.stream().filter(term -> term.status().isOpen()).toList();
        if (open.isEmpty()) {
            return;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            pending().add(caseId, open);
        } else {
            move(caseId, open);
        }
    }

    private Pending pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .filter(waiting -> waiting.isOf(this))
                .findFirst()
                .orElseGet(() -> {
                    Pending waiting = new Pending();
                    TransactionSynchronizationManager.registerSynchronization(waiting);
                    return waiting;
                });
    }

    /** The terms that changed in one transaction, by their case; they are asked anew when the transaction ends. */
    private final class Pending implements TransactionSynchronization {

        private final Map<String, Set<TermKey>> cases = new LinkedHashMap<>();
        private boolean over;

        private boolean isOf(CaseTermFollower follower) {
            return follower == CaseTermFollower.this;
        }

        private void add(String caseId, List<TermStanding> open) {
            if (over) {
                move(caseId, open);
                return;
            }
            Set<TermKey> changed = cases.computeIfAbsent(caseId, id -> new LinkedHashSet<>());
            open.forEach(term -> changed.add(term.key()));
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            over = true;
            cases.forEach((caseId, changed) -> move(
                    caseId,
                    changed.stream()
                            .flatMap(key -> terms.find(key).stream())
                            .filter(term -> term.status().isOpen())
                            .toList()));
        }
    }

    private void move(String caseId, List<TermStanding> moved) {
        if (moved.isEmpty()) {
            return;
        }
        acting.asApplication(() -> {
            tasks.createTaskQuery().processInstanceBusinessKey(caseId).list().forEach(task -> task(task, moved));
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).list().stream()
                    .map(ProcessInstance::getId)
                    .flatMap(id -> jobs.createJobQuery().processInstanceId(id).timers().list().stream())
                    .forEach(timer -> timer(timer, moved));
            return null;
        });
    }

    private void task(Task task, List<TermStanding> moved) {
        ModelProperties.find(element(task.getProcessDefinitionId(), task.getTaskDefinitionKey()), "term")
                .flatMap(term -> find(term, moved, () -> subjects(name -> tasks.getVariable(task.getId(), name))))
                .ifPresent(term -> date(task, TermListener.due(term), followUps.of(term)));
    }

    private void date(Task task, Optional<Date> due, Optional<Date> followUp) {
        if (!isSame(due, task.getDueDate()) || !isSame(followUp, task.getFollowUpDate())) {
            task.setDueDate(due.orElse(null));
            task.setFollowUpDate(followUp.orElse(null));
            tasks.saveTask(task);
        }
    }

    private static boolean isSame(Optional<Date> due, Date shown) {
        return due.map(Date::toInstant).equals(Optional.ofNullable(shown).map(Date::toInstant));
    }

    private void timer(Job timer, List<TermStanding> moved) {
        Supplier<List<String>> subjects = () -> subjects(name -> runtime.getVariable(timer.getExecutionId(), name));
        Set<String> named = namedTerms(timer);
        Set<TermStanding> followed = new HashSet<>();
        named.forEach(term -> find(term, moved, subjects).ifPresent(followed::add));
        if (followed.isEmpty()) {
            return;
        }
        TermKey one = followed.iterator().next().key();
        boolean standsStill = named.stream()
                .flatMap(term -> current(one, term, subjects.get()).stream())
                .anyMatch(TermStanding::suspended);
        if (standsStill) {
            jobs.suspendJobById(timer.getId());
        } else {
            if (timer.isSuspended()) {
                jobs.activateJobById(timer.getId());
            }
            jobs.recalculateJobDuedate(timer.getId(), false);
        }
    }

    private Set<String> namedTerms(Job timer) {
        String activity = jobs.createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        Set<String> named = new HashSet<>();
        element(timer.getProcessDefinitionId(), activity).getChildElementsByType(TimerEventDefinition.class).stream()
                .map(TimerEventDefinition::getTimeDate)
                .filter(Objects::nonNull)
                .forEach(date -> {
                    Matcher matcher = NAMED_TERM.matcher(date.getTextContent());
                    while (matcher.find()) {
                        named.add(matcher.group(1));
                    }
                });
        return named;
    }

    /** The moved term that a place of the model means: that of its party, else that of the case. */
    private Optional<TermStanding> find(String term, List<TermStanding> moved, Supplier<List<String>> subjectsOfPlace) {
        List<TermStanding> ofThisName = moved.stream()
                .filter(standing -> standing.key().term().equals(term))
                .toList();
        if (ofThisName.isEmpty()) {
            return Optional.empty();
        }
        Optional<TermKey> meant =
                current(ofThisName.get(0).key(), term, subjectsOfPlace.get()).map(TermStanding::key);
        return ofThisName.stream()
                .filter(standing -> meant.filter(standing.key()::equals).isPresent())
                .findFirst();
    }

    private Optional<TermStanding> current(TermKey sameCase, String term, List<String> subjects) {
        return subjects.stream()
                .flatMap(id -> terms.find(new TermKey(sameCase.township(), sameCase.caseId(), id, term)).stream())
                .findFirst()
                .or(() -> terms.find(TermKey.ofCase(sameCase.township(), sameCase.caseId(), term)));
    }

    private static List<String> subjects(Function<String, Object> variable) {
        return SUBJECTS.stream()
                .map(key -> (String) variable.apply(key.name()))
                .filter(Objects::nonNull)
                .toList();
    }

    private BaseElement element(String definition, String id) {
        return models.getBpmnModelInstance(definition).getModelElementById(id);
    }
}

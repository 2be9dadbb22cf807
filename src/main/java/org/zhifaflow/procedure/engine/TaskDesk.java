package org.zhifaflow.procedure.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.zhifaflow.casefile.CaseId;

/**
 * Does what a person does in Tasklist, through the same door: starts a procedure, claims a task, submits its form, with
 * the person's own rights. Whatever the door does not take comes back as {@link Refused}.
 */
@Service
public class TaskDesk {

    private static final Logger LOG = LoggerFactory.getLogger(TaskDesk.class);

    private static final String TASK = "userTask_";
    private static final String CALL = "callActivity";

    private final ActingPerson person;
    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final HistoryService history;

    TaskDesk(
            ActingPerson person,
            RepositoryService repository,
            FormService forms,
            TaskService tasks,
            HistoryService history) {
        this.person = person;
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.history = history;
    }

    /** An open task of a case: its form's name, what people call it, the party it is about, and who may do it. */
    public record OpenTask(String key, String name, String partyId, String assignee) {}

    /**
     * Starts a procedure with its start form.
     *
     * @param values by field key: text, booleans, numbers, lists and maps; money and dates as text
     */
    public CaseId start(String userId, String process, Map<String, Object> values) {
        return throughTheDoor(userId, () -> {
            ProcessDefinition definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult();
            if (definition == null) {
                throw new Refused("您不能启动流程“" + process + "”", null);
            }
            ProcessInstance started = forms.submitStartForm(definition.getId(), SubmittedForm.asTasklistSends(values));
            return new CaseId(started.getBusinessKey());
        });
    }

    /**
     * Claims the open task of the case and submits its form. After a refusal the task goes back to its group.
     *
     * @param form name of the form, which is the task's id without its prefix
     * @param partyId the party whose task it is, null for a task of the whole case
     */
    public void claimAndSubmit(String userId, CaseId caseId, String form, String partyId, Map<String, Object> values) {
        throughTheDoor(userId, () -> {
            Task task = find(caseId, form, partyId).orElseThrow(() -> nothingToDo(caseId, form));
            if (!userId.equals(task.getAssignee())) {
                tasks.claim(task.getId(), userId);
            }
            try {
                forms.submitTaskForm(task.getId(), SubmittedForm.asTasklistSends(values));
            } catch (FormFieldValidationException refusal) {
                tasks.claim(task.getId(), null);
                throw refusal;
            }
            return null;
        });
    }

    /**
     * What the open task's form offers under a key, as Tasklist reads it: the values of a list of choices.
     *
     * @param key the form's {@code valuesKey}
     */
    public List<String> offered(String userId, CaseId caseId, String form, String partyId, String key) {
        return throughTheDoor(userId, () -> {
            Task task = find(caseId, form, partyId).orElseThrow(() -> nothingToDo(caseId, form));
            return forms.getTaskFormData(task.getId()).getFormFields().stream()
                    .filter(field -> field.getId().equals(key))
                    .map(field -> (JsonValue) field.getValue())
                    .flatMap(value -> value.getValue().elements().stream())
                    .map(choice -> choice.prop("value").stringValue())
                    .toList();
        });
    }

    /** Whether the task of the case is open, for whomever. */
    public boolean isOpen(CaseId caseId, String form, String partyId) {
        return find(caseId, form, partyId).isPresent();
    }

    /** The open tasks of a case in the order in which they arose. */
    public List<OpenTask> openTasks(CaseId caseId) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseId.value())
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(task -> new OpenTask(
                        task.getTaskDefinitionKey().substring(TASK.length()),
                        task.getName(),
                        partyOf(task),
                        task.getAssignee()))
                .toList();
    }

    /** Groups that may do an open task. */
    public List<String> candidates(CaseId caseId, String form) {
        return find(caseId, form, null)
                .map(task -> tasks.getIdentityLinksForTask(task.getId()).stream()
                        .filter(link -> link.getGroupId() != null)
                        .map(link -> link.getGroupId())
                        .toList())
                .orElse(List.of());
    }

    /**
     * The stages that the case went through, in order, by process id; those done twice appear twice, those of branches side
     * by side in the order in which they began.
     */
    public List<String> stages(CaseId caseId, String process) {
        String instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.value())
                .processDefinitionKey(process)
                .singleResult()
                .getId();
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityType(CALL)
                .orderPartiallyByOccurrence()
                .asc()
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .map(id -> id.substring(CALL.length() + 1))
                .toList();
    }

    /** Whether the procedure of the case has reached an end. */
    public boolean ended(CaseId caseId, String process) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId.value())
                        .processDefinitionKey(process)
                        .finished()
                        .count()
                == 1;
    }

    private Optional<Task> find(CaseId caseId, String form, String partyId) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseId.value())
                .taskDefinitionKey(TASK + form)
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .filter(task -> partyId == null || partyId.equals(partyOf(task)))
                .findFirst();
    }

    private static Refused nothingToDo(CaseId caseId, String form) {
        return new Refused("案件 " + caseId + " 没有您可以办理的任务“" + form + "”", null);
    }

    private String partyOf(Task task) {
        return (String) tasks.getVariable(task.getId(), Keys.PARTY_ID.name());
    }

    private <T> T throughTheDoor(String userId, Supplier<T> work) {
        try {
            return person.as(userId, work);
        } catch (AuthorizationException notAllowed) {
            LOG.info("{} lacks a permission: {}", userId, notAllowed.getMessage());
            throw new Refused(PermissionWords.of(notAllowed), notAllowed);
        } catch (RuntimeException failure) {
            throw refusalBehind(failure).orElseThrow(() -> failure);
        }
    }

    /** What a guard refuses inside a task listener comes wrapped by the engine. */
    private static Optional<RuntimeException> refusalBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormFieldValidationException) {
                return Optional.of(new Refused(cause.getMessage(), failure));
            }
        }
        return Optional.empty();
    }
}

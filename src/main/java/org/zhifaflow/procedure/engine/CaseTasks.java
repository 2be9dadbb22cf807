package org.zhifaflow.procedure.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;

/**
 * Answers which tasks of a case are open, whoever may do them: a person who may see the case may see who has it; takes
 * them back from who may not do them any more.
 */
@Component
public class CaseTasks {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final TaskService tasks;
    private final ActingPerson acting;
    private final Accounts accounts;

    CaseTasks(TaskService tasks, ActingPerson acting, Accounts accounts) {
        this.tasks = tasks;
        this.acting = acting;
        this.accounts = accounts;
    }

    /**
     * A task that waits.
     *
     * @param due last day in time, null without a term
     * @param groups Chinese names of the roles that may claim it
     * @param assignee user id, null while unclaimed
     */
    public record OpenTask(String id, String name, LocalDate due, List<String> groups, String assignee) {
        public OpenTask {
            groups = List.copyOf(groups);
        }
    }

    public List<OpenTask> of(CaseId caseId) {
        return acting.asApplication(
                () -> tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(caseId.value())
                        .orderByTaskCreateTime()
                        .asc()
                        .list()
                        .stream()
                        .map(this::open)
                        .toList());
    }

    /** Gives the tasks of the case back that the person has claimed, so that others can claim them. */
    public void handBack(CaseId caseId, String userId) {
        acting.asApplication(() -> {
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(caseId.value())
                    .taskAssignee(userId)
                    .list()
                    .forEach(task -> tasks.setAssignee(task.getId(), null));
            return null;
        });
    }

    private OpenTask open(Task task) {
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .map(accounts::groupName)
                .toList();
        LocalDate due = task.getDueDate() == null
                ? null
                : LocalDate.ofInstant(task.getDueDate().toInstant(), ZONE);
        return new OpenTask(task.getId(), task.getName(), due, groups, task.getAssignee());
    }
}

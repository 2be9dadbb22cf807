package org.zhifaflow.procedure.engine;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.supervision.CaseSteps;

/** Puts the tasks that were open before the board existed on it, once: at the first start that finds it empty. */
@Component
class OpenSteps {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSteps.class);
    private static final String TASK = "userTask_";
    private static final int PAGE = 200;

    private final CaseSteps steps;
    private final CaseFiles caseFiles;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    OpenSteps(
            CaseSteps steps,
            CaseFiles caseFiles,
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository) {
        this.steps = steps;
        this.caseFiles = caseFiles;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
    }

    @Transactional
    public void takeOver() {
        if (!steps.isEmpty()) {
            return;
        }
        int taken = 0;
        List<Task> page = page(0);
        while (!page.isEmpty()) {
            page.forEach(this::takeOver);
            taken += page.size();
            page = page(taken);
        }
        if (taken > 0) {
            LOG.info("监督看板：接入{}项已有的待办任务", taken);
        }
    }

    private List<Task> page(int from) {
        return tasks.createTaskQuery()
                .active()
                .initializeFormKeys()
                .orderByTaskId()
                .asc()
                .listPage(from, PAGE);
    }

    private void takeOver(Task task) {
        if (task.getCamundaFormRef() == null) {
            return;
        }
        CaseId caseId = new CaseId(variable(task, Keys.CASE_ID).orElseThrow());
        steps.opened(
                new CaseSteps.Opened(
                        caseFiles.get(caseId).township(),
                        caseId,
                        variable(task, Keys.PARTY_ID).orElse(""),
                        variable(task, Keys.TERM_SUBJECT).orElse(""),
                        StepListener.process(task.getProcessDefinitionId()),
                        task.getTaskDefinitionKey().substring(TASK.length()),
                        task.getName(),
                        tasks.getIdentityLinksForTask(task.getId()).stream()
                                .map(link -> link.getGroupId())
                                .filter(group -> group != null)
                                .findFirst()
                                .orElse(""),
                        StepListener.term(termOf(task)),
                        task.getId(),
                        task.getAssignee()),
                OffsetDateTime.ofInstant(task.getCreateTime().toInstant(), CaseClock.ZONE));
    }

    private Optional<String> variable(Task task, Variable<String> key) {
        return Optional.ofNullable((String) runtime.getVariable(task.getExecutionId(), key.name()));
    }

    private Optional<String> termOf(Task task) {
        UserTask model = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return ModelProperties.find(model, "term");
    }
}

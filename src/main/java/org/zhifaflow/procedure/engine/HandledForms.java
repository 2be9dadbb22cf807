package org.zhifaflow.procedure.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.StartFormDataImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;
import org.zhifaflow.procedure.engine.FormBinding.FormPlace;

/**
 * Makes the handlers that stand behind every form (contract: forms, one handler): the only way by which a task is
 * completed. They wrap the engine's own, which keep naming the form to draw.
 */
@Component
class HandledForms {

    private final FormSteps steps;
    private final FormBinding binding;
    private final TaskGuard guard;
    private final RefusalNotes refusals;

    HandledForms(FormSteps steps, FormBinding binding, TaskGuard guard, RefusalNotes refusals) {
        this.steps = steps;
        this.binding = binding;
        this.guard = guard;
        this.refusals = refusals;
    }

    TaskFormHandler task(TaskFormHandler engine, String form) {
        return new Task(engine, form);
    }

    StartFormHandler start(StartFormHandler engine, String form) {
        return new Start(engine, form);
    }

    private static String user() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }

    private static <T> T withoutAuthorization(java.util.concurrent.Callable<T> work) {
        return Context.getCommandContext().runWithoutAuthorization(work);
    }

    private final class Task implements TaskFormHandler {

        private final TaskFormHandler engine;
        private final String form;

        private Task(TaskFormHandler engine, String form) {
            this.engine = engine;
            this.form = form;
        }

        @Override
        public void parseConfiguration(
                Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
            engine.parseConfiguration(element, deployment, definition, parse);
        }

        @Override
        public TaskFormData createTaskForm(TaskEntity task) {
            TaskFormDataImpl data = (TaskFormDataImpl) engine.createTaskForm(task);
            data.setFormFields(binding.fields(withoutAuthorization(() -> shown(formTask(task)))));
            return data;
        }

        private Map<String, Object> shown(FormTask task) {
            return steps.task(form).shown(task);
        }

        @Override
        public void submitFormVariables(VariableMap submitted, VariableScope scope) {
            TaskEntity task = (TaskEntity) scope;
            FormTask formTask = formTask(task);
            Outcome<Routing> outcome = withoutAuthorization(() -> {
                List<Violation> notAllowed = guard.objectionsToCompletion(task);
                return notAllowed.isEmpty()
                        ? handOver(steps.task(form), formTask, submitted, task)
                        : Outcome.refused(notAllowed);
            });
            if (outcome instanceof Outcome.Refused<Routing> refused) {
                refusals.note(formTask.caseId(), formTask.userId(), task.getName(), refused.violations());
                throw FormBinding.refusal(refused.violations());
            }
            Routing routing = ((Outcome.Accepted<Routing>) outcome).value();
            routing.words().forEach((variable, value) -> task.getExecution().setVariable(variable.name(), value));
            guard.allowCompletion(task);
        }

        private <T> Outcome<Routing> handOver(
                TaskForm<T> step, FormTask formTask, VariableMap submitted, TaskEntity task) {
            return binding.handOver(
                    new FormPlace(task.getProcessDefinition().getDeploymentId(), form),
                    submitted,
                    step.shown(formTask),
                    step.input(),
                    input -> step.submit(formTask, input));
        }

        private FormTask formTask(TaskEntity task) {
            return new FormTask(
                    task.getId(),
                    new CaseId(Keys.CASE_ID.get(task)),
                    Keys.PARTY_ID.find(task).orElse(null),
                    user(),
                    task);
        }
    }

    private final class Start implements StartFormHandler {

        private final StartFormHandler engine;
        private final String form;

        private Start(StartFormHandler engine, String form) {
            this.engine = engine;
            this.form = form;
        }

        @Override
        public void parseConfiguration(
                Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
            engine.parseConfiguration(element, deployment, definition, parse);
        }

        @Override
        public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
            StartFormDataImpl data = (StartFormDataImpl) engine.createStartFormData(definition);
            data.setFormFields(
                    binding.fields(withoutAuthorization(() -> steps.start(form).shown(user()))));
            return data;
        }

        @Override
        public void submitFormVariables(VariableMap submitted, VariableScope scope) {
            ExecutionEntity execution = (ExecutionEntity) scope;
            Outcome<CaseId> outcome = withoutAuthorization(() -> handOver(steps.start(form), submitted, execution));
            if (outcome instanceof Outcome.Refused<CaseId> refused) {
                throw FormBinding.refusal(refused.violations());
            }
            CaseId caseId = ((Outcome.Accepted<CaseId>) outcome).value();
            execution.setProcessBusinessKey(caseId.value());
            Keys.CASE_ID.set(execution, caseId.value());
        }

        private <T> Outcome<CaseId> handOver(StartForm<T> step, VariableMap submitted, ExecutionEntity execution) {
            String user = user();
            return binding.handOver(
                    new FormPlace(execution.getProcessDefinition().getDeploymentId(), form),
                    submitted,
                    step.shown(user),
                    step.input(),
                    input -> step.submit(user, input));
        }
    }
}

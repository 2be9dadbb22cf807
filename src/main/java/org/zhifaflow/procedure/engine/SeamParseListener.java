package org.zhifaflow.procedure.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Puts our form handler, guard, term, pause and step listeners on every user task, and our start handler on every start form. */
@Component
class SeamParseListener extends AbstractBpmnParseListener {

    private static final String START_FORM = "startForm";

    private final HandledForms forms;
    private final TaskGuard guard;
    private final TermListener terms;
    private final PauseListener pauses;
    private final StepListener steps;

    SeamParseListener(
            HandledForms forms, TaskGuard guard, TermListener terms, PauseListener pauses, StepListener steps) {
        this.forms = forms;
        this.guard = guard;
        this.terms = terms;
        this.pauses = pauses;
        this.steps = steps;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        if (task.getCamundaFormDefinitionKey() == null) {
            return;
        }
        String form = task.getCamundaFormDefinitionKey().getExpressionText();
        task.setTaskFormHandler(forms.task(task.getTaskFormHandler(), form));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, terms::onCreation);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, guard::onAssignment);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, guard::onCompletion);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, pauses::onCreation);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, pauses::onEnd);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, pauses::onEnd);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, steps::onCreation);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, steps::onAssignment);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, steps::onEnd);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, steps::onEnd);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        String form = element.attributeNS(
                org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef");
        if (form != null && scope instanceof ProcessDefinitionEntity process) {
            process.setProperty(START_FORM, form);
        }
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        String form = (String) process.getProperty(START_FORM);
        StartFormHandler engine = process.getStartFormHandler();
        if (form != null && engine != null) {
            process.setStartFormHandler(forms.start(engine, form));
        }
    }
}

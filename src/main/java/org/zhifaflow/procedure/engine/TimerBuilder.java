package org.zhifaflow.procedure.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/**
 * Builds a timer that a waiting execution has lost, from the declaration in its model: what the engine itself does when
 * it enters the node, with the time that the model's expression gives now.
 */
@Component
class TimerBuilder {

    private final ProcessEngine engine;
    private final ActingPerson acting;

    TimerBuilder(ProcessEngine engine, ActingPerson acting) {
        this.engine = engine;
        this.acting = acting;
    }

    /**
     * Builds the timer at every execution of the case that waits within its node and has none.
     *
     * @param activity id of the timer's node
     * @return how many were built
     */
    int build(String caseId, String activity) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return acting.asApplication(() ->
                configuration.getCommandExecutorTxRequired().execute(context -> build(context, caseId, activity)));
    }

    private int build(CommandContext context, String caseId, String activity) {
        List<Execution> instances = engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceBusinessKey(caseId)
                .active()
                .list();
        int built = 0;
        for (Execution instance : instances) {
            ExecutionEntity execution = context.getExecutionManager().findExecutionById(instance.getId());
            TimerDeclarationImpl declaration = declaration(execution, activity);
            if (declaration != null && execution.getJobs().stream().noneMatch(job -> isOf(job, activity))) {
                built++;
                Context.setExecutionContext(execution);
                try {
                    declaration.createTimerInstance(execution);
                } finally {
                    Context.removeExecutionContext();
                }
            }
        }
        return built;
    }

    /** The declaration if the execution is the one that keeps the timers of the node's scope. */
    private static TimerDeclarationImpl declaration(ExecutionEntity execution, String activity) {
        boolean keeps = execution.isScope() && execution.getActivity() != null;
        return keeps
                ? TimerDeclarationImpl.getDeclarationsForScope(execution.getActivity())
                        .get(activity)
                : null;
    }

    private static boolean isOf(Object job, String activity) {
        return job instanceof TimerEntity timer && activity.equals(timer.getActivityId());
    }
}

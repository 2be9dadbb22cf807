package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.evidence.Recusals;
import org.zhifaflow.procedure.engine.CaseTasks;
import org.zhifaflow.procedure.engine.Keys;

/** 收回已签收任务 (APL-43): who stepped aside keeps no task of the case. */
@Component
class HandBackTasks implements JavaDelegate {

    private final Recusals recusals;
    private final ObjectProvider<CaseTasks> tasks;

    HandBackTasks(Recusals recusals, ObjectProvider<CaseTasks> tasks) {
        this.recusals = recusals;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId caseId = new CaseId(Keys.CASE_ID.get(execution));
        tasks.getObject()
                .handBack(
                        caseId,
                        recusals.get(caseId, RecusalProcedure.RECUSAL_ID.get(execution))
                                .person());
    }
}

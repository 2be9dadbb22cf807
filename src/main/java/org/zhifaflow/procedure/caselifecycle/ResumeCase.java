package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.engine.Keys;

/** 恢复办理 after a transfer was refused or the case came back (TRC-05, TRC-10). */
@Component
class ResumeCase implements JavaDelegate {

    private final CaseLifecycleProcedure lifecycle;

    ResumeCase(CaseLifecycleProcedure lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.criminalSettled(new CaseId(Keys.CASE_ID.get(execution)));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.engine.Keys;

/** 恢复办理 after a refused transfer (TRC-05). */
@Component
class ResumeCase implements JavaDelegate {

    private final CaseLifecycleProcedure lifecycle;

    ResumeCase(CaseLifecycleProcedure lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.transferRefused(new CaseId(Keys.CASE_ID.get(execution)));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.engine.Keys;

/** 通知终止调查: what still runs in the investigation is broken off, the step that sends it too (KY5-08q). */
@Component
class AnnounceTermination implements JavaDelegate {

    private final CaseLifecycleProcedure lifecycle;

    AnnounceTermination(CaseLifecycleProcedure lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.investigationTerminated(new CaseId(Keys.CASE_ID.get(execution)));
    }
}

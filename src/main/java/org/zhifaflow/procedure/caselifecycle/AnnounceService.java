package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.engine.Keys;

/** 通知送达: with the last party's service the result is known (KY5-08p). */
@Component
class AnnounceService implements JavaDelegate {

    private final CaseLifecycleProcedure lifecycle;

    AnnounceService(CaseLifecycleProcedure lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.decisionServed(new CaseId(Keys.CASE_ID.get(execution)));
    }
}

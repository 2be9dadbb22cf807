package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.engine.Keys;

/** 通知承办环节: the decision that waits is broken off (APL-44). */
@Component
class AnnounceChangedFacts implements JavaDelegate {

    private final CaseLifecycleProcedure lifecycle;

    AnnounceChangedFacts(CaseLifecycleProcedure lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.factsChanged(new CaseId(Keys.CASE_ID.get(execution)));
    }
}

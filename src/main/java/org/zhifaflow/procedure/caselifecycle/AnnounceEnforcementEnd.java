package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.engine.Keys;

/** 通知终结执行: what runs against this party is broken off, the step that sends it too (ACL-40). */
@Component
class AnnounceEnforcementEnd implements JavaDelegate {

    private final CaseLifecycleProcedure lifecycle;

    AnnounceEnforcementEnd(CaseLifecycleProcedure lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.enforcementEnded(new CaseId(Keys.CASE_ID.get(execution)), Keys.PARTY_ID.get(execution));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.penalty.Responses;
import org.zhifaflow.procedure.engine.Keys;

/** 结束意见期限 (APL-45, APL-64a). */
@Component
class CloseResponseWindow implements JavaDelegate {

    private final Responses responses;

    CloseResponseWindow(Responses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        responses.closeWindow(new CaseId(Keys.CASE_ID.get(execution)), Keys.PARTY_ID.get(execution));
    }
}

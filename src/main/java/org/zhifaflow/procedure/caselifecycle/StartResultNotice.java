package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.cooperation.SenderNotices;
import org.zhifaflow.procedure.engine.Keys;

/** 起算反馈期限 (KY5-08p, KY5-08q). */
@Component
class StartResultNotice implements JavaDelegate {

    private final SenderNotices senderNotices;

    StartResultNotice(SenderNotices senderNotices) {
        this.senderNotices = senderNotices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        senderNotices.awaitResult(new CaseId(Keys.CASE_ID.get(execution)));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.cooperation.Transfers;
import org.zhifaflow.procedure.engine.Keys;

/** 起算移送期限 (KY5-08r, KY5-08j). */
@Component
class StartTransferTerm implements JavaDelegate {

    private final Transfers transfers;

    StartTransferTerm(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        transfers.begin(new CaseId(Keys.CASE_ID.get(execution)));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Filings;
import org.zhifaflow.journal.Act;
import org.zhifaflow.procedure.engine.Keys;

/** 登记超过时效 (APL-36). */
@Component
class CloseAsBarred implements JavaDelegate {

    private final Filings filings;

    CloseAsBarred(Filings filings) {
        this.filings = filings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        filings.closeAsBarred(new CaseId(Keys.CASE_ID.get(execution)), Act.SYSTEM);
    }
}

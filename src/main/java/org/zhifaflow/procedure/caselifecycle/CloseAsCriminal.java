package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.procedure.engine.Keys;

/** 登记司法立案 (APL-27). */
@Component
class CloseAsCriminal implements JavaDelegate {

    private final CaseFiles caseFiles;

    CloseAsCriminal(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        caseFiles.changeStatus(new CaseId(Keys.CASE_ID.get(execution)), CaseStatus.criminal);
    }
}

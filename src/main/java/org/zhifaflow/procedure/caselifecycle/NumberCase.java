package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.NumberKind;
import org.zhifaflow.procedure.engine.Keys;

/** 编立案号, without gaps (HL-4.4a). */
@Component
class NumberCase implements JavaDelegate {

    private final CaseFiles caseFiles;

    NumberCase(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        caseFiles.number(new CaseId(Keys.CASE_ID.get(execution)), NumberKind.filing);
    }
}

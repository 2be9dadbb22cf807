package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.engine.Keys;

/** 启动移送司法 (KY4-09d, KY1-9a). */
@Component
class ReportCrime implements JavaDelegate {

    private final CaseLifecycleProcedure lifecycle;

    ReportCrime(CaseLifecycleProcedure lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.headReportedCrime(new CaseId(Keys.CASE_ID.get(execution)));
    }
}

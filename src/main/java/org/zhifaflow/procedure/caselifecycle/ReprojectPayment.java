package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.engine.Keys;

/** 顺延缴款期限: what hangs on the last day of payment follows it, the way to the court too (APL-66, APL-72b). */
@Component
class ReprojectPayment implements JavaDelegate {

    private final CaseLifecycleProcedure lifecycle;

    ReprojectPayment(CaseLifecycleProcedure lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.paymentDeferred(new CaseId(Keys.CASE_ID.get(execution)), Keys.PARTY_ID.get(execution));
    }
}

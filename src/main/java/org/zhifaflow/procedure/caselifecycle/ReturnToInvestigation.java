package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.penalty.Decisions;
import org.zhifaflow.procedure.engine.Keys;

/** 退回补充调查: the facts changed while the decision waited (APL-45). */
@Component
class ReturnToInvestigation implements JavaDelegate {

    private final Decisions decisions;

    ReturnToInvestigation(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.returnToInvestigation(new CaseId(Keys.CASE_ID.get(execution)));
        DecisionProcedure.OUTCOME.set(execution, DecisionProcedure.REINVESTIGATE);
    }
}

package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.journal.Act;
import org.zhifaflow.penalty.Demands;
import org.zhifaflow.procedure.engine.Keys;

/** 起算申请期限: the months for the court run from the end of the time to sue, before the demand is issued (ACL-53). */
@Component
class StartCourtTerm implements JavaDelegate {

    private final Demands demands;

    StartCourtTerm(Demands demands) {
        this.demands = demands;
    }

    @Override
    public void execute(DelegateExecution execution) {
        demands.startCourtTerm(new CaseId(Keys.CASE_ID.get(execution)), Keys.PARTY_ID.get(execution), Act.SYSTEM);
    }
}

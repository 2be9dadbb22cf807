package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.journal.Act;
import org.zhifaflow.penalty.EnforcementEnds;
import org.zhifaflow.procedure.engine.Keys;

/** 终结执行: the party's terms fall away and the journal says why (ACL-40). */
@Component
class EndEnforcement implements JavaDelegate {

    private final EnforcementEnds ends;

    EndEnforcement(EnforcementEnds ends) {
        this.ends = ends;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ends.end(new CaseId(Keys.CASE_ID.get(execution)), Keys.PARTY_ID.get(execution), Act.SYSTEM);
    }
}

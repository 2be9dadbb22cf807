package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.journal.Act;
import org.zhifaflow.penalty.EnforcementEnds;
import org.zhifaflow.procedure.engine.Keys;

/** 结束执行: the party's terms fall away and the journal says why: 终结执行 or 缴清 (ACL-40, APL-67b). */
@Component
class EndEnforcement implements JavaDelegate {

    private final EnforcementEnds ends;
    private final CaseLifecycleProcedure lifecycle;

    EndEnforcement(EnforcementEnds ends, CaseLifecycleProcedure lifecycle) {
        this.ends = ends;
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId caseId = new CaseId(Keys.CASE_ID.get(execution));
        String partyId = Keys.PARTY_ID.get(execution);
        ends.end(caseId, partyId, Act.SYSTEM);
        lifecycle.endedWithoutPerformance(caseId, partyId);
    }
}

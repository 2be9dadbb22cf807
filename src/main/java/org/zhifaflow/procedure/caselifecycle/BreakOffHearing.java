package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.penalty.Hearings;
import org.zhifaflow.procedure.engine.Keys;

/** 停止听证: the facts that were to be heard have changed; the case goes back to its investigation (APL-45). */
@Component
class BreakOffHearing implements JavaDelegate {

    private final Hearings hearings;

    BreakOffHearing(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hearings.breakOff(new CaseId(Keys.CASE_ID.get(execution)));
        HearingProcedure.HEARING_OUTCOME.set(execution, HearingProcedure.BROKEN_OFF);
    }
}

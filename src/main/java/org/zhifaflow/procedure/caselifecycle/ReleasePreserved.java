package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.evidence.Preservations;
import org.zhifaflow.procedure.engine.Keys;

/** 解除登记保存 (APL-56). */
@Component
class ReleasePreserved implements JavaDelegate {

    private final Preservations preservations;

    ReleasePreserved(Preservations preservations) {
        this.preservations = preservations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        preservations.release(
                new CaseId(Keys.CASE_ID.get(execution)), InvestigationProcedure.PRESERVATION_ID.get(execution));
    }
}

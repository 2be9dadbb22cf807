package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.penalty.Defences;
import org.zhifaflow.procedure.engine.Keys;

/** 确定告知结果 (APL-45, KY4-09f). */
@Component
class ConcludeNotice implements JavaDelegate {

    private final Defences defences;

    ConcludeNotice(Defences defences) {
        this.defences = defences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NoticeProcedure.NOTICE_OUTCOME.set(
                execution,
                defences.outcome(new CaseId(Keys.CASE_ID.get(execution))).name());
    }
}

package org.zhifaflow.procedure.caselifecycle;

import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.evidence.Recusals;
import org.zhifaflow.penalty.PendingRecusals;

/** Tells the closing of a case whether an application for recusal waits. */
@Component
class RecusalsOnFile implements PendingRecusals {

    private final Recusals recusals;

    RecusalsOnFile(Recusals recusals) {
        this.recusals = recusals;
    }

    @Override
    public boolean awaitDecision(CaseId caseId) {
        return recusals.awaitDecision(caseId);
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.CorrectionOrders;
import org.zhifaflow.penalty.CorrectionRecheck;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 复查改正情况 (APL-28a, APL-33a). */
@Component
class RecheckCorrection implements TaskForm<CorrectionRecheck> {

    private final CaseHeader header;
    private final CorrectionOrders corrections;

    RecheckCorrection(CaseHeader header, CorrectionOrders corrections) {
        this.header = header;
        this.corrections = corrections;
    }

    @Override
    public Class<CorrectionRecheck> input() {
        return CorrectionRecheck.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.put("currentOrder", CorrectionText.of(corrections.findCurrent(task.caseId())));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, CorrectionRecheck input) {
        return corrections
                .recheck(task.caseId(), input, task.userId())
                .map(rechecked -> Routing.of(InvestigationProcedure.CLOSED_BY_CORRECTION, rechecked.closesCase()));
    }
}

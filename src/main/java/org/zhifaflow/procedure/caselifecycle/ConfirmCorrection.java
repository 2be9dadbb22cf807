package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.CorrectionConfirmation;
import org.zhifaflow.penalty.CorrectionOrder;
import org.zhifaflow.penalty.CorrectionOrders;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 确认改正 (APL-28a). */
@Component
class ConfirmCorrection implements TaskForm<CorrectionConfirmation> {

    private final CaseHeader header;
    private final CorrectionOrders corrections;

    ConfirmCorrection(CaseHeader header, CorrectionOrders corrections) {
        this.header = header;
        this.corrections = corrections;
    }

    @Override
    public Class<CorrectionConfirmation> input() {
        return CorrectionConfirmation.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        var current = corrections.findCurrent(task.caseId());
        shown.put("currentOrder", CorrectionText.of(current));
        shown.put("recheck", current.map(CorrectionOrder::recheckNote).orElse(""));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, CorrectionConfirmation input) {
        return corrections
                .confirm(task.caseId(), input, task.userId())
                .map(order -> Routing.of(InvestigationProcedure.CORRECTION_CONFIRMED, order.confirmedBy() != null)
                        .and(InvestigationProcedure.OUTCOME, "corrected"));
    }
}

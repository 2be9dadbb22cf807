package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.ClosingReport;
import org.zhifaflow.penalty.Closings;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 结案 (KY1-9a, KY4-03f, KY5-08q). */
@Component
class CloseCase implements TaskForm<ClosingReport> {

    private final CaseHeader header;
    private final Closings closings;
    private final ClosingView view;

    CloseCase(CaseHeader header, Closings closings, ClosingView view) {
        this.header = header;
        this.closings = closings;
        this.view = view;
    }

    @Override
    public Class<ClosingReport> input() {
        return ClosingReport.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.putAll(view.standing(task.caseId()));
        shown.put("correctionOpen", closings.isCorrectionOpen(task.caseId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, ClosingReport input) {
        return closings.close(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }
}

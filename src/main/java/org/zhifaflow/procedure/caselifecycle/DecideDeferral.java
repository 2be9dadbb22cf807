package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.DeferralRuling;
import org.zhifaflow.penalty.Deferrals;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 审批延期分期 (APL-66). */
@Component
class DecideDeferral implements TaskForm<DeferralRuling> {

    private final CaseHeader header;
    private final Deferrals deferrals;
    private final DebtView view;

    DecideDeferral(CaseHeader header, Deferrals deferrals, DebtView view) {
        this.header = header;
        this.deferrals = deferrals;
        this.view = view;
    }

    @Override
    public Class<DeferralRuling> input() {
        return DeferralRuling.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.putAll(view.of(task.caseId(), task.partyId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, DeferralRuling input) {
        return deferrals
                .rule(task.caseId(), task.partyId(), input, task.userId())
                .map(done -> Routing.none());
    }
}

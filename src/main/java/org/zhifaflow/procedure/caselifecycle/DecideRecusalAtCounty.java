package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.evidence.RecusalDecision;
import org.zhifaflow.evidence.Recusals;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 县里决定回避 (APL-43): on a head after the leaders' discussion, and on the county's own reviewers. */
@Component
class DecideRecusalAtCounty implements TaskForm<RecusalDecision> {

    private final RecusalView view;
    private final Recusals recusals;

    DecideRecusalAtCounty(RecusalView view, Recusals recusals) {
        this.view = view;
        this.recusals = recusals;
    }

    @Override
    public Class<RecusalDecision> input() {
        return RecusalDecision.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        return view.of(task);
    }

    @Override
    public Outcome<Routing> submit(FormTask task, RecusalDecision input) {
        return recusals.decide(task.caseId(), task.get(RecusalProcedure.RECUSAL_ID), input, task.userId())
                .map(RecusalProcedure::decided);
    }
}

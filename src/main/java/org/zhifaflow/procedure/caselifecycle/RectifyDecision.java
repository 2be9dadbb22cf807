package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.RectificationOrder;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;
import org.zhifaflow.procedure.engine.Variable;

/** 纠正决定 that the review after an emergency found wrong (APL-75, KY4-03f). */
@Component
class RectifyDecision implements TaskForm<RectificationOrder> {

    /** revoked, changed or kept. */
    static final Variable<String> RECTIFICATION = new Variable<>("rectification", String.class);

    private final CaseHeader header;
    private final DecisionView view;
    private final ReviewFile review;
    private final CaseLifecycleProcedure lifecycle;

    RectifyDecision(CaseHeader header, DecisionView view, ReviewFile review, CaseLifecycleProcedure lifecycle) {
        this.header = header;
        this.view = view;
        this.review = review;
        this.lifecycle = lifecycle;
    }

    @Override
    public Class<RectificationOrder> input() {
        return RectificationOrder.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.put("decisionText", view.decision(task.caseId()));
        shown.put("opinionText", review.newestOpinion(task.caseId()));
        shown.put("partyOptions", view.partyOptions(task.caseId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, RectificationOrder input) {
        return lifecycle
                .decisionRectified(task.caseId(), input, task.userId())
                .map(result -> Routing.of(RECTIFICATION, result.name()));
    }
}

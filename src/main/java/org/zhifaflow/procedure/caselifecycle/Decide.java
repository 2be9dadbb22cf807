package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.DecisionResult;
import org.zhifaflow.penalty.Decisions;
import org.zhifaflow.penalty.Examination;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 审查并决定 (APL-57, KY4-09). */
@Component
class Decide implements TaskForm<Examination> {

    private final CaseHeader header;
    private final Decisions decisions;
    private final DecisionView view;

    Decide(CaseHeader header, Decisions decisions, DecisionView view) {
        this.header = header;
        this.decisions = decisions;
        this.view = view;
    }

    @Override
    public Class<Examination> input() {
        return Examination.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.putAll(view.standing(task.caseId()));
        shown.putAll(view.hearing(task.caseId()));
        shown.put("proposals", view.proposals(task.caseId()));
        shown.put("partyOptions", view.partyOptions(task.caseId()));
        shown.put("fines", view.proposedFines(task.caseId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, Examination input) {
        return decisions
                .examine(task.caseId(), input, task.userId())
                .map(result -> Routing.of(DecisionProcedure.OUTCOME, DecisionProcedure.outcome(result))
                        .and(
                                DecisionProcedure.EDUCATION_NEEDED,
                                result.filter(DecisionResult::needsEducation).isPresent()));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.evidence.RecusalDecision;
import org.zhifaflow.evidence.Recusals;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 决定是否回避 (APL-43). */
@Component
class DecideRecusal implements TaskForm<DecideRecusal.Input> {

    /** What the head decides; nobody discusses it with the head. */
    record Input(RecusalDecision.Answer answer, String replacement, String reason) {}

    private final RecusalView view;
    private final Recusals recusals;

    DecideRecusal(RecusalView view, Recusals recusals) {
        this.view = view;
        this.recusals = recusals;
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        return view.of(task);
    }

    @Override
    public Outcome<Routing> submit(FormTask task, Input input) {
        return recusals.decide(
                        task.caseId(),
                        task.get(RecusalProcedure.RECUSAL_ID),
                        new RecusalDecision(input.answer(), input.replacement(), null, input.reason()),
                        task.userId())
                .map(RecusalProcedure::decided);
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.DemandLetter;
import org.zhifaflow.penalty.Demands;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 发出催告书 (ACL-35). */
@Component
class IssueDemand implements TaskForm<DemandLetter> {

    private final CaseHeader header;
    private final Demands demands;
    private final DebtView view;

    IssueDemand(CaseHeader header, Demands demands, DebtView view) {
        this.header = header;
        this.demands = demands;
        this.view = view;
    }

    @Override
    public Class<DemandLetter> input() {
        return DemandLetter.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.putAll(view.of(task.caseId(), task.partyId()));
        shown.putAll(view.due(task.caseId(), task.partyId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, DemandLetter input) {
        return demands.issue(task.caseId(), task.partyId(), input, task.userId())
                .map(done -> Routing.none());
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.EnforcementEndRuling;
import org.zhifaflow.penalty.EnforcementEnds;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 审批终结执行 (ACL-40). */
@Component
class DecideEnforcementEnd implements TaskForm<EnforcementEndRuling> {

    private final CaseHeader header;
    private final EnforcementEnds ends;
    private final DebtView view;

    DecideEnforcementEnd(CaseHeader header, EnforcementEnds ends, DebtView view) {
        this.header = header;
        this.ends = ends;
        this.view = view;
    }

    @Override
    public Class<EnforcementEndRuling> input() {
        return EnforcementEndRuling.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.putAll(view.of(task.caseId(), task.partyId()));
        shown.put("requestText", view.endRequest(task.caseId(), task.partyId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, EnforcementEndRuling input) {
        return ends.rule(task.caseId(), task.partyId(), input, task.userId())
                .map(approved -> Routing.of(EnforcementProcedure.ENFORCEMENT_END_APPROVED, approved));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.CourtApplications;
import org.zhifaflow.penalty.CourtRuling;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 登记法院裁定 (KY1-9c). */
@Component
class RecordCourtRuling implements TaskForm<CourtRuling> {

    private final CaseHeader header;
    private final CourtApplications applications;
    private final DebtView view;

    RecordCourtRuling(CaseHeader header, CourtApplications applications, DebtView view) {
        this.header = header;
        this.applications = applications;
        this.view = view;
    }

    @Override
    public Class<CourtRuling> input() {
        return CourtRuling.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.putAll(view.application(task.caseId(), task.partyId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, CourtRuling input) {
        return applications
                .rule(task.caseId(), task.partyId(), input, task.userId())
                .map(granted -> Routing.of(EnforcementProcedure.ENFORCEMENT_GRANTED, granted));
    }
}

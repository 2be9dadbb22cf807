package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.CourtApplications;
import org.zhifaflow.penalty.CourtFiling;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 申请法院强制执行 (ACL-53 to ACL-55). */
@Component
class ApplyToCourt implements TaskForm<CourtFiling> {

    private final CaseHeader header;
    private final CourtApplications applications;
    private final DebtView view;

    ApplyToCourt(CaseHeader header, CourtApplications applications, DebtView view) {
        this.header = header;
        this.applications = applications;
        this.view = view;
    }

    @Override
    public Class<CourtFiling> input() {
        return CourtFiling.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.putAll(view.of(task.caseId(), task.partyId()));
        shown.putAll(view.court(task.caseId(), task.partyId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, CourtFiling input) {
        return applications
                .apply(task.caseId(), task.partyId(), input, task.userId())
                .map(done -> Routing.none());
    }
}

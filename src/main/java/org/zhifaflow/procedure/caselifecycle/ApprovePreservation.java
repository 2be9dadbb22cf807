package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.evidence.PreservationApproval;
import org.zhifaflow.evidence.PreservationStatus;
import org.zhifaflow.evidence.Preservations;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 批准登记保存 (APL-56). */
@Component
class ApprovePreservation implements TaskForm<PreservationApproval> {

    private final CaseHeader header;
    private final Preservations preservations;
    private final Organisation organisation;

    ApprovePreservation(CaseHeader header, Preservations preservations, Organisation organisation) {
        this.header = header;
        this.preservations = preservations;
        this.organisation = organisation;
    }

    @Override
    public Class<PreservationApproval> input() {
        return PreservationApproval.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        var preservation = preservations.get(task.caseId(), task.get(InvestigationProcedure.PRESERVATION_ID));
        shown.put("requester", organisation.nameOf(preservation.requestedBy()));
        shown.put("preservationPlace", preservation.place());
        shown.put("preservationReason", preservation.reason());
        shown.put("itemTable", PreservationRows.table(preservations.items(preservation.id())));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, PreservationApproval input) {
        return preservations
                .answer(task.caseId(), task.get(InvestigationProcedure.PRESERVATION_ID), input, task.userId())
                .map(preservation -> Routing.of(
                        InvestigationProcedure.PRESERVATION_APPROVED,
                        preservation.status() == PreservationStatus.preserved));
    }
}

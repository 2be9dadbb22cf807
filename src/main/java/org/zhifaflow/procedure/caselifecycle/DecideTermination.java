package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.evidence.Termination;
import org.zhifaflow.evidence.TerminationRuling;
import org.zhifaflow.evidence.Terminations;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 审批终止调查 (KY5-08q). */
@Component
class DecideTermination implements TaskForm<TerminationRuling> {

    private final CaseHeader header;
    private final Terminations terminations;
    private final Organisation organisation;

    DecideTermination(CaseHeader header, Terminations terminations, Organisation organisation) {
        this.header = header;
        this.terminations = terminations;
        this.organisation = organisation;
    }

    @Override
    public Class<TerminationRuling> input() {
        return TerminationRuling.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        Termination proposed = terminations.get(task.caseId(), task.get(InvestigationProcedure.TERMINATION_ID));
        shown.put("act", proposed.ground().act());
        shown.put("ground", proposed.ground().label());
        shown.put("proposedReason", proposed.reason());
        shown.put("proposer", organisation.nameOf(proposed.proposedBy()));
        shown.put("proposedOn", proposed.proposedOn().toString());
        shown.put(
                "inquiryTable",
                terminations.inquiries(proposed.id()).stream()
                        .map(inquiry -> Map.of(
                                "madeOn", inquiry.madeOn().toString(),
                                "madeBy", inquiry.madeBy(),
                                "inquiry", inquiry.inquiry()))
                        .toList());
        shown.put("evidenceTable", EvidenceRows.table(terminations.evidence(proposed)));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, TerminationRuling input) {
        return terminations
                .rule(task.caseId(), task.get(InvestigationProcedure.TERMINATION_ID), input, task.userId())
                .map(ruled -> Routing.of(InvestigationProcedure.TERMINATION_APPROVED, ruled.approved()));
    }
}

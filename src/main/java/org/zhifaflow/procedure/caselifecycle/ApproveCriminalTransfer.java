package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.cooperation.CriminalApproval;
import org.zhifaflow.cooperation.CriminalTransfer;
import org.zhifaflow.cooperation.CriminalTransfers;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 批准移送司法 (TRC-05). */
@Component
class ApproveCriminalTransfer implements TaskForm<CriminalApproval> {

    private final CaseHeader header;
    private final Organisation organisation;
    private final ShownTerms terms;
    private final CriminalTransfers criminalTransfers;

    ApproveCriminalTransfer(
            CaseHeader header, Organisation organisation, ShownTerms terms, CriminalTransfers criminalTransfers) {
        this.header = header;
        this.organisation = organisation;
        this.terms = terms;
        this.criminalTransfers = criminalTransfers;
    }

    @Override
    public Class<CriminalApproval> input() {
        return CriminalApproval.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        CriminalTransfer current = criminalTransfers.findLatest(task.caseId()).orElseThrow();
        shown.put("teamNames", CriminalPapers.team(current, organisation));
        shown.put("criminalReport", Choices.cell(current.report()));
        shown.put("paperNames", CriminalPapers.names(current));
        shown.put("goodsList", Choices.cell(current.goods()));
        shown.put("lastDay", terms.lastDay(task.caseId(), "criminalReport"));
        shown.put("late", criminalTransfers.isApprovalLate(task.caseId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, CriminalApproval input) {
        return criminalTransfers
                .approve(task.caseId(), input, task.userId())
                .map(approved -> Routing.of(CriminalTransferProcedure.CRIMINAL_APPROVED, approved));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.cooperation.CriminalHandover;
import org.zhifaflow.cooperation.CriminalTransfer;
import org.zhifaflow.cooperation.CriminalTransfers;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 移送公安机关 (TRC-05, TRC-06). */
@Component
class SendCriminalTransfer implements TaskForm<CriminalHandover> {

    private final CaseHeader header;
    private final ShownTerms terms;
    private final CriminalTransfers criminalTransfers;

    SendCriminalTransfer(CaseHeader header, ShownTerms terms, CriminalTransfers criminalTransfers) {
        this.header = header;
        this.terms = terms;
        this.criminalTransfers = criminalTransfers;
    }

    @Override
    public Class<CriminalHandover> input() {
        return CriminalHandover.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        CriminalTransfer current = criminalTransfers.findLatest(task.caseId()).orElseThrow();
        shown.put("approvedOn", Choices.cell(current.answeredOn()));
        shown.put("lastDay", terms.lastDay(task.caseId(), "criminalTransfer"));
        shown.put("paperNames", CriminalPapers.names(current));
        shown.put("late", criminalTransfers.isHandoverLate(task.caseId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, CriminalHandover input) {
        return criminalTransfers.send(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }
}

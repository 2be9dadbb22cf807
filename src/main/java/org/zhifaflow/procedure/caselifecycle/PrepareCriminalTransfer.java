package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.cooperation.CriminalReport;
import org.zhifaflow.cooperation.CriminalTransfer;
import org.zhifaflow.cooperation.CriminalTransfers;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 起草移送报告 (TRC-05, TRC-06). */
@Component
class PrepareCriminalTransfer implements TaskForm<CriminalReport> {

    private final CaseHeader header;
    private final CaseFiles caseFiles;
    private final Organisation organisation;
    private final CriminalTransfers criminalTransfers;

    PrepareCriminalTransfer(
            CaseHeader header, CaseFiles caseFiles, Organisation organisation, CriminalTransfers criminalTransfers) {
        this.header = header;
        this.caseFiles = caseFiles;
        this.organisation = organisation;
        this.criminalTransfers = criminalTransfers;
    }

    @Override
    public Class<CriminalReport> input() {
        return CriminalReport.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        CriminalTransfer current = criminalTransfers.findLatest(task.caseId()).orElseThrow();
        shown.put("crimeFacts", current.facts());
        shown.put("suspectedBy", organisation.nameOf(current.suspectedBy()));
        shown.put("suspectedOn", current.suspectedOn().toString());
        CaseFile file = caseFiles.get(task.caseId());
        shown.put(
                "officerOptions",
                organisation.certifiedOfficers(file.township(), caseFiles.today()).stream()
                        .map(officer -> Choices.choice(officer.id(), officer.name()))
                        .toList());
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, CriminalReport input) {
        return criminalTransfers.prepare(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }
}

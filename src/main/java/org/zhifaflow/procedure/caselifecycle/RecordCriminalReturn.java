package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.cooperation.CriminalTransfer;
import org.zhifaflow.cooperation.CriminalTransfers;
import org.zhifaflow.cooperation.PoliceDecision;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 登记退回 (KY1-9b, TRC-10). */
@Component
class RecordCriminalReturn implements TaskForm<PoliceDecision> {

    private final CaseHeader header;
    private final CriminalTransfers criminalTransfers;

    RecordCriminalReturn(CaseHeader header, CriminalTransfers criminalTransfers) {
        this.header = header;
        this.criminalTransfers = criminalTransfers;
    }

    @Override
    public Class<PoliceDecision> input() {
        return PoliceDecision.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        CriminalTransfer current = criminalTransfers.findLatest(task.caseId()).orElseThrow();
        shown.put("policeOffice", Choices.cell(current.policeOffice()));
        shown.put("sentOn", Choices.cell(current.sentOn()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, PoliceDecision input) {
        return criminalTransfers.returned(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.Filings;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 查明地点区划 (HL-4.3e). */
@Component
class ClarifyPlace implements TaskForm<ClarifyPlace.Input> {

    record Input(String zone, String ground) {}

    private final CaseHeader header;
    private final Filings filings;

    ClarifyPlace(CaseHeader header, Filings filings) {
        this.header = header;
        this.filings = filings;
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        return header.of(task.caseId());
    }

    @Override
    public Outcome<Routing> submit(FormTask task, Input input) {
        return filings.clarifyPlace(task.caseId(), input.zone(), input.ground(), task.userId())
                .map(done -> Routing.none());
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.Handover;
import org.zhifaflow.casefile.Handovers;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 请求移交案件 (HL-4.2a). */
@Component
class RequestHandover implements TaskForm<Handover.Letter> {

    private final CaseHeader header;
    private final FilingFacts facts;
    private final Handovers handovers;

    RequestHandover(CaseHeader header, FilingFacts facts, Handovers handovers) {
        this.header = header;
        this.facts = facts;
        this.handovers = handovers;
    }

    @Override
    public Class<Handover.Letter> input() {
        return Handover.Letter.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.putAll(facts.otherFiling(task.caseId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, Handover.Letter input) {
        return handovers.request(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }
}

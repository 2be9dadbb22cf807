package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.Filings;
import org.zhifaflow.casefile.SupplementLetter;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 发出补正函 (KY5-08n). */
@Component
class IssueSupplementLetter implements TaskForm<SupplementLetter.Sent> {

    private final CaseHeader header;
    private final Filings filings;

    IssueSupplementLetter(CaseHeader header, Filings filings) {
        this.header = header;
        this.filings = filings;
    }

    @Override
    public Class<SupplementLetter.Sent> input() {
        return SupplementLetter.Sent.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());

        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, SupplementLetter.Sent input) {
        return filings.sendSupplementLetter(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }
}

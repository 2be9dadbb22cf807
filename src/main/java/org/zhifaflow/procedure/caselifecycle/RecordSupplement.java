package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.Filings;
import org.zhifaflow.casefile.SupplementLetter;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 登记补正材料 (KY5-08n). */
@Component
class RecordSupplement implements TaskForm<SupplementLetter.Answer> {

    private final CaseHeader header;
    private final Filings filings;
    private final ShownTerms terms;

    RecordSupplement(CaseHeader header, Filings filings, ShownTerms terms) {
        this.header = header;
        this.filings = filings;
        this.terms = terms;
    }

    @Override
    public Class<SupplementLetter.Answer> input() {
        return SupplementLetter.Answer.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        filings.letters(task.caseId()).stream().reduce((first, last) -> last).ifPresent(letter -> {
            shown.put("missing", letter.missing());
            shown.put("sentOn", letter.sentOn());
        });
        shown.put("replyBy", terms.lastDay(task.caseId(), "supplementReply"));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, SupplementLetter.Answer input) {
        return filings.receiveSupplement(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }
}

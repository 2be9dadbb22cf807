package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.Filings;
import org.zhifaflow.casefile.Verification;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 核查线索 (KY5-08k, APL-54). */
@Component
class VerifyLead implements TaskForm<Verification> {

    private final CaseHeader header;
    private final Filings filings;

    VerifyLead(CaseHeader header, Filings filings) {
        this.header = header;
        this.filings = filings;
    }

    @Override
    public Class<Verification> input() {
        return Verification.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.put("late", filings.isVerificationLate(task.caseId()));
        shown.put("saidFiledElsewhere", filings.get(task.caseId()).filedElsewhere());
        shown.put(
                "letters",
                filings.letters(task.caseId()).stream()
                        .map(letter -> Map.of(
                                "missing", letter.missing(),
                                "sentOn", letter.sentOn().toString(),
                                "receivedOn", Choices.cell(letter.receivedOn()),
                                "received", Choices.cell(letter.received())))
                        .toList());
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, Verification input) {
        return filings.verify(task.caseId(), input, task.userId())
                .map(done -> Routing.of(FilingProcedure.VERIFICATION, input.verification()));
    }
}

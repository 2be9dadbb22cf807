package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.Filings;
import org.zhifaflow.casefile.LocalSettings;
import org.zhifaflow.casefile.SupplementLetter;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 发出补正函, or conclude without one (KY5-08n). */
@Component
class IssueSupplementLetter implements TaskForm<SupplementLetter.Draft> {

    private final CaseHeader header;
    private final Filings filings;
    private final CaseFiles caseFiles;
    private final ShownTerms terms;
    private final LocalSettings settings;

    IssueSupplementLetter(
            CaseHeader header, Filings filings, CaseFiles caseFiles, ShownTerms terms, LocalSettings settings) {
        this.header = header;
        this.filings = filings;
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.settings = settings;
    }

    @Override
    public Class<SupplementLetter.Draft> input() {
        return SupplementLetter.Draft.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.put("opinion", Choices.cell(filings.get(task.caseId()).opinion()));
        shown.put("lastDay", terms.lastDay(task.caseId(), "filingVerification"));
        shown.put("replyDays", settings.text("supplementReplyDays", caseFiles.today()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, SupplementLetter.Draft input) {
        return filings.settleSupplementLetter(task.caseId(), input, task.userId())
                .map(done -> Routing.of(FilingProcedure.LETTER_SENT, input.sent()));
    }
}

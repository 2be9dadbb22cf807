package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.cooperation.SenderNotice;
import org.zhifaflow.cooperation.SenderNotices;
import org.zhifaflow.cooperation.VerificationNotice;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 告知核查意见 (KY5-08l). */
@Component
class InformSender implements TaskForm<VerificationNotice> {

    private final CaseHeader header;
    private final CaseFiles caseFiles;
    private final ShownTerms terms;
    private final SenderNotices senderNotices;

    InformSender(CaseHeader header, CaseFiles caseFiles, ShownTerms terms, SenderNotices senderNotices) {
        this.header = header;
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.senderNotices = senderNotices;
    }

    @Override
    public Class<VerificationNotice> input() {
        return VerificationNotice.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.put("sender", Choices.cell(caseFiles.get(task.caseId()).sourceUnit()));
        shown.put("lastDay", terms.lastDay(task.caseId(), "verificationOpinion"));
        shown.put("late", senderNotices.isLate(task.caseId(), SenderNotice.Kind.verificationOpinion));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, VerificationNotice input) {
        return senderNotices.inform(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.cooperation.ResultNotice;
import org.zhifaflow.cooperation.SenderNotice;
import org.zhifaflow.cooperation.SenderNotices;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 反馈处理结果 (KY5-08p, KY5-08q). */
@Component
class InformSenderOfResult implements TaskForm<ResultNotice> {

    private final CaseHeader header;
    private final CaseFiles caseFiles;
    private final ShownTerms terms;
    private final SenderNotices senderNotices;

    InformSenderOfResult(CaseHeader header, CaseFiles caseFiles, ShownTerms terms, SenderNotices senderNotices) {
        this.header = header;
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.senderNotices = senderNotices;
    }

    @Override
    public Class<ResultNotice> input() {
        return ResultNotice.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.put("sender", Choices.cell(caseFiles.get(task.caseId()).sourceUnit()));
        shown.put("lastDay", terms.lastDay(task.caseId(), "resultNotice"));
        shown.put("late", senderNotices.isLate(task.caseId(), SenderNotice.Kind.result));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, ResultNotice input) {
        return senderNotices.informOfResult(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }
}

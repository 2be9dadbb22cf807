package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.NoticeDraft;
import org.zhifaflow.penalty.Notices;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 制作事先告知书 (APL-44, APL-63). */
@Component
class IssueNotice implements TaskForm<NoticeDraft> {

    private final CaseHeader header;
    private final Notices notices;

    IssueNotice(CaseHeader header, Notices notices) {
        this.header = header;
        this.notices = notices;
    }

    @Override
    public Class<NoticeDraft> input() {
        return NoticeDraft.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        NoticeDraft draft = notices.draft(task.caseId());
        shown.put("content", draft.content());
        shown.put("facts", draft.facts());
        shown.put("reasons", draft.reasons());
        shown.put("legalBasis", draft.legalBasis());
        shown.put("rights", task.get(NoticeProcedure.HEARING_RIGHT) ? "陈述、申辩，并有权要求听证" : "陈述、申辩（本案不属于听证范围）");
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, NoticeDraft input) {
        return notices.issue(task.caseId(), input, task.get(NoticeProcedure.HEARING_RIGHT), task.userId())
                .map(notice -> Routing.none());
    }
}

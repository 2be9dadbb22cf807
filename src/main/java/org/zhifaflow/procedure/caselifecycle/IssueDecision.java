package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.DecisionContent;
import org.zhifaflow.penalty.DecisionPapers;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 制作决定书 (APL-59). */
@Component
class IssueDecision implements TaskForm<DecisionContent> {

    private final CaseHeader header;
    private final CaseFiles caseFiles;
    private final DecisionPapers papers;
    private final DecisionView view;

    IssueDecision(CaseHeader header, CaseFiles caseFiles, DecisionPapers papers, DecisionView view) {
        this.header = header;
        this.caseFiles = caseFiles;
        this.papers = papers;
        this.view = view;
    }

    @Override
    public Class<DecisionContent> input() {
        return DecisionContent.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.putAll(view.paper(task.caseId()));
        shown.put("decisionText", view.decision(task.caseId()));
        shown.put("surchargeText", papers.surcharge(caseFiles.today()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, DecisionContent input) {
        return papers.issue(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.EducationRecord;
import org.zhifaflow.penalty.Educations;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 登记批评教育 (APL-33d). */
@Component
class RecordEducation implements TaskForm<EducationRecord> {

    private final CaseHeader header;
    private final Educations educations;
    private final DecisionView view;

    RecordEducation(CaseHeader header, Educations educations, DecisionView view) {
        this.header = header;
        this.educations = educations;
        this.view = view;
    }

    @Override
    public Class<EducationRecord> input() {
        return EducationRecord.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.put("decisionText", view.decision(task.caseId()));
        shown.put("partyOptions", view.partyOptions(task.caseId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, EducationRecord input) {
        return educations.record(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }
}

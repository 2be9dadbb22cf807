package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;
import org.zhifaflow.review.Consultation;
import org.zhifaflow.review.ConsultationMinutes;
import org.zhifaflow.review.Consultations;

/** 登记会商纪要 (KY4-11a, KY4-11b). */
@Component
class RecordConsultation implements TaskForm<ConsultationMinutes> {

    private final CaseHeader header;
    private final Organisation organisation;
    private final Consultations consultations;

    RecordConsultation(CaseHeader header, Organisation organisation, Consultations consultations) {
        this.header = header;
        this.organisation = organisation;
        this.consultations = consultations;
    }

    @Override
    public Class<ConsultationMinutes> input() {
        return ConsultationMinutes.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        Consultation open = consultations.findOpen(task.caseId()).orElseThrow();
        shown.put("reason", open.reason());
        shown.put("requestedBy", organisation.nameOf(open.requestedBy()));
        shown.put("requestedOn", open.requestedOn().toString());
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, ConsultationMinutes input) {
        return consultations.record(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }
}

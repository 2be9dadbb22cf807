package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.evidence.Investigators;
import org.zhifaflow.evidence.RecusalDecision;
import org.zhifaflow.evidence.Recusals;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 决定是否回避 (APL-43). */
@Component
class DecideRecusal implements TaskForm<RecusalDecision> {

    private final CaseHeader header;
    private final Recusals recusals;
    private final Investigators investigators;
    private final Organisation organisation;

    DecideRecusal(CaseHeader header, Recusals recusals, Investigators investigators, Organisation organisation) {
        this.header = header;
        this.recusals = recusals;
        this.investigators = investigators;
        this.organisation = organisation;
    }

    @Override
    public Class<RecusalDecision> input() {
        return RecusalDecision.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        var request = recusals.get(task.caseId(), task.get(InvestigationProcedure.RECUSAL_ID));
        shown.put("applicant", request.applicant());
        shown.put("person", organisation.nameOf(request.person()));
        shown.put("requestReason", request.reason());
        shown.put(
                "officerOptions",
                investigators.eligible(task.caseId()).stream()
                        .filter(person -> !person.id().equals(request.person()))
                        .map(person -> Choices.choice(person.id(), person.name()))
                        .toList());
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, RecusalDecision input) {
        return recusals.decide(task.caseId(), task.get(InvestigationProcedure.RECUSAL_ID), input, task.userId())
                .map(request -> Routing.none());
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.document.Delivery;
import org.zhifaflow.document.Paper;
import org.zhifaflow.document.Papers;
import org.zhifaflow.document.ReceiverRelation;
import org.zhifaflow.document.ServiceAttempt;
import org.zhifaflow.document.Services;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 送达文书 (APL-61, CPL-88 … CPL-95). */
@Component
class ServeDocument implements TaskForm<Delivery> {

    private final CaseHeader header;
    private final CaseFiles caseFiles;
    private final Papers papers;
    private final Services services;
    private final CaseLifecycleProcedure lifecycle;

    ServeDocument(
            CaseHeader header,
            CaseFiles caseFiles,
            Papers papers,
            Services services,
            CaseLifecycleProcedure lifecycle) {
        this.header = header;
        this.caseFiles = caseFiles;
        this.papers = papers;
        this.services = services;
        this.lifecycle = lifecycle;
    }

    @Override
    public Class<Delivery> input() {
        return Delivery.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        Party party = caseFiles.party(task.caseId(), task.partyId());
        Paper paper = paper(task);
        shown.put("paperName", paper.kind().label() + (paper.number() == null ? "" : "（" + paper.number() + "）"));
        shown.put("late", services.isLate(paper));
        shown.put("paperDay", paper.day().toString());
        shown.put("paperBody", String.join("\n\n", paper.lines()));
        shown.put("partyName", party.name() + "（" + party.kind().label() + "）");
        shown.put("partyAddress", Choices.cell(party.address()));
        shown.put("partyPhone", Choices.cell(party.phone()));
        shown.put("consent", party.electronicConsent() ? "已签订电子送达确认书" : "未签订电子送达确认书");
        shown.put(
                "attempts",
                services.of(task.caseId()).stream()
                        .filter(attempt -> attempt.paperId().equals(paper.id()))
                        .map(ServeDocument::row)
                        .toList());
        shown.put(
                "relationOptions",
                List.of(ReceiverRelation.values()).stream()
                        .map(relation -> Choices.choice(relation.name(), relation.label()))
                        .toList());
        return shown;
    }

    private static Map<String, Object> row(ServiceAttempt attempt) {
        return Map.of(
                "day", attempt.attemptedOn().toString(),
                "way",
                        attempt.attemptedWay() == null
                                ? attempt.way().label()
                                : attempt.attemptedWay().label() + "（未果）",
                "reason", Choices.cell(attempt.reason()));
    }

    @Override
    public Outcome<Routing> submit(FormTask task, Delivery input) {
        return lifecycle
                .served(paper(task), input, task.userId())
                .map(result -> Routing.of(ServiceProcedure.SERVICE_RESULT, result.name()));
    }

    private Paper paper(FormTask task) {
        return ServiceProcedure.paper(papers, task.variables());
    }
}

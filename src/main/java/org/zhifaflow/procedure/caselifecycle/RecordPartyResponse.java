package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.PartyStatement;
import org.zhifaflow.penalty.Responses;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 记录当事人意见 (APL-45, APL-62, APL-64a). */
@Component
class RecordPartyResponse implements TaskForm<PartyStatement> {

    private final CaseHeader header;
    private final CaseFiles caseFiles;
    private final NoticeFacts facts;
    private final Responses responses;

    RecordPartyResponse(CaseHeader header, CaseFiles caseFiles, NoticeFacts facts, Responses responses) {
        this.header = header;
        this.caseFiles = caseFiles;
        this.facts = facts;
        this.responses = responses;
    }

    @Override
    public Class<PartyStatement> input() {
        return PartyStatement.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.put("partyName", caseFiles.party(task.caseId(), task.partyId()).name());
        shown.put(
                "servedOn",
                caseFiles
                        .dayOf(task.caseId(), Milestone.noticeServed, task.partyId())
                        .map(Object::toString)
                        .orElse("尚未送达"));
        shown.put("lastDay", responses.lastDay(task.caseId(), task.partyId()).toString());
        shown.put("hearingRight", task.get(NoticeProcedure.HEARING_RIGHT));
        shown.put("rights", task.get(NoticeProcedure.HEARING_RIGHT) ? "陈述、申辩，要求听证" : "陈述、申辩（不属于听证范围）");
        shown.put(
                "earlier",
                facts.rows(
                        task.caseId(),
                        responses.of(task.caseId()).stream()
                                .filter(answer -> answer.partyId().equals(task.partyId()))
                                .toList()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, PartyStatement input) {
        return responses
                .record(task.caseId(), task.partyId(), input, task.userId())
                .map(closed -> Routing.of(NoticeProcedure.WINDOW_CLOSED, closed));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.DefenceFindings;
import org.zhifaflow.penalty.Defences;
import org.zhifaflow.penalty.Notices;
import org.zhifaflow.penalty.PartyResponse;
import org.zhifaflow.penalty.Responses;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 复核陈述申辩 (APL-45). */
@Component
class ExamineDefence implements TaskForm<DefenceFindings> {

    private final CaseHeader header;
    private final CaseFiles caseFiles;
    private final NoticeFacts facts;
    private final Notices notices;
    private final Responses responses;
    private final Defences defences;

    ExamineDefence(
            CaseHeader header,
            CaseFiles caseFiles,
            NoticeFacts facts,
            Notices notices,
            Responses responses,
            Defences defences) {
        this.header = header;
        this.caseFiles = caseFiles;
        this.facts = facts;
        this.notices = notices;
        this.responses = responses;
        this.defences = defences;
    }

    @Override
    public Class<DefenceFindings> input() {
        return DefenceFindings.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        List<PartyResponse> statements = responses.statements(task.caseId());
        shown.put(
                "noticed",
                notices.find(task.caseId()).map(notice -> notice.content()).orElse(""));
        shown.put("statements", facts.rows(task.caseId(), statements));
        shown.put(
                "statementOptions",
                statements.stream()
                        .map(s -> Choices.choice(
                                s.id().toString(),
                                caseFiles.party(task.caseId(), s.partyId()).name() + "（" + s.receivedOn() + "）"))
                        .toList());
        shown.put(
                "checks",
                statements.stream()
                        .map(s -> Map.of("statementId", s.id().toString()))
                        .toList());
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, DefenceFindings input) {
        return defences.examine(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }
}

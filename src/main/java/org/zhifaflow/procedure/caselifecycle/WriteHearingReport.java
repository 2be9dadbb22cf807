package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.Hearing;
import org.zhifaflow.penalty.HearingOpinion;
import org.zhifaflow.penalty.Hearings;
import org.zhifaflow.penalty.Notices;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 撰写听证报告 (APL-65). */
@Component
class WriteHearingReport implements TaskForm<HearingOpinion> {

    private final CaseHeader header;
    private final Notices notices;
    private final Hearings hearings;

    WriteHearingReport(CaseHeader header, Notices notices, Hearings hearings) {
        this.header = header;
        this.notices = notices;
        this.hearings = hearings;
    }

    @Override
    public Class<HearingOpinion> input() {
        return HearingOpinion.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        Hearing hearing = hearings.find(task.caseId()).orElseThrow();
        shown.put("heldOn", hearing.heldOn().toString());
        shown.put("investigatorStatement", Choices.cell(hearing.investigatorStatement()));
        shown.put("partyStatement", Choices.cell(hearing.partyStatement()));
        shown.put(
                "noticed",
                notices.find(task.caseId()).map(notice -> notice.content()).orElse(""));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, HearingOpinion input) {
        return hearings.report(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }
}

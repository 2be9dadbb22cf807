package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.HearingPlan;
import org.zhifaflow.penalty.Hearings;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 安排听证 (APL-64b, APL-64c, APL-64d). */
@Component
class ArrangeHearing implements TaskForm<HearingPlan> {

    private final CaseHeader header;
    private final CaseFiles caseFiles;
    private final HearingChairs chairs;
    private final Hearings hearings;

    ArrangeHearing(CaseHeader header, CaseFiles caseFiles, HearingChairs chairs, Hearings hearings) {
        this.header = header;
        this.caseFiles = caseFiles;
        this.chairs = chairs;
        this.hearings = hearings;
    }

    @Override
    public Class<HearingPlan> input() {
        return HearingPlan.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.put("earliestDay", hearings.earliestDay(task.caseId()).toString());
        shown.put(
                "hearingParties",
                hearings.parties(task.caseId()).stream()
                        .map(party -> caseFiles.party(task.caseId(), party).name())
                        .collect(Collectors.joining("、")));
        shown.put("chairOptions", chairs.options(task.caseId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, HearingPlan input) {
        return hearings.arrange(task.caseId(), input, task.userId()).map(hearing -> Routing.none());
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.penalty.Hearing;
import org.zhifaflow.penalty.HearingRecord;
import org.zhifaflow.penalty.Hearings;
import org.zhifaflow.penalty.PenaltyPapers;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 举行听证 (APL-64d, APL-64e, APL-64f, APL-64g). */
@Component
class HoldHearing implements TaskForm<HearingRecord> {

    private final CaseHeader header;
    private final CaseFiles caseFiles;
    private final Organisation organisation;
    private final Hearings hearings;
    private final PenaltyPapers papers;

    HoldHearing(
            CaseHeader header,
            CaseFiles caseFiles,
            Organisation organisation,
            Hearings hearings,
            PenaltyPapers papers) {
        this.header = header;
        this.caseFiles = caseFiles;
        this.organisation = organisation;
        this.hearings = hearings;
        this.papers = papers;
    }

    @Override
    public Class<HearingRecord> input() {
        return HearingRecord.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        CaseId caseId = task.caseId();
        Map<String, Object> shown = header.of(caseId);
        Hearing hearing = hearings.find(caseId).orElseThrow();
        shown.put(
                "plan",
                "%s %s，%s，%s，主持人：%s"
                        .formatted(
                                hearing.heldOn(),
                                hearing.startsAt(),
                                hearing.place(),
                                hearing.openness().label(),
                                organisation.nameOf(hearing.chair())));
        shown.put("latestService", hearings.latestService(hearing).toString());
        shown.put(
                "hearingParties",
                hearings.parties(caseId).stream()
                        .map(party -> Map.of(
                                "party", caseFiles.party(caseId, party).name(),
                                "servedOn",
                                        papers.hearingNoticeServedOn(caseId, party)
                                                .map(Object::toString)
                                                .orElse("尚未送达")))
                        .toList());
        shown.put(
                "partyOptions",
                hearings.parties(caseId).stream()
                        .map(party -> Choices.choice(
                                party, caseFiles.party(caseId, party).name()))
                        .toList());
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, HearingRecord input) {
        return hearings.record(task.caseId(), input, task.userId()).map(HearingProcedure::after);
    }
}

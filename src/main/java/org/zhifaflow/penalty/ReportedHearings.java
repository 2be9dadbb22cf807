package org.zhifaflow.penalty;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;

/** Takes the report from the newest hearing on the newest notice. */
@Component
class ReportedHearings implements HearingFindings {

    private final Hearings hearings;
    private final Notices notices;

    ReportedHearings(Hearings hearings, Notices notices) {
        this.hearings = hearings;
        this.notices = notices;
    }

    @Override
    public Optional<Report> find(CaseId caseId) {
        return notices.find(caseId)
                .flatMap(notice -> hearings.report(caseId)
                        .filter(hearing -> hearing.noticeId().equals(notice.id())))
                .map(hearing -> new Report(hearing.recommendation(), hearings.parties(caseId)));
    }
}

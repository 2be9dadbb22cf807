package org.zhifaflow.procedure.caselifecycle;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.document.PaperKind;
import org.zhifaflow.document.Papers;
import org.zhifaflow.penalty.PenaltyPapers;

/** Makes the papers of notices and hearings in the document room. */
@Component
class PenaltyPaperDesk implements PenaltyPapers {

    private static final String HEARING_REQUEST = "hearingRequest";

    private final Papers papers;

    PenaltyPaperDesk(Papers papers) {
        this.papers = papers;
    }

    @Override
    public void notice(CaseId caseId, String partyId, LocalDate day, String body, boolean hearingRight, String actor) {
        papers.issue(
                caseId,
                partyId,
                PaperKind.notice,
                day,
                null,
                body,
                actor,
                hearingRight ? PaperKind.notice.terms() : PaperKind.notice.termsWithout(HEARING_REQUEST));
    }

    @Override
    public void hearingNotice(CaseId caseId, String partyId, LocalDate day, String body, String actor) {
        papers.issue(caseId, partyId, PaperKind.hearingNotice, day, null, body, actor);
    }

    @Override
    public Optional<LocalDate> hearingNoticeServedOn(CaseId caseId, String partyId) {
        return papers.servedOn(caseId, partyId, PaperKind.hearingNotice);
    }
}

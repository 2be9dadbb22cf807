package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.util.Optional;
import org.zhifaflow.casefile.CaseId;

/** Port to the office that makes papers; this room says what they say and learns when they were served. */
public interface PenaltyPapers {

    /** @param hearingRight whether the term for a hearing request begins with service too (APL-64a) */
    void notice(CaseId caseId, String partyId, LocalDate day, String body, boolean hearingRight, String actor);

    void hearingNotice(CaseId caseId, String partyId, LocalDate day, String body, String actor);

    /** The day on which the party's newest hearing notice was served. */
    Optional<LocalDate> hearingNoticeServedOn(CaseId caseId, String partyId);
}

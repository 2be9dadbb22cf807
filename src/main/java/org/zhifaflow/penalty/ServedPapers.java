package org.zhifaflow.penalty;

import java.time.LocalDate;
import org.zhifaflow.casefile.CaseId;

/** Port to the office that makes the papers of decision and demand and has them served. */
public interface ServedPapers {

    /** @param fined whether the term of payment begins with service */
    void decision(
            CaseId caseId, String partyId, LocalDate day, String number, String body, boolean fined, String actor);

    void demand(CaseId caseId, String partyId, LocalDate day, String body, String actor);
}

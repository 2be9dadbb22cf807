package org.zhifaflow.penalty;

import java.time.LocalDate;
import org.zhifaflow.casefile.CaseId;

/** Port to the office that makes the papers of decision, correction and demand and has them served. */
public interface ServedPapers {

    /** @param fined whether the term of payment begins with service */
    void decision(
            CaseId caseId, String partyId, LocalDate day, String number, String body, boolean fined, String actor);

    /** The paper by which the authority revokes its decision (APL-75). */
    void revocation(CaseId caseId, String partyId, LocalDate day, String number, String body, String actor);

    /**
     * The paper by which the authority changes its decision (APL-75).
     *
     * @param changed whether it changes what the party has to do; if so its remedies begin anew with service
     * @param due whether something is left to pay, whose term begins anew with service
     */
    void change(
            CaseId caseId,
            String partyId,
            LocalDate day,
            String number,
            String body,
            boolean changed,
            boolean due,
            String actor);

    /** Whether a paper that revokes or changes the decision is still to be served. */
    boolean isCorrectionUnserved(CaseId caseId);

    void demand(CaseId caseId, String partyId, LocalDate day, String body, String actor);
}

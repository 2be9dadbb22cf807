package org.zhifaflow.procedure.caselifecycle;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.document.PaperKind;
import org.zhifaflow.document.Papers;
import org.zhifaflow.penalty.ServedPapers;

/** Makes the papers of decision and demand in the document room. */
@Component
class DecisionPaperOffice implements ServedPapers {

    private final Papers papers;

    DecisionPaperOffice(Papers papers) {
        this.papers = papers;
    }

    @Override
    public void decision(
            CaseId caseId, String partyId, LocalDate day, String number, String body, boolean fined, String actor) {
        papers.issue(
                caseId,
                partyId,
                PaperKind.decision,
                day,
                number,
                body,
                actor,
                fined
                        ? PaperKind.decision.terms()
                        : PaperKind.decision.termsWithout(EnforcementProcedure.PAYMENT_TERM));
    }

    @Override
    public void demand(CaseId caseId, String partyId, LocalDate day, String body, String actor) {
        papers.issue(caseId, partyId, PaperKind.demand, day, null, body, actor);
    }
}

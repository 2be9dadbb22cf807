package org.zhifaflow.procedure.caselifecycle;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.document.PaperKind;
import org.zhifaflow.document.Papers;
import org.zhifaflow.document.Services;
import org.zhifaflow.penalty.ServedPapers;

/** Makes the papers of decision, correction and demand in the document room. */
@Component
class DecisionPaperOffice implements ServedPapers {

    private final Papers papers;
    private final Services services;

    DecisionPaperOffice(Papers papers, Services services) {
        this.papers = papers;
        this.services = services;
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
    public void revocation(CaseId caseId, String partyId, LocalDate day, String number, String body, String actor) {
        correction(caseId, partyId, PaperKind.revocation, day, number, body, List.of(), actor);
    }

    @Override
    public void change(
            CaseId caseId,
            String partyId,
            LocalDate day,
            String number,
            String body,
            boolean changed,
            boolean due,
            String actor) {
        List<String> begun = due
                ? PaperKind.changedDecision.terms()
                : PaperKind.changedDecision.termsWithout(EnforcementProcedure.PAYMENT_TERM);
        correction(caseId, partyId, PaperKind.changedDecision, day, number, body, changed ? begun : List.of(), actor);
    }

    private void correction(
            CaseId caseId,
            String partyId,
            PaperKind kind,
            LocalDate day,
            String number,
            String body,
            List<String> begun,
            String actor) {
        services.startCorrectionService(
                papers.issueCorrection(caseId, partyId, kind, day, number, body, actor, begun), actor);
    }

    @Override
    public boolean isCorrectionUnserved(CaseId caseId) {
        return papers.isCorrectionUnserved(caseId);
    }

    @Override
    public void demand(CaseId caseId, String partyId, LocalDate day, String body, String actor) {
        papers.issue(caseId, partyId, PaperKind.demand, day, null, body, actor);
    }
}

package org.zhifaflow.procedure.caselifecycle;

import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Filings;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.penalty.Payments;
import org.zhifaflow.procedure.engine.ForModels;

/** What the gateways of enforcement ask. */
@Component
@ForModels("enforcementFacts")
public class EnforcementFacts {

    private final CaseFiles caseFiles;
    private final Filings filings;
    private final Payments payments;

    EnforcementFacts(CaseFiles caseFiles, Filings filings, Payments payments) {
        this.caseFiles = caseFiles;
        this.filings = filings;
        this.payments = payments;
    }

    /** The party has a fine to pay (APL-67b). */
    public boolean fineDue(String caseId, String partyId) {
        return payments.isDue(new CaseId(caseId), partyId);
    }

    /** Somebody who sent the lead waits for the result and was not told yet (KY5-08o, KY5-08p, KY5-08q). */
    public boolean senderWaiting(String caseId) {
        CaseId id = new CaseId(caseId);
        return caseFiles.get(id).sourceUnit() != null
                && !caseFiles.hasReached(id, Milestone.resultNotified)
                && !filings.isRefusedAsVerified(id);
    }
}

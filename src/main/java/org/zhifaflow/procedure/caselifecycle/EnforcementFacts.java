package org.zhifaflow.procedure.caselifecycle;

import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.penalty.Payments;
import org.zhifaflow.procedure.engine.ForModels;

/** What the gateways of enforcement ask. */
@Component
@ForModels("enforcementFacts")
public class EnforcementFacts {

    private final CaseFiles caseFiles;
    private final Payments payments;

    EnforcementFacts(CaseFiles caseFiles, Payments payments) {
        this.caseFiles = caseFiles;
        this.payments = payments;
    }

    /** The party has a fine to pay (APL-67b). */
    public boolean fineDue(String caseId, String partyId) {
        return payments.isDue(new CaseId(caseId), partyId);
    }

    /** Somebody who sent the lead waits for the result (KY5-08p). */
    public boolean senderWaiting(String caseId) {
        return caseFiles.get(new CaseId(caseId)).sourceUnit() != null;
    }
}

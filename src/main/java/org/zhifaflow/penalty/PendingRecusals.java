package org.zhifaflow.penalty;

import org.zhifaflow.casefile.CaseId;

/** Port to the applications for recusal in a case. */
public interface PendingRecusals {

    /** Whether one is still to be decided; the case is not closed before (APL-43). */
    boolean awaitDecision(CaseId caseId);
}

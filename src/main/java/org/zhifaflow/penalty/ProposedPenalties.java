package org.zhifaflow.penalty;

import java.util.Optional;
import org.zhifaflow.casefile.CaseId;

/** Answers with the proposal that stands, the last report's. */
interface ProposedPenalties {

    Optional<ProposedPenalty> find(CaseId caseId);
}

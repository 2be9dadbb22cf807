package org.zhifaflow.penalty;

import java.util.Optional;
import java.util.Set;
import org.zhifaflow.casefile.CaseId;

/** Answers with the grounds that the circumstances last recorded give a party (APL-30 to APL-33c, APL-36). */
interface RecordedGrounds {

    Set<MitigationGround> mitigations(CaseId caseId, String partyId);

    /** The ground on which a penalty must or may be left out, empty without one. */
    Optional<NoPenaltyGround> noPenalty(CaseId caseId, String partyId);
}

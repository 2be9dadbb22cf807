package org.zhifaflow.review;

import java.util.List;
import java.util.Map;
import org.zhifaflow.casefile.CaseId;

/** Port to the evidence on file; the evidence itself belongs to another room. */
public interface CaseEvidence {

    /** The titles of the evidence that may support a fact, by id, in the order in which it came (APL-46). */
    Map<String, String> lawful(CaseId caseId);

    /** Excludes evidence for good, by the opinion that says why (KY4-08d, APL-46). */
    void exclude(CaseId caseId, List<String> items, String reason, String roundId, String actor);
}

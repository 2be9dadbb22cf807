package org.zhifaflow.procedure.caselifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.evidence.EvidenceItems;
import org.zhifaflow.review.CaseEvidence;

/** The evidence on file as the county's reviewer may exclude it (KY4-08d). */
@Component
class EvidenceUnderReview implements CaseEvidence {

    private final EvidenceItems evidence;

    EvidenceUnderReview(EvidenceItems evidence) {
        this.evidence = evidence;
    }

    @Override
    public Map<String, String> lawful(CaseId caseId) {
        Map<String, String> titles = new LinkedHashMap<>();
        evidence.lawful(caseId).forEach(item -> titles.put(item.id(), item.title()));
        return titles;
    }

    @Override
    public void exclude(CaseId caseId, List<String> items, String reason, String roundId, String actor) {
        evidence.exclude(caseId, items, reason, roundId, actor);
    }
}

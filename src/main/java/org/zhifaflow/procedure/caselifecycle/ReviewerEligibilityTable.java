package org.zhifaflow.procedure.caselifecycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.procedure.engine.DecisionTables;
import org.zhifaflow.review.Eligibility;
import org.zhifaflow.review.EligibilityTable;

/** Reads a reviewer's eligibility from {@code determineReviewerEligibility}. */
@Component
class ReviewerEligibilityTable implements EligibilityTable {

    private final DecisionTables tables;

    ReviewerEligibilityTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Eligibility eligibility(boolean legalCertificate, LocalDate reviewerSince, boolean experiencedStaff) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("legalCertificate", legalCertificate);
        inputs.put("reviewerSince", reviewerSince);
        inputs.put("experiencedStaff", experiencedStaff);
        return tables.evaluate("determineReviewerEligibility", inputs).stream()
                .map(row -> Eligibility.valueOf((String) row.get("reviewerEligibility")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("determineReviewerEligibility has no answer"));
    }
}

package org.zhifaflow.review;

import java.time.LocalDate;

/** Port to the table {@code determineReviewerEligibility} (KY4-04, KY4-06, APL-58q). */
public interface EligibilityTable {

    /** @param reviewerSince first day in a legal-review post, null if none */
    Eligibility eligibility(boolean legalCertificate, LocalDate reviewerSince, boolean experiencedStaff);
}

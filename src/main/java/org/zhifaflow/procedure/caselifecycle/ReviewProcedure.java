package org.zhifaflow.procedure.caselifecycle;

import org.zhifaflow.procedure.engine.Variable;

/** The strings of {@code townshipPreReview} and {@code countyJointReview}. */
final class ReviewProcedure {

    static final Variable<Boolean> PRE_REVIEW_PASSED = new Variable<>("preReviewPassed", Boolean.class);

    /** passed, county or returned. */
    static final Variable<String> PRE_REVIEW_OUTCOME = new Variable<>("preReviewOutcome", String.class);

    /** One of the nine opinions. */
    static final Variable<String> REVIEW_OPINION = new Variable<>("reviewOpinion", String.class);

    /** The stage to repeat from: investigation, proposal, advanceNotice, hearing; null unless procedure was wrong. */
    static final Variable<String> NAMED_STAGE = new Variable<>("namedStage", String.class);

    static final String PASSED = "passed";
    static final String COUNTY = "county";
    static final String RETURNED = "returned";

    private ReviewProcedure() {}
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.Variable;
import org.zhifaflow.review.Consultations;

/** The strings of {@code townshipPreReview} and {@code countyJointReview}, and what the case page tells the latter. */
@Component
public class ReviewProcedure {

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

    private static final String CONSULTATION_REQUESTED = "consultation.requested";

    private final CaseLifecycleProcedure lifecycle;
    private final Consultations consultations;

    ReviewProcedure(CaseLifecycleProcedure lifecycle, Consultations consultations) {
        this.lifecycle = lifecycle;
        this.consultations = consultations;
    }

    /** Township or county centre calls a consultation while the county reviews (KY4-11a). */
    @Transactional
    public Outcome<Void> consultationRequested(CaseId caseId, String reason, String actor) {
        return consultations
                .request(caseId, reason, actor)
                .map(done -> lifecycle.tell(caseId, CONSULTATION_REQUESTED, Map.of()));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.engine.Keys;
import org.zhifaflow.review.Reviews;

/** 完成镇级审核 (KY4-04c, APL-58). */
@Component
class PassTownshipReview implements JavaDelegate {

    private final Reviews reviews;

    PassTownshipReview(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.passInTownship(new CaseId(Keys.CASE_ID.get(execution)));
        ReviewProcedure.PRE_REVIEW_OUTCOME.set(execution, ReviewProcedure.PASSED);
    }
}

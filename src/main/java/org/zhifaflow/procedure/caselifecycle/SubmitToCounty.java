package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.engine.Keys;
import org.zhifaflow.review.Reviews;

/** 报送县级联审 (KY4-03a). */
@Component
class SubmitToCounty implements JavaDelegate {

    private final Reviews reviews;

    SubmitToCounty(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.submitToCounty(new CaseId(Keys.CASE_ID.get(execution)));
        ReviewProcedure.PRE_REVIEW_OUTCOME.set(execution, ReviewProcedure.COUNTY);
    }
}

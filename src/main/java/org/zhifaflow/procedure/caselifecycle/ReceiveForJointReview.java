package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.engine.Keys;
import org.zhifaflow.review.Reviews;

/** 接收案件起算期限: a new clock with each submission (KY4-08). */
@Component
class ReceiveForJointReview implements JavaDelegate {

    private final Reviews reviews;

    ReceiveForJointReview(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.receive(new CaseId(Keys.CASE_ID.get(execution)));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;
import org.zhifaflow.review.PreReviewOpinion;
import org.zhifaflow.review.Reviews;

/** 登记初审意见 (KY4-03a, KY4-07.1 to KY4-07.7, APL-58). */
@Component
class RecordPreReview implements TaskForm<PreReviewOpinion> {

    private final ReviewFile file;
    private final CaseFiles caseFiles;
    private final Reviews reviews;

    RecordPreReview(ReviewFile file, CaseFiles caseFiles, Reviews reviews) {
        this.file = file;
        this.caseFiles = caseFiles;
        this.reviews = reviews;
    }

    @Override
    public Class<PreReviewOpinion> input() {
        return PreReviewOpinion.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = file.of(task.caseId());
        CaseFile marked = caseFiles.get(task.caseId());
        shown.put("eligibility", reviews.eligibilityOf(task.userId()).label());
        shown.put("majorPublicInterest", marked.majorPublicInterest() ? "yes" : null);
        shown.put("complex", marked.complex() ? "yes" : null);
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, PreReviewOpinion input) {
        return reviews.preReview(task.caseId(), input, task.userId())
                .map(passed -> Routing.of(ReviewProcedure.PRE_REVIEW_PASSED, passed)
                        .and(
                                ReviewProcedure.PRE_REVIEW_OUTCOME,
                                passed ? ReviewProcedure.PASSED : ReviewProcedure.RETURNED));
    }
}

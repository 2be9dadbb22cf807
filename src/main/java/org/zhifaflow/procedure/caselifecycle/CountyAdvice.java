package org.zhifaflow.procedure.caselifecycle;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.penalty.NoPenaltyGround;
import org.zhifaflow.penalty.ReviewAdvice;
import org.zhifaflow.review.ReviewOpinion;
import org.zhifaflow.review.Reviews;

/** The county's advice against a penalty as the decision needs it. */
@Component
class CountyAdvice implements ReviewAdvice {

    private final Reviews reviews;

    CountyAdvice(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Optional<Advice> againstPenalty(CaseId caseId) {
        return reviews.findAdviceAgainstPenalty(caseId)
                .map(opinion -> new Advice(opinion.label(), opinion.clause(), ground(opinion)));
    }

    /** The eighth opinion is that for a first violation, the fifth that for a trivial one (KY4-08e, KY4-08h). */
    private static NoPenaltyGround ground(ReviewOpinion opinion) {
        return opinion == ReviewOpinion.adviseNoPenalty ? NoPenaltyGround.firstTime : NoPenaltyGround.trivialNoHarm;
    }
}

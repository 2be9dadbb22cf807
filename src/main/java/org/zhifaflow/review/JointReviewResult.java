package org.zhifaflow.review;

/** What the county's opinion means for the way of the case; the step is null unless procedure is to be repeated. */
public record JointReviewResult(ReviewOpinion opinion, WrongStep namedStage) {

    /** The stage to repeat from, as a word, or null. */
    public String namedStageWord() {
        return namedStage == null ? null : namedStage.name();
    }
}

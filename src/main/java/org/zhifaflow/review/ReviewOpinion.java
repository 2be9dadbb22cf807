package org.zhifaflow.review;

/** The nine opinions of the county's centre (KY4-08a to KY4-08i); the words are those of {@code routeReviewOpinion}. */
public enum ReviewOpinion {
    agree("同意", "KY4-08a"),
    supplementInvestigation("建议补充调查", "KY4-08b"),
    correctQualification("修正定性或者法律依据", "KY4-08c"),
    correctProcedure("纠正程序", "KY4-08d"),
    doNotApprove("建议不予批准", "KY4-08e"),
    correctDiscretion("修正裁量幅度", "KY4-08f"),
    transfer("建议移送", "KY4-08g"),
    adviseNoPenalty("建议不予处罚", "KY4-08h"),
    other("其他需要纠正的意见", "KY4-08i");

    private final String label;
    private final String clause;

    ReviewOpinion(String label, String clause) {
        this.label = label;
        this.clause = clause;
    }

    public String label() {
        return label;
    }

    public String clause() {
        return clause;
    }

    /** Whether the review is complete and the head may decide: with agreement, or without a penalty. */
    boolean completesReview() {
        return this == agree || advisesAgainstPenalty();
    }

    /** Whether the head may only decide without a penalty (KY4-08e, KY4-08h). */
    public boolean advisesAgainstPenalty() {
        return this == doNotApprove || this == adviseNoPenalty;
    }
}

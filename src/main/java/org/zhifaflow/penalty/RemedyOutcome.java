package org.zhifaflow.penalty;

/** What a review or lawsuit came to, with the articles under which each organ says so. */
public enum RemedyOutcome {
    upheld("维持", "行政复议法第六十八条", "行政诉讼法第六十九条"),
    rejected("驳回", "行政复议法第六十九条", "行政诉讼法第六十九条"),
    withdrawn("撤回", "行政复议法第四十一条", "行政诉讼法第六十二条"),
    revoked("撤销", "行政复议法第六十四条", "行政诉讼法第七十条"),
    changed("变更", "行政复议法第六十三条", "行政诉讼法第七十七条"),
    unlawful("确认违法", "行政复议法第六十五条", "行政诉讼法第七十四条");

    private final String label;
    private final String reviewArticle;
    private final String lawsuitArticle;

    RemedyOutcome(String label, String reviewArticle, String lawsuitArticle) {
        this.label = label;
        this.reviewArticle = reviewArticle;
        this.lawsuitArticle = lawsuitArticle;
    }

    public String label() {
        return label;
    }

    String article(RemedyKind kind) {
        return switch (kind) {
            case review -> reviewArticle;
            case lawsuit -> lawsuitArticle;
        };
    }

    /** Whether a review with this outcome brought a review decision against which the party may sue (ALL-45). */
    boolean opensLawsuitAfterReview() {
        return switch (this) {
            case upheld, rejected, changed, unlawful -> true;
            case withdrawn, revoked -> false;
        };
    }
}

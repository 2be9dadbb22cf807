package org.zhifaflow.review;

/** What the township's reviewer concludes. */
public enum PreReviewResult {
    passed("初审通过"),
    returned("退回补正");

    private final String label;

    PreReviewResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

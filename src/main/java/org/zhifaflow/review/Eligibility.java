package org.zhifaflow.review;

/** What a person may do as a reviewer; the words are those of {@code determineReviewerEligibility}. */
public enum Eligibility {
    full("可以完成审核"),
    preliminaryOnly("只能初审"),
    none("不得审核");

    private final String label;

    Eligibility(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

package org.zhifaflow.casefile;

/** The parts that persons play in one case. Those of {@link #exclusive()} must be pairwise different persons. */
public enum CaseRole {
    investigator("办案人员", true),
    townshipReviewer("镇法制审核员", true),
    countyReviewer("县级审核员", true),
    hearingChair("听证主持人", true),
    decider("决定人", true),
    cashier("收缴人员", true);

    private final String label;
    private final boolean exclusive;

    CaseRole(String label, boolean exclusive) {
        this.label = label;
        this.exclusive = exclusive;
    }

    public String label() {
        return label;
    }

    public boolean exclusive() {
        return exclusive;
    }
}

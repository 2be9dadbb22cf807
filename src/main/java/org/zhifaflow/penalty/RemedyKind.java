package org.zhifaflow.penalty;

/** The two ways against a decision. */
public enum RemedyKind {
    review("行政复议"),
    lawsuit("行政诉讼");

    private final String label;

    RemedyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The word with which a party takes this way. */
    public String request() {
        return (this == review ? "申请" : "提起") + label;
    }
}

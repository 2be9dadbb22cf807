package org.zhifaflow.penalty;

/** The four results of the head's examination; there is no fifth (APL-57, KY4-09a to KY4-09d). The word steers the model. */
public enum DecisionResult {
    penalty("给予行政处罚"),
    trivialNoPenalty("依法不予行政处罚"),
    factsNotEstablished("违法事实不能成立，不予行政处罚"),
    transferJudicial("涉嫌犯罪，移送司法机关");

    private final String label;

    DecisionResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the party must be educated instead (APL-33d): only where a violation stands. */
    public boolean needsEducation() {
        return this == trivialNoPenalty;
    }
}

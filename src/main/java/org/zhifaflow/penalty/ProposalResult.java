package org.zhifaflow.penalty;

/** What the investigators propose. */
public enum ProposalResult {
    penalty("给予行政处罚"),
    noPenalty("不予行政处罚"),
    factsNotEstablished("违法事实不能成立");

    private final String label;

    ProposalResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

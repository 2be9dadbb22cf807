package org.zhifaflow.penalty;

/** What the defence does to the proposal. */
public enum DefenceChange {
    unchanged("维持原处罚建议"),
    lighter("采纳意见，从轻、减轻或者不予处罚"),
    heavier("因新的事实、证据加重");

    private final String label;

    DefenceChange(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

package org.zhifaflow.penalty;

/** What the head does with a decision that a later review found wrong (APL-75). */
public enum RectificationResult {
    revoked("撤销"),
    changed("变更"),
    kept("维持");

    private final String label;

    RectificationResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

package org.zhifaflow.penalty;

/** How a party answered. */
public enum ResponseForm {
    oral("口头（已记入笔录）"),
    written("书面");

    private final String label;

    ResponseForm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

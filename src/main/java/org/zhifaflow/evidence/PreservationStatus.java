package org.zhifaflow.evidence;

/** Where a preservation stands. Released means that the term ran out without a decision. */
public enum PreservationStatus {
    requested("待批准"),
    preserved("保存中"),
    refused("不予批准"),
    decided("已处理"),
    released("期满解除");

    private final String label;

    PreservationStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

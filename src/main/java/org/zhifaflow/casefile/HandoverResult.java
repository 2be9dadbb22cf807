package org.zhifaflow.casefile;

/** What became of the request that a department hand over a case that it had no power to open (HL-4.2a, APL-25). */
public enum HandoverResult {
    handedOver("已移交，该部门不再办理"),
    refused("不移交或者逾期不答复，已报请指定管辖"),
    ours("已指定由本镇管辖"),
    theirs("已指定由该部门管辖");

    private final String label;

    HandoverResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the common superior organ said who handles the case. */
    boolean designates() {
        return this == ours || this == theirs;
    }
}

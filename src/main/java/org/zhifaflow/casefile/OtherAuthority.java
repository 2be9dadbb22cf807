package org.zhifaflow.casefile;

/** Who opened a case about the same act: the department that held the power before, or another competent organ. */
public enum OtherAuthority {
    department("原行使该事项处罚权的职能部门"),
    other("其他有管辖权的机关");

    private final String label;

    OtherAuthority(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

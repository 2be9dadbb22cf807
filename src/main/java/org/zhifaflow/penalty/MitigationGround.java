package org.zhifaflow.penalty;

/** Grounds for a lighter or mitigated penalty, each with its clause. */
public enum MitigationGround {
    harmReduced("主动消除或者减轻违法行为危害后果", "APL-32.1", true),
    coerced("受他人胁迫或者诱骗实施违法行为", "APL-32.2", true),
    confessed("主动供述行政机关尚未掌握的违法行为", "APL-32.3", true),
    merit("配合行政机关查处违法行为有立功表现", "APL-32.4", true),
    otherByLaw("法律、法规、规章规定其他应当从轻或者减轻的", "APL-32.5", true),
    minor("已满十四周岁不满十八周岁", "APL-30", true),
    reducedCapacity("尚未完全丧失辨认或者控制自己行为能力", "APL-31", false);

    private final String label;
    private final String clause;
    private final boolean mandatory;

    MitigationGround(String label, String clause, boolean mandatory) {
        this.label = label;
        this.clause = clause;
        this.mandatory = mandatory;
    }

    public String label() {
        return label;
    }

    public String clause() {
        return clause;
    }

    /** Must be lighter or mitigated (应当), as opposed to may be. */
    public boolean mandatory() {
        return mandatory;
    }
}

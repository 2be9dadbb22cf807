package org.zhifaflow.casefile;

/** Where a case stands for those who list cases. The token's place is the engine's; this is the record's word. */
public enum CaseStatus {
    lead("线索核查", true),
    filed("已立案", true),
    decided("已决定", true),
    notFiled("不予立案", false),
    transferredOut("已移送主管部门", false),
    timeBarred("超过追责时效", false),
    corrected("改正后结案", false),
    terminated("终止调查", false),
    criminal("已移送司法机关", false),
    closed("已结案", true),
    archived("已归档", false);

    private final String label;
    private final boolean open;

    CaseStatus(String label, boolean open) {
        this.label = label;
        this.open = open;
    }

    public String label() {
        return label;
    }

    /** Whether procedural work is still to be done. */
    public boolean isOpen() {
        return open;
    }

    /** Whether the case ends here without a decision, for good. */
    boolean endsUndecided() {
        return switch (this) {
            case notFiled, transferredOut, timeBarred, corrected, terminated -> true;
            case lead, filed, decided, criminal, closed, archived -> false;
        };
    }

    /** Whether a filed case came to its end without a decision of ours that is carried out: it is closed all the same. */
    public boolean isClosedUndecided() {
        return switch (this) {
            case transferredOut, corrected, terminated, criminal -> true;
            case lead, filed, decided, notFiled, timeBarred, closed, archived -> false;
        };
    }
}

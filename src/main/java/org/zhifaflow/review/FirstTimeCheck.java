package org.zhifaflow.review;

/** What the register of decisions says about earlier violations (KY4-08h). */
public enum FirstTimeCheck {
    firstTime("已查询处罚决定登记，系初次违法"),
    repeated("已查询处罚决定登记，有此前处罚"),
    unchecked("尚未查询");

    private final String label;

    FirstTimeCheck(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

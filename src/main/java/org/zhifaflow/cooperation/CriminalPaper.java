package org.zhifaflow.cooperation;

/** The papers that go with suspected crime (TRC-06); the first three are always needed. */
public enum CriminalPaper {
    transferLetter("涉嫌犯罪案件移送书", true),
    report("涉嫌犯罪案件情况的调查报告", true),
    goodsList("涉案物品清单", true),
    testResults("有关检验报告或者鉴定结论", false),
    others("其他有关涉嫌犯罪的材料", false);

    private final String label;
    private final boolean alwaysNeeded;

    CriminalPaper(String label, boolean alwaysNeeded) {
        this.label = label;
        this.alwaysNeeded = alwaysNeeded;
    }

    public String label() {
        return label;
    }

    boolean alwaysNeeded() {
        return alwaysNeeded;
    }
}

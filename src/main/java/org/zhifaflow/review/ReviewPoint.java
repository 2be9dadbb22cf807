package org.zhifaflow.review;

/** The seven points that every review answers (KY4-07.1 to KY4-07.7). */
public enum ReviewPoint {
    subject("行政执法主体及执法人员资格的合法性"),
    procedure("行政执法程序的合法性"),
    evidence("证据的合法性、客观性、关联性"),
    facts("违法事实的客观性、完整性"),
    legalBasis("法律依据适用的合法性、准确性"),
    appropriateness("行政决定的适当性"),
    internalProcess("内部流程的规范性");

    private final String label;

    ReviewPoint(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    String clause() {
        return "KY4-07." + (ordinal() + 1);
    }
}

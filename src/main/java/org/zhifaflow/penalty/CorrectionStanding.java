package org.zhifaflow.penalty;

/** How the order to correct was followed; the words are those of the benchmark tables. */
public enum CorrectionStanding {
    inTime("按期改正"),
    late("逾期改正"),
    refused("逾期未改正"),
    notOrdered("未责令改正或者尚未复查");

    private final String label;

    CorrectionStanding(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The order expired without correction: only then may items that presuppose it be fined. */
    public boolean expired() {
        return this == late || this == refused;
    }
}

package org.zhifaflow.casefile;

/** What kind of person a party is; ranges, thresholds and benchmarks differ by it. The word is what tables and forms use. */
public enum SubjectKind {
    citizen("公民"),
    soleTrader("个体工商户"),
    organisation("法人或者其他组织");

    private final String label;

    SubjectKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

package org.zhifaflow.casefile;

/** The sequences of numbers that each township keeps per year, without gaps. */
public enum NumberKind {
    lead("综执线", "L-"),
    filing("综执立", ""),
    decision("综执罚", "D-"),
    /** Of the papers that revoke or change a decision (APL-75); a case may have several. */
    correction("综执更", "R-");

    private final String word;
    private final String prefix;

    NumberKind(String word, String prefix) {
        this.word = word;
        this.prefix = prefix;
    }

    /** The ASCII form, for example {@code kunyang-2026-0001}. */
    String ascii(String township, int year, int sequence) {
        return "%s%s-%d-%04d".formatted(prefix, township, year, sequence);
    }

    /** The form that papers show, for example 昆综执立〔2026〕1号. */
    String shown(String townshipSign, int year, int sequence) {
        return "%s%s〔%d〕%d号".formatted(townshipSign, word, year, sequence);
    }
}

package org.zhifaflow.penalty;

/** The harm an act did; the words are those of the no-penalty table. */
public enum Harm {
    none("没有危害后果"),
    slight("危害后果轻微"),
    serious("危害后果较重");

    private final String label;

    Harm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

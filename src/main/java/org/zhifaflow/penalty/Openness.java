package org.zhifaflow.penalty;

/** Whether a hearing is public (APL-64c). The words are those of the form. */
public enum Openness {
    open("公开"),
    closed("不公开");

    private final String label;

    Openness(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

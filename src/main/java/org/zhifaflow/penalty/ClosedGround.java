package org.zhifaflow.penalty;

/** The grounds on which a hearing is not public (APL-64c). */
public enum ClosedGround {
    stateSecret("涉及国家秘密"),
    businessSecret("涉及商业秘密"),
    privacy("涉及个人隐私");

    private final String label;

    ClosedGround(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

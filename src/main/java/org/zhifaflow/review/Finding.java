package org.zhifaflow.review;

/** The answer to one review point. */
public enum Finding {
    ok("符合"),
    notOk("不符合");

    private final String label;

    Finding(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

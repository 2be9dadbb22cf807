package org.zhifaflow.review;

/** Who reviews: the township's reviewer first, then the county's centre (KY4-03a). */
public enum ReviewTier {
    township("镇法制员初审"),
    county("县级联合审查");

    private final String label;

    ReviewTier(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

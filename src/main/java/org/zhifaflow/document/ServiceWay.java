package org.zhifaflow.document;

/** How a paper was brought to a party, or that it was not. */
public enum ServiceWay {
    direct("直接送达"),
    left("留置送达"),
    post("邮寄送达"),
    electronic("电子送达"),
    publicNotice("公告送达"),
    failedAttempt("未能送达");

    private final String label;

    ServiceWay(String label) {
        this.label = label;
    }

    /** Whether an officer can try this way and fail; a public notice reaches everybody. */
    boolean mayFail() {
        return switch (this) {
            case direct, left, post, electronic -> true;
            case publicNotice, failedAttempt -> false;
        };
    }

    public String label() {
        return label;
    }
}

package org.zhifaflow.document;

/** What an attempt led to; the word steers the model. */
public enum ServiceResult {
    served,
    publicNotice,
    failedAttempt;

    static ServiceResult of(ServiceWay way) {
        return switch (way) {
            case direct, left, post, electronic -> served;
            case publicNotice -> publicNotice;
            case failedAttempt -> failedAttempt;
        };
    }
}

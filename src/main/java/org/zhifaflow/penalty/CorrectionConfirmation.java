package org.zhifaflow.penalty;

/** The team leader's answer to a recheck that would end the case. */
public record CorrectionConfirmation(Answer answer, String note) {

    public enum Answer {
        confirmed,
        recheck
    }
}

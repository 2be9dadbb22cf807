package org.zhifaflow.evidence;

/** The head's answer to a request for preservation. */
public record PreservationApproval(Answer answer, String note) {

    public enum Answer {
        approved,
        refused
    }
}

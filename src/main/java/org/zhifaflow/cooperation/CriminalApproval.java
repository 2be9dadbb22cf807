package org.zhifaflow.cooperation;

/** The head's decision on a transfer to the police (TRC-05). */
public record CriminalApproval(Answer answer, String reason, String lateReason) {

    public enum Answer {
        approve,
        refuse
    }
}

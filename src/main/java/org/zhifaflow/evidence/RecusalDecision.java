package org.zhifaflow.evidence;

/** The head's decision: {@code granted} or {@code rejected}, the replacement if granted, and the reason. */
public record RecusalDecision(Answer answer, String replacement, String reason) {

    public enum Answer {
        granted,
        rejected
    }
}

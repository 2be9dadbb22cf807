package org.zhifaflow.evidence;

/**
 * The decision: {@code granted} or {@code rejected}, the replacement if granted, and the reason.
 *
 * @param discussion who discussed the recusal of a head and with what result; null where the head decides
 */
public record RecusalDecision(Answer answer, String replacement, String discussion, String reason) {

    public enum Answer {
        granted,
        rejected
    }
}

package org.zhifaflow.cooperation;

/** The main head's answer to a drafted letter (KY5-08a). */
public record LetterSignature(Answer answer, String reason) {

    public enum Answer {
        sign,
        sendBack
    }
}

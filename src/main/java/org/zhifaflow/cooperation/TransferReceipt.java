package org.zhifaflow.cooperation;

import java.time.LocalDate;

/**
 * What the competent department gave back for a letter (KY5-08r).
 *
 * @param receivedOn the day the department received it
 * @param returnReason why the department does not take the case, null if it does
 */
public record TransferReceipt(
        String receivedBy, String receiptNumber, LocalDate receivedOn, Answer answer, String returnReason) {

    public enum Answer {
        accepted,
        returned
    }
}

package org.zhifaflow.cooperation;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A letter of transfer with its way: drafted, signed or sent back by the head, received (KY5-08r). */
@Table("transfer")
public record Transfer(
        @Id String id,
        String township,
        String caseId,
        int letterNumber,
        @Embedded.Nullable TransferLetter letter,
        LocalDate draftedOn,
        String draftedBy,
        @Embedded.Nullable HeadAnswer answer,
        @Embedded.Nullable Receipt receipt) {

    /** What the head said to the draft. */
    record HeadAnswer(LetterSignature.Answer headAnswer, String headReason, LocalDate answeredOn, String answeredBy) {}

    /** What the department said, taking the letter or sending it back. */
    public record Receipt(
            String receivedBy,
            String receiptNumber,
            LocalDate receivedOn,
            TransferReceipt.Answer receipt,
            String returnReason,
            String receiptRecordedBy) {}

    public boolean isSigned() {
        return answer != null && answer.headAnswer() == LetterSignature.Answer.sign;
    }

    /** The day on which the head signed or sent back, null before. */
    public LocalDate signedOn() {
        return answer == null ? null : answer.answeredOn();
    }

    /** How the letter stands, in words. */
    public String standing() {
        if (receipt != null) {
            return receipt.receipt() == TransferReceipt.Answer.accepted ? "主管部门已受理" : "主管部门退回";
        }
        if (answer != null) {
            return isSigned() ? "已签署，待回执" : "负责人退回修改";
        }
        return "待签署";
    }

    /** Why head or department sent it back, empty if neither did. */
    public String sentBackBecause() {
        if (wasReturned()) {
            return receipt.returnReason();
        }
        return answer != null && answer.headAnswer() == LetterSignature.Answer.sendBack ? answer.headReason() : "";
    }

    boolean awaitsHead() {
        return answer == null;
    }

    boolean awaitsReceipt() {
        return isSigned() && receipt == null;
    }

    boolean wasReturned() {
        return receipt != null && receipt.receipt() == TransferReceipt.Answer.returned;
    }

    Transfer answered(LetterSignature signature, LocalDate day, String actor) {
        return new Transfer(
                id,
                township,
                caseId,
                letterNumber,
                letter,
                draftedOn,
                draftedBy,
                new HeadAnswer(signature.answer(), signature.reason(), day, actor),
                null);
    }

    Transfer received(TransferReceipt given, String actor) {
        Receipt received = new Receipt(
                given.receivedBy(),
                given.receiptNumber(),
                given.receivedOn(),
                given.answer(),
                given.returnReason(),
                actor);
        return new Transfer(id, township, caseId, letterNumber, letter, draftedOn, draftedBy, answer, received);
    }
}

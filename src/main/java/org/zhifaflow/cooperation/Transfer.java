package org.zhifaflow.cooperation;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A letter of transfer with its way: drafted, signed or sent back by the head, received (KY5-08r). */
@Table("transfer")
public record Transfer(
        @Id String id,
        String township,
        String caseId,
        int letterNumber,
        String competentBody,
        String itemCode,
        String legalBasis,
        String facts,
        String transferReason,
        String sourcePapers,
        String partyPapers,
        String evidence,
        String testResults,
        String measurePapers,
        String otherPapers,
        String absenceReason,
        String phoneReport,
        LocalDate phoneReportedOn,
        String negotiation,
        String lateReason,
        LocalDate draftedOn,
        String draftedBy,
        LetterSignature.Answer headAnswer,
        String headReason,
        LocalDate answeredOn,
        String answeredBy,
        String receivedBy,
        String receiptNumber,
        LocalDate receivedOn,
        TransferReceipt.Answer receipt,
        String returnReason,
        String receiptRecordedBy) {

    public boolean isSigned() {
        return headAnswer == LetterSignature.Answer.sign;
    }

    /** How the letter stands, in words. */
    public String standing() {
        if (receipt != null) {
            return receipt == TransferReceipt.Answer.accepted ? "主管部门已受理" : "主管部门退回";
        }
        if (headAnswer != null) {
            return isSigned() ? "已签署，待回执" : "负责人退回修改";
        }
        return "待签署";
    }

    /** Why head or department sent it back, empty if neither did. */
    public String sentBackBecause() {
        if (wasReturned()) {
            return returnReason;
        }
        return headAnswer == LetterSignature.Answer.sendBack ? headReason : "";
    }

    boolean awaitsHead() {
        return headAnswer == null;
    }

    boolean awaitsReceipt() {
        return isSigned() && receipt == null;
    }

    boolean wasReturned() {
        return receipt == TransferReceipt.Answer.returned;
    }

    Transfer answered(LetterSignature signature, LocalDate day, String actor) {
        return new Transfer(
                id,
                township,
                caseId,
                letterNumber,
                competentBody,
                itemCode,
                legalBasis,
                facts,
                transferReason,
                sourcePapers,
                partyPapers,
                evidence,
                testResults,
                measurePapers,
                otherPapers,
                absenceReason,
                phoneReport,
                phoneReportedOn,
                negotiation,
                lateReason,
                draftedOn,
                draftedBy,
                signature.answer(),
                signature.reason(),
                day,
                actor,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Transfer received(TransferReceipt given, String actor) {
        return new Transfer(
                id,
                township,
                caseId,
                letterNumber,
                competentBody,
                itemCode,
                legalBasis,
                facts,
                transferReason,
                sourcePapers,
                partyPapers,
                evidence,
                testResults,
                measurePapers,
                otherPapers,
                absenceReason,
                phoneReport,
                phoneReportedOn,
                negotiation,
                lateReason,
                draftedOn,
                draftedBy,
                headAnswer,
                headReason,
                answeredOn,
                answeredBy,
                given.receivedBy(),
                given.receiptNumber(),
                given.receivedOn(),
                given.answer(),
                given.returnReason(),
                actor);
    }
}

package org.zhifaflow.document;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One attempt to serve a paper as it stands on file; field meanings as in {@link Delivery}. */
@Table("service_attempt")
public record ServiceAttempt(
        @Id Long id,
        String caseId,
        String township,
        Long paperId,
        ServiceWay way,
        LocalDate attemptedOn,
        String receiver,
        ReceiverRelation relation,
        ReceiverRelation refusedBy,
        boolean atResidence,
        String witnesses,
        boolean recorded,
        LocalDate postedOn,
        String electronicAddress,
        LocalDate consentSignedOn,
        boolean whereaboutsUnknown,
        String publication,
        ServiceWay attemptedWay,
        String reason,
        String proof,
        String recordedBy,
        String lateReason) {

    static ServiceAttempt of(Paper paper, Delivery delivery, boolean late, String actor) {
        return new ServiceAttempt(
                null,
                paper.caseId(),
                paper.township(),
                paper.id(),
                delivery.way(),
                delivery.day(),
                delivery.receiver(),
                delivery.relation(),
                delivery.refusedBy(),
                delivery.atResidence(),
                delivery.witnesses(),
                delivery.recorded(),
                delivery.postedOn(),
                delivery.electronicAddress(),
                delivery.consentSignedOn(),
                delivery.whereaboutsUnknown(),
                delivery.publication(),
                delivery.attemptedWay(),
                delivery.reason(),
                delivery.proof(),
                actor,
                late ? delivery.lateReason() : null);
    }
}

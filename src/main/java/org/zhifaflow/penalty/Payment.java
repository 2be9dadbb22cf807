package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A payment of a party on file; the amount is in yuan. */
@Table("payment")
public record Payment(
        @Id String id,
        String township,
        String caseId,
        String partyId,
        BigDecimal amount,
        LocalDate paidOn,
        String receiptNumber,
        String payeeBank,
        String recordedBy,
        OffsetDateTime recordedAt) {}

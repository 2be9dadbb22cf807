package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A demand on file; amounts in yuan. */
@Table("demand")
public record Demand(
        @Id String id,
        String township,
        String caseId,
        String partyId,
        LocalDate issuedOn,
        LocalDate performBy,
        String manner,
        BigDecimal fineDue,
        BigDecimal surchargeDue,
        String issuedBy,
        OffsetDateTime recordedAt) {}

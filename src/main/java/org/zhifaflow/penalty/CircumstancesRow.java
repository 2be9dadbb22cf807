package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The circumstances of a case as recorded in one round. */
@Table("circumstances")
public record CircumstancesRow(
        @Id String id,
        String township,
        String caseId,
        int recordedRound,
        BigDecimal quantity,
        boolean aggravated,
        boolean lesserCircumstance,
        BigDecimal constructionCost,
        boolean trivial,
        Harm harm,
        String explanation,
        String recordedBy,
        OffsetDateTime recordedAt) {}

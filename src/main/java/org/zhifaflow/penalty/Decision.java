package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The head's decision in a case. */
@Table("decision")
public record Decision(
        @Id String id,
        String township,
        String caseId,
        DecisionResult result,
        LocalDate decidedOn,
        String reason,
        NoPenaltyGround noPenaltyGround,
        boolean outsideTierApproved,
        String lateGround,
        String decidedBy,
        OffsetDateTime recordedAt) {}

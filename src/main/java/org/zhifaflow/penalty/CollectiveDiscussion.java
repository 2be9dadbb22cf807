package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A collective discussion as it stands on file; its minutes belong into the side dossier (KY4-12). */
@Table("collective_discussion")
public record CollectiveDiscussion(
        @Id String id,
        String township,
        String caseId,
        LocalDate meetingDay,
        int votesFor,
        int votesAgainst,
        int votesAbstained,
        DecisionResult conclusion,
        String minutes,
        String recordedBy,
        OffsetDateTime recordedAt) {}

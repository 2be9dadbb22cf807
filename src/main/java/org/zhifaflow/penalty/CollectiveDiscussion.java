package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A collective discussion as it stands on file; its minutes belong into the side dossier (KY4-12).
 *
 * @param discussionRound which discussion of the case it is; the last one counts
 */
@Table("collective_discussion")
public record CollectiveDiscussion(
        @Id String id,
        String township,
        String caseId,
        int discussionRound,
        LocalDate meetingDay,
        int votesFor,
        int votesAgainst,
        int votesAbstained,
        DecisionResult conclusion,
        String minutes,
        String recordedBy,
        OffsetDateTime recordedAt) {}

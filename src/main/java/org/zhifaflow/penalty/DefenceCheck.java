package org.zhifaflow.penalty;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The check of one statement as it stands on file. */
@Table("defence_check")
public record DefenceCheck(
        @Id Long id,
        String caseId,
        String township,
        Long responseId,
        DefenceFindings.Verdict verdict,
        String reason,
        String checkedBy) {}

package org.zhifaflow.penalty;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The result of the check of all defences to one notice. */
@Table("defence_examination")
public record DefenceExamination(
        @Id Long id,
        String caseId,
        String township,
        Long noticeId,
        DefenceChange change,
        boolean newFacts,
        String newFactsText,
        String amendment,
        LocalDate examinedOn,
        String examinedBy) {}

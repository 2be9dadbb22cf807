package org.zhifaflow.supervision;

import java.time.LocalDate;

/**
 * That somebody was urged about a term.
 *
 * @param stepName the step that waited, empty if none was open
 * @param urgedWhom role and person, in Chinese
 * @param urgedBy user id
 */
public record Urging(
        long id,
        String caseId,
        long termRef,
        String termName,
        String stepName,
        String urgedWhom,
        String words,
        String urgedBy,
        LocalDate urgedOn) {}

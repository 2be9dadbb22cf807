package org.zhifaflow.supervision;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A rung of the ladder that fired.
 *
 * @param arming 1 for the first time that the term was armed, one more after each extension
 * @param rung id of the rung
 * @param label what it is called, in Chinese
 * @param dueOn the day on which it was due
 * @param firedAt when it fired; later than the day if the application was down
 */
public record Reminder(
        long id,
        String caseId,
        long termRef,
        String termName,
        int arming,
        String rung,
        String label,
        LocalDate dueOn,
        OffsetDateTime firedAt,
        String words) {}

package org.zhifaflow.penalty;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The head's answer to a report that asks to decide before the review (KY4-03f).
 *
 * @param proposalId the report's proposal, on which it rules once
 */
@Table("emergency_ruling")
public record EmergencyRuling(
        @Id String id,
        String township,
        String caseId,
        String proposalId,
        boolean granted,
        String reason,
        String ruledBy,
        LocalDate ruledOn) {

    /** What the head fills in. */
    public record Given(Answer answer, String reason) {}

    public enum Answer {
        granted,
        refused
    }
}

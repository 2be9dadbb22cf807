package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A review or lawsuit of a party against the decision; {@code endedOn} is null while it runs.
 *
 * @param outcome null while it runs, and for one that ended before outcomes were kept
 * @param newFine the party's fine after a change, in yuan, else null
 */
@Table("remedy")
public record Remedy(
        @Id String id,
        String township,
        String caseId,
        String partyId,
        RemedyKind kind,
        String organ,
        LocalDate filedOn,
        LocalDate endedOn,
        String ending,
        RemedyOutcome outcome,
        BigDecimal newFine,
        String recordedBy,
        OffsetDateTime recordedAt) {

    public boolean isOpen() {
        return endedOn == null;
    }

    /** Whether it revoked or changed the fine. */
    public boolean leavesLessToPay() {
        return outcome == RemedyOutcome.revoked || outcome == RemedyOutcome.changed;
    }

    Remedy ended(RemedyResult result) {
        return new Remedy(
                id,
                township,
                caseId,
                partyId,
                kind,
                organ,
                filedOn,
                result.endedOn(),
                result.ending(),
                result.outcome(),
                result.newFine(),
                recordedBy,
                recordedAt);
    }
}

package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.zhifaflow.casefile.CaseStatus;

/**
 * The closing of a case, and its archiving once done.
 *
 * @param endedAs where the case stood before it was closed: decided, or how it ended without a decision
 */
@Table("closing")
public record Closing(
        @Id String caseId,
        String township,
        CaseStatus endedAs,
        LocalDate closedOn,
        String report,
        String correctionNote,
        String closedBy,
        LocalDate archivedOn,
        String archivedBy,
        OffsetDateTime recordedAt) {

    Closing archived(LocalDate day, String actor) {
        return new Closing(
                caseId, township, endedAs, closedOn, report, correctionNote, closedBy, day, actor, recordedAt);
    }
}

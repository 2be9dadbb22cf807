package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The closing of a case, and its archiving once done. */
@Table("closing")
public record Closing(
        @Id String caseId,
        String township,
        LocalDate closedOn,
        String report,
        String correctionNote,
        String closedBy,
        LocalDate archivedOn,
        String archivedBy,
        OffsetDateTime recordedAt) {

    Closing archived(LocalDate day, String actor) {
        return new Closing(caseId, township, closedOn, report, correctionNote, closedBy, day, actor, recordedAt);
    }
}

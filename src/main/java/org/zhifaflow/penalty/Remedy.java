package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A review or lawsuit of a party against the decision; {@code endedOn} is null while it runs. */
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
        String recordedBy,
        OffsetDateTime recordedAt) {

    public boolean isOpen() {
        return endedOn == null;
    }

    Remedy ended(LocalDate day, String how) {
        return new Remedy(id, township, caseId, partyId, kind, organ, filedOn, day, how, recordedBy, recordedAt);
    }
}

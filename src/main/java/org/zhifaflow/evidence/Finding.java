package org.zhifaflow.evidence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The facts as the investigators found them; each return for more investigation gives a further round.
 *
 * @param certificatesShown the enforcement certificates were shown to the party (APL-55)
 * @param inspectionNote who was present, who signed, who refused to sign; may be null
 */
@Table("finding")
public record Finding(
        @Id String id,
        String township,
        String caseId,
        int foundRound,
        String facts,
        boolean certificatesShown,
        LocalDate certificatesShownOn,
        String inspectionNote,
        String recordedBy,
        OffsetDateTime recordedAt) {}

package org.zhifaflow.evidence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A piece of evidence: text, a file, or both.
 *
 * @param content what it says, null where only a file is kept
 * @param fileName the name under which the file was uploaded, as text only
 * @param mediaType recognised from the file's content
 * @param fileSize bytes
 * @param sha256 digest of the file in lower-case hexadecimal, also its name in the store
 * @param taskId the task at which it was entered or uploaded, null if at none
 * @param excluded taken by unlawful means: it supports no fact any more (APL-46)
 * @param excludedByRound the round of review whose opinion excluded it (KY4-08d), null if the investigators did
 */
@Table("evidence_item")
public record EvidenceItem(
        @Id String id,
        String township,
        String caseId,
        EvidenceKind kind,
        String title,
        LocalDate takenOn,
        String place,
        String content,
        String fileName,
        String mediaType,
        Long fileSize,
        String sha256,
        String taskId,
        boolean excluded,
        String excludedReason,
        String addedBy,
        OffsetDateTime addedAt,
        String excludedByRound) {

    public boolean hasFile() {
        return sha256 != null;
    }

    /** @param round null where the investigators exclude it themselves */
    EvidenceItem excludedFor(String reason, String round) {
        return new EvidenceItem(
                id, township, caseId, kind, title, takenOn, place, content, fileName, mediaType, fileSize, sha256,
                taskId, true, reason, addedBy, addedAt, round);
    }
}

package org.zhifaflow.review;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A consultation with experts and departments (集体会商, KY4-11a); its minutes are reference only (KY4-11b).
 *
 * @param heldOn null while the minutes are awaited or if it was called off
 * @param dossier always {@code side}: 副卷 (KY4-12)
 */
@Table("consultation")
public record Consultation(
        @Id String id,
        String township,
        String caseId,
        int consultationNumber,
        String reason,
        LocalDate requestedOn,
        String requestedBy,
        LocalDate heldOn,
        String participants,
        String experts,
        String minutes,
        String calledOffBecause,
        String recordedBy,
        String dossier) {

    public boolean isOpen() {
        return recordedBy == null;
    }
}

package org.zhifaflow.evidence;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Evidence that may be lost, preserved by prior registration with a list of its items (APL-56). */
@Table("preservation")
public record Preservation(
        @Id String id,
        String township,
        String caseId,
        String reason,
        String place,
        String requestedBy,
        LocalDate requestedOn,
        PreservationStatus status,
        String approvalNote,
        String approvedBy,
        LocalDate approvedOn,
        LocalDate closedOn) {

    Preservation answered(boolean approved, String note, String by, LocalDate day) {
        return new Preservation(
                id,
                township,
                caseId,
                reason,
                place,
                requestedBy,
                requestedOn,
                approved ? PreservationStatus.preserved : PreservationStatus.refused,
                note,
                by,
                day,
                approved ? null : day);
    }

    Preservation closed(PreservationStatus how, LocalDate day) {
        return new Preservation(
                id,
                township,
                caseId,
                reason,
                place,
                requestedBy,
                requestedOn,
                how,
                approvalNote,
                approvedBy,
                approvedOn,
                day);
    }
}

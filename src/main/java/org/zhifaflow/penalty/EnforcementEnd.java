package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A request to end the enforcement against a party on file (ACL-40).
 *
 * @param approved null until it is ruled on
 * @param endedOn the day on which the enforcement ended, null before
 */
@Table("enforcement_end")
public record EnforcementEnd(
        @Id String id,
        String township,
        String caseId,
        String partyId,
        EnforcementEndGround ground,
        String reason,
        LocalDate requestedOn,
        String requestedBy,
        Boolean approved,
        String rulingReason,
        LocalDate ruledOn,
        String ruledBy,
        LocalDate endedOn,
        OffsetDateTime recordedAt) {

    public boolean isPending() {
        return approved == null;
    }

    /** Whether it is approved and waits to take effect. */
    boolean isToBeDone() {
        return Boolean.TRUE.equals(approved) && endedOn == null;
    }

    EnforcementEnd ruled(EnforcementEndRuling ruling, LocalDate day, String actor) {
        return new EnforcementEnd(
                id,
                township,
                caseId,
                partyId,
                ground,
                reason,
                requestedOn,
                requestedBy,
                ruling.approved(),
                ruling.reason(),
                day,
                actor,
                endedOn,
                recordedAt);
    }

    EnforcementEnd ended(LocalDate day) {
        return new EnforcementEnd(
                id,
                township,
                caseId,
                partyId,
                ground,
                reason,
                requestedOn,
                requestedBy,
                approved,
                rulingReason,
                ruledOn,
                ruledBy,
                day,
                recordedAt);
    }
}

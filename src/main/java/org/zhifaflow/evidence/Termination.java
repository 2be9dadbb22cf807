package org.zhifaflow.evidence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The proposed end of an investigation on file (KY5-08q).
 *
 * @param approved null until the head has ruled
 */
@Table("termination")
public record Termination(
        @Id String id,
        String township,
        String caseId,
        TerminationGround ground,
        String reason,
        LocalDate proposedOn,
        String proposedBy,
        Boolean approved,
        String rulingReason,
        LocalDate ruledOn,
        String ruledBy,
        OffsetDateTime recordedAt) {

    public boolean isPending() {
        return approved == null;
    }

    Termination ruled(TerminationRuling ruling, LocalDate day, String actor) {
        return new Termination(
                id,
                township,
                caseId,
                ground,
                reason,
                proposedOn,
                proposedBy,
                ruling.approved(),
                ruling.reason(),
                day,
                actor,
                recordedAt);
    }
}

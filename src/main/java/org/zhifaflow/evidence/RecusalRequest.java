package org.zhifaflow.evidence;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An application that an officer step aside (APL-43).
 *
 * @param applicant who applies: the party, or the officer's own name
 * @param person user id of the officer concerned
 * @param granted null until the head has decided
 * @param replacement user id of the officer who takes over, null if none
 */
@Table("recusal_request")
public record RecusalRequest(
        @Id String id,
        String township,
        String caseId,
        String applicant,
        String person,
        String reason,
        LocalDate requestedOn,
        String requestedBy,
        Boolean granted,
        String replacement,
        String decisionReason,
        String decidedBy,
        LocalDate decidedOn) {}

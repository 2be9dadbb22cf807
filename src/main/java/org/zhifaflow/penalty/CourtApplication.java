package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** An application to the court on file, with the ruling once it came; the amount is in yuan. */
@Table("court_application")
public record CourtApplication(
        @Id String id,
        String township,
        String caseId,
        String partyId,
        String court,
        LocalDate appliedOn,
        BigDecimal amount,
        String lateReason,
        String partyStatement,
        String statementAnswer,
        String signedBy,
        String ruling,
        String rulingNumber,
        LocalDate ruledOn,
        String rulingNote,
        OffsetDateTime recordedAt) {

    CourtApplication ruled(CourtRuling court) {
        return new CourtApplication(
                id,
                township,
                caseId,
                partyId,
                this.court,
                appliedOn,
                amount,
                lateReason,
                partyStatement,
                statementAnswer,
                signedBy,
                court.ruling(),
                court.rulingNumber(),
                court.ruledOn(),
                court.rulingNote(),
                recordedAt);
    }
}

package org.zhifaflow.penalty;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A hearing as planned and as it went; a postponed one is followed by another row. Field meanings as in
 * {@link HearingPlan}, {@link HearingRecord} and {@link HearingOpinion}.
 *
 * @param result null until the day of the hearing was reported
 * @param opinion null until the report was written
 */
@Table("hearing")
public record Hearing(
        @Id Long id,
        String caseId,
        String township,
        Long noticeId,
        LocalDate heldOn,
        String startsAt,
        String place,
        Openness openness,
        ClosedGround closedGround,
        String chair,
        String arrangedBy,
        HearingResult result,
        String investigatorStatement,
        String partyStatement,
        HearingRecord.Signature signature,
        String refusalNote,
        String absenceReason,
        String findings,
        HearingOpinion.Recommendation recommendation,
        String opinion) {

    Hearing chairedBy(String other) {
        return new Hearing(
                id,
                caseId,
                township,
                noticeId,
                heldOn,
                startsAt,
                place,
                openness,
                closedGround,
                other,
                arrangedBy,
                result,
                investigatorStatement,
                partyStatement,
                signature,
                refusalNote,
                absenceReason,
                findings,
                recommendation,
                opinion);
    }

    Hearing recorded(HearingRecord record) {
        return new Hearing(
                id,
                caseId,
                township,
                noticeId,
                heldOn,
                startsAt,
                place,
                openness,
                closedGround,
                chair,
                arrangedBy,
                record.result(),
                record.investigatorStatement(),
                record.partyStatement(),
                record.signature(),
                record.refusalNote(),
                record.absenceReason(),
                findings,
                recommendation,
                opinion);
    }

    Hearing reported(HearingOpinion report) {
        return new Hearing(
                id,
                caseId,
                township,
                noticeId,
                heldOn,
                startsAt,
                place,
                openness,
                closedGround,
                chair,
                arrangedBy,
                result,
                investigatorStatement,
                partyStatement,
                signature,
                refusalNote,
                absenceReason,
                report.findings(),
                report.recommendation(),
                report.opinion());
    }
}

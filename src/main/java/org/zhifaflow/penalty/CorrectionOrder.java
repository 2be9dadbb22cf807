package org.zhifaflow.penalty;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An order to correct (APL-28a) and what came of it.
 *
 * @param correctBy last day in time; the day of the order if at once; null if impossible
 * @param corrected null until rechecked
 */
@Table("correction_order")
public record CorrectionOrder(
        @Id String id,
        String township,
        String caseId,
        int orderRound,
        CorrectionDemand.Kind kind,
        LocalDate orderedOn,
        LocalDate correctBy,
        String demand,
        String impossibleReason,
        String orderedBy,
        Boolean corrected,
        LocalDate correctedOn,
        LocalDate recheckedOn,
        String recheckNote,
        String recheckedBy,
        String confirmedBy,
        LocalDate confirmedOn) {

    /** Whether somebody still has to look whether it was followed. */
    public boolean awaitsRecheck() {
        return kind != CorrectionDemand.Kind.impossible && corrected == null;
    }

    public CorrectionStanding standing() {
        if (kind == CorrectionDemand.Kind.impossible || corrected == null) {
            return CorrectionStanding.notOrdered;
        }
        if (!corrected) {
            return CorrectionStanding.refused;
        }
        return correctedOn.isAfter(correctBy) ? CorrectionStanding.late : CorrectionStanding.inTime;
    }

    CorrectionOrder rechecked(Boolean result, LocalDate day, LocalDate today, String note, String by) {
        return new CorrectionOrder(
                id,
                township,
                caseId,
                orderRound,
                kind,
                orderedOn,
                correctBy,
                demand,
                impossibleReason,
                orderedBy,
                result,
                day,
                today,
                note,
                by,
                null,
                null);
    }

    CorrectionOrder confirmed(String by, LocalDate day) {
        return new CorrectionOrder(
                id,
                township,
                caseId,
                orderRound,
                kind,
                orderedOn,
                correctBy,
                demand,
                impossibleReason,
                orderedBy,
                corrected,
                correctedOn,
                recheckedOn,
                recheckNote,
                recheckedBy,
                by,
                day);
    }
}

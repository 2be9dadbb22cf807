package org.zhifaflow.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A case from its lead on.
 *
 * @param itemCode code of the enforcement item, {@code UNLISTED} where the township's catalogue has none
 * @param source where the lead came from: patrol, report, transfer, assignment, grid, other
 * @param sourceUnit who sent it, null unless somebody waits for an answer (KY5-08l, KY5-08p)
 * @param zone of the place: village, urban, unknown (HL-4.3e), none where the township has no such split, outside
 * @param foundOn the day of the first trace by an organ (APL-36)
 * @param actEndedOn the day the act ended, null while it continues
 * @param endangersLife life, health or financial safety touched with harmful results (APL-36: five years)
 * @param complex marked complex or major by handler or reviewer (KY4-03d, KY4-09e)
 */
@Table("case_file")
public record CaseFile(
        @Id String id,
        String township,
        CaseStatus status,
        String itemCode,
        String itemName,
        String source,
        String sourceUnit,
        String place,
        String zone,
        String facts,
        LocalDate foundOn,
        LocalDate actEndedOn,
        boolean endangersLife,
        boolean majorPublicInterest,
        boolean complex,
        String registeredBy,
        OffsetDateTime registeredAt,
        LocalDate filedOn) {

    public CaseId caseId() {
        return new CaseId(id);
    }

    /** The day of the act that rows with validity dates are chosen by: its end, or its discovery while it goes on. */
    public LocalDate actDay() {
        return actEndedOn == null ? foundOn : actEndedOn;
    }

    /** The item and the end of the act in words. */
    String qualification() {
        return itemName + "（" + itemCode + "），" + (actEndedOn == null ? "仍在继续" : actEndedOn + "终了");
    }

    /** The same case with another item or another end of the act; nothing is stored. */
    public CaseFile requalified(String code, String name, LocalDate ended) {
        return new CaseFile(
                id,
                township,
                status,
                code,
                name,
                source,
                sourceUnit,
                place,
                zone,
                facts,
                foundOn,
                ended,
                endangersLife,
                majorPublicInterest,
                complex,
                registeredBy,
                registeredAt,
                filedOn);
    }

    CaseFile withStatus(CaseStatus next, LocalDate filed) {
        return new CaseFile(
                id,
                township,
                next,
                itemCode,
                itemName,
                source,
                sourceUnit,
                place,
                zone,
                facts,
                foundOn,
                actEndedOn,
                endangersLife,
                majorPublicInterest,
                complex,
                registeredBy,
                registeredAt,
                filed);
    }
}

package org.zhifaflow.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhifaflow.journal.Texts;

/**
 * A letter by which a case goes to the competent department, with its papers (KY5-08a to KY5-08g).
 *
 * @param itemCode code of the enforcement item, as the competent body's list or ours has it
 * @param transferReason why it is not ours (APL-22, APL-23)
 * @param sourcePapers papers of the source; always needed (KY5-08b)
 * @param evidence first evidence; always needed (KY5-08d)
 * @param absenceReason why one of the other kinds of papers is absent (KY5-08)
 * @param phoneReport to whom danger to life was reported by telephone, null without danger
 * @param phoneReportedOn the day of that report
 * @param negotiation record of the talks after a department sent the case back (KY5-08s)
 * @param lateReason why the letter is late (KY5-08j)
 */
public record TransferLetter(
        String competentBody,
        String itemCode,
        String legalBasis,
        String facts,
        String transferReason,
        String sourcePapers,
        String partyPapers,
        String evidence,
        String testResults,
        String measurePapers,
        String otherPapers,
        String absenceReason,
        String phoneReport,
        LocalDate phoneReportedOn,
        String negotiation,
        String lateReason) {

    /** The kinds of papers left out that are only needed where they exist (KY5-08c, KY5-08e, KY5-08f). */
    List<String> leftOutPapers() {
        List<String> leftOut = new ArrayList<>();
        if (Texts.isBlank(partyPapers)) {
            leftOut.add("当事人证照材料");
        }
        if (Texts.isBlank(testResults)) {
            leftOut.add("检测、鉴定、认定材料");
        }
        if (Texts.isBlank(measurePapers)) {
            leftOut.add("行政措施材料");
        }
        return leftOut;
    }
}

package org.zhifaflow.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The request that a department without power hand over the case that it opened, with what became of it.
 *
 * @param result null before the answer
 */
@Table("handover")
public record Handover(
        @Id String caseId,
        String township,
        @Embedded.Nullable Letter letter,
        String sentBy,
        HandoverResult result,
        LocalDate answeredOn,
        String answer,
        @Embedded.Nullable Dispute dispute,
        @Embedded.Nullable Designation designation,
        String recordedBy) {

    /** The letter (移交函), with the addressee and the reason why the department has no power. */
    public record Letter(String letterNumber, LocalDate sentOn, String addressee, String reason) {}

    /**
     * The report of the dispute (职责争议) to the common superior organ (APL-25).
     *
     * @param negotiation how the two sides talked before; always needed
     */
    public record Dispute(
            String negotiation, String disputeNumber, LocalDate disputeReportedOn, String disputeAuthority) {}

    /** The common superior organ's word who handles the case (APL-25). */
    public record Designation(String designationNumber, LocalDate designatedOn) {}

    static Handover requested(CaseFile file, Letter letter, String actor) {
        return new Handover(file.id(), file.township(), letter, actor, null, null, null, null, null, null);
    }

    Handover answered(HandoverAnswer given, String actor) {
        boolean answers = !given.result().designates();
        return new Handover(
                caseId,
                township,
                letter,
                sentBy,
                given.result(),
                answers ? given.answeredOn() : answeredOn,
                answers ? given.answer() : answer,
                given.result() == HandoverResult.refused ? given.dispute() : dispute,
                answers ? null : given.designation(),
                actor);
    }

    /** Whether an answer or a designation is still awaited. */
    boolean isOpen() {
        return result == null || result == HandoverResult.refused;
    }

    public boolean isDisputed() {
        return dispute != null;
    }

    /** Whether the case is ours now, and nobody else's. */
    public boolean isOurs() {
        return result == HandoverResult.handedOver || result == HandoverResult.ours;
    }

    /** Whether the common superior organ gave the case to the department. */
    public boolean isTheirs() {
        return result == HandoverResult.theirs;
    }

    /** What came of the letter, one line each: the answer, the report of the dispute and the designation. */
    public String story() {
        List<String> lines = new ArrayList<>();
        if (answer != null) {
            lines.add("答复：" + (answeredOn == null ? "" : answeredOn + "　") + answer);
        }
        if (dispute != null) {
            lines.add("报请指定管辖：" + dispute.disputeReportedOn() + "　" + dispute.disputeNumber() + "，报"
                    + dispute.disputeAuthority() + "；协商情况：" + dispute.negotiation());
        }
        if (designation != null) {
            lines.add("指定管辖：" + designation.designatedOn() + "　" + designation.designationNumber());
        }
        lines.add("目前：" + standing());
        return String.join("\n", lines);
    }

    /** How the request stands, in words. */
    public String standing() {
        return result == null ? "待答复" : result.label();
    }
}

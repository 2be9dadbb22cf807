package org.zhifaflow.casefile;

import java.time.LocalDate;

/**
 * What came back for a request to hand a case over.
 *
 * @param answeredOn the day of the department's answer, null if it gave none
 * @param answer what the department said, or that it said nothing
 * @param negotiation this and the next three only with {@link HandoverResult#refused}
 * @param disputeAuthority the common superior organ
 * @param designationNumber this and the next only where the common superior organ decided
 */
public record HandoverAnswer(
        HandoverResult result,
        LocalDate answeredOn,
        String answer,
        String negotiation,
        String disputeNumber,
        LocalDate disputeReportedOn,
        String disputeAuthority,
        String designationNumber,
        LocalDate designatedOn) {

    Handover.Dispute dispute() {
        return new Handover.Dispute(negotiation, disputeNumber, disputeReportedOn, disputeAuthority);
    }

    Handover.Designation designation() {
        return new Handover.Designation(designationNumber, designatedOn);
    }
}

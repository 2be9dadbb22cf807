package org.zhifaflow.evidence;

import java.time.LocalDate;
import java.util.List;

/**
 * What officers put forward to end an investigation without a report.
 *
 * @param evidence ids of the case's evidence for it
 */
public record TerminationProposal(
        TerminationGround ground, String reason, List<Inquiry> inquiries, List<String> evidence) {

    public TerminationProposal {
        inquiries = List.copyOf(inquiries);
        evidence = List.copyOf(evidence);
    }

    /** One inquiry after the party, its successors or the facts: when, by whom, and what it showed. */
    public record Inquiry(LocalDate madeOn, String madeBy, String inquiry) {}
}

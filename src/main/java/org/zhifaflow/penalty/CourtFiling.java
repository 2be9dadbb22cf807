package org.zhifaflow.penalty;

import java.util.List;

/**
 * An application to the court for enforcement (ACL-55).
 *
 * @param papers the papers at hand, of the five that {@link CourtApplications#PAPERS} names
 * @param signed signed by the head
 * @param sealed sealed by the organ
 * @param partyStatement what the party said to the demand, null if nothing (ACL-36)
 * @param statementAnswer the answer to it
 * @param lateReason good cause for an application after the three months, otherwise null (ALL-156)
 */
public record CourtFiling(
        List<String> papers,
        boolean signed,
        boolean sealed,
        String partyStatement,
        String statementAnswer,
        String lateReason) {

    public CourtFiling {
        papers = List.copyOf(papers);
    }
}

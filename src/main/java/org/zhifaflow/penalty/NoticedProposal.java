package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.util.List;

/** The proposal that a notice tells the parties of. */
record NoticedProposal(String facts, String reasons, String legalBasis, List<Line> lines) {

    NoticedProposal {
        lines = List.copyOf(lines);
    }

    /**
     * What is proposed against one party.
     *
     * @param fine yuan, zero if none
     * @param confiscation value of the illegal gains and goods to be confiscated in yuan, zero if none, null if unknown
     * @param licencePenalty a licence is lowered or revoked
     * @param closure suspension, closure or a career ban
     * @param otherHeavy another heavier penalty (APL-63)
     * @param content the penalty in words
     */
    record Line(
            String partyId,
            BigDecimal fine,
            BigDecimal confiscation,
            boolean licencePenalty,
            boolean closure,
            boolean otherHeavy,
            String content) {

        /** Goods of unknown value count as well, so that no right to a hearing is overlooked. */
        boolean heavyInKind() {
            return licencePenalty || closure || otherHeavy || confiscation == null;
        }
    }
}

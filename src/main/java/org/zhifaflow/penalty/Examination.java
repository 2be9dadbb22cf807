package org.zhifaflow.penalty;

import java.util.List;

/**
 * What the head says after examining a case: one of the four results, or that it be discussed collectively first. The latter
 * is no result (APL-57 knows four): nothing is decided, the case only takes the step that article 57 puts before a decision.
 *
 * @param discussAgain the case goes to a (further) collective discussion; then only {@code discussionReason} counts
 * @param discussionReason why, null otherwise
 */
public record Examination(
        boolean discussAgain,
        String discussionReason,
        DecisionResult result,
        String reason,
        NoPenaltyGround noPenaltyGround,
        List<Resolution.PartyFine> fines,
        MitigationGround mitigationGround,
        boolean outsideTierApproved,
        String lateGround,
        String hearingDeparture,
        String anotherAct) {

    public Examination {
        fines = List.copyOf(fines);
    }

    Resolution resolution() {
        return new Resolution(
                result,
                reason,
                noPenaltyGround,
                fines,
                mitigationGround,
                outsideTierApproved,
                lateGround,
                hearingDeparture,
                anotherAct);
    }
}

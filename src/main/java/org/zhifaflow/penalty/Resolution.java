package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the head resolves (APL-57).
 *
 * @param noPenaltyGround the ground for no penalty, otherwise null
 * @param fines the fine of each party in yuan; empty unless a penalty is given
 * @param mitigationGround the ground for a fine below the statutory minimum, otherwise null
 * @param outsideTierApproved the head approves a fine outside the benchmark's tier
 * @param lateGround the rule that allows a decision after the ninetieth day (APL-60), otherwise null
 * @param hearingDeparture why the penalty departs from the hearing's report (APL-65), otherwise null
 * @param anotherAct why this is another act than one of the same party and day that was fined (APL-29), otherwise null
 */
public record Resolution(
        DecisionResult result,
        String reason,
        NoPenaltyGround noPenaltyGround,
        List<PartyFine> fines,
        MitigationGround mitigationGround,
        boolean outsideTierApproved,
        String lateGround,
        String hearingDeparture,
        String anotherAct) {

    public Resolution {
        fines = List.copyOf(fines);
    }

    /** The fine of one party in yuan. */
    public record PartyFine(String partyId, BigDecimal fine) {}
}

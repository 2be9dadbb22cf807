package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the investigation proposes, as the decision needs it.
 *
 * @param penalty a penalty is proposed, not its absence
 * @param noPenaltyGround the ground on which no penalty is proposed, null if one is
 * @param told the parties were told of these facts, this legal basis and these kinds of penalty (APL-44)
 * @param renewed it was reported anew after the parties were told
 */
record ProposedPenalty(
        boolean penalty, NoPenaltyGround noPenaltyGround, boolean told, boolean renewed, List<Line> lines) {

    ProposedPenalty {
        lines = List.copyOf(lines);
    }

    Optional<Line> line(String partyId) {
        return lines.stream().filter(line -> line.partyId().equals(partyId)).findFirst();
    }

    /**
     * The proposal for one party; all amounts in yuan.
     *
     * @param minimum lowest fine of the statute for this party
     * @param maximum highest fine of the statute for this party
     * @param tierMinimum lower end of the benchmark tier, null without one
     * @param tierMaximum upper end of the benchmark tier, null without one
     * @param tierMaximumInclusive whether the upper end itself belongs to the tier
     * @param mitigationGround ground for a fine below the minimum (APL-32), null without one
     * @param beyondFine whether a warning, confiscation or other penalty is proposed besides the fine
     * @param fineOptional the law leaves it open whether to fine (可以处, 可以并处)
     * @param noticedFine the fine that the party was told of
     * @param lightened a penalty besides the fine was dropped or lessened since the party was told
     */
    record Line(
            String partyId,
            BigDecimal fine,
            BigDecimal minimum,
            BigDecimal maximum,
            BigDecimal tierMinimum,
            BigDecimal tierMaximum,
            boolean tierMaximumInclusive,
            MitigationGround mitigationGround,
            boolean beyondFine,
            boolean fineOptional,
            BigDecimal noticedFine,
            boolean lightened) {

        boolean proposesFine() {
            return fine.signum() > 0;
        }

        /** Whether a fine means less for the party than what it was told of. */
        boolean isLighter(BigDecimal amount) {
            return lightened || amount.compareTo(noticedFine) < 0;
        }

        boolean belowMinimum(BigDecimal amount) {
            return minimum != null && amount.compareTo(minimum) < 0;
        }

        boolean aboveMaximum(BigDecimal amount) {
            return maximum != null && amount.compareTo(maximum) > 0;
        }

        boolean outsideTier(BigDecimal amount) {
            boolean below = tierMinimum != null && amount.compareTo(tierMinimum) < 0;
            int toMaximum = tierMaximum == null ? -1 : amount.compareTo(tierMaximum);
            return below || toMaximum > 0 || (toMaximum == 0 && !tierMaximumInclusive);
        }
    }
}

package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a decision means for one party, with the key of the act: later cases look for it (APL-29, APL-33b).
 *
 * @param fine the decided fine in yuan, 0 without one
 * @param proposedFine what was proposed and noticed, in yuan
 * @param beyondFine whether it gives the party a warning, confiscation or other penalty
 */
public record DecisionLine(
        String decisionId,
        String township,
        String caseId,
        String partyId,
        String partyName,
        String partyIdentifier,
        String itemCode,
        LocalDate actDay,
        String place,
        BigDecimal fine,
        BigDecimal proposedFine,
        MitigationGround mitigationGround,
        boolean beyondFine) {}

package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a party owes as of a day, all in yuan. Payments go to the fine first, then to the surcharge.
 *
 * @param fine the fine in force: as decided, or as a review or lawsuit left it
 * @param surcharge what has accrued up to and including the day (APL-72a)
 * @param paid what has come in
 * @param lastDay the last day on which payment is in time, deferrals counted; null before the decision is served
 */
public record Debt(BigDecimal fine, BigDecimal surcharge, BigDecimal paid, LocalDate lastDay) {

    /** The unpaid part of the fine. */
    public BigDecimal fineDue() {
        return fine.subtract(paid).max(BigDecimal.ZERO).setScale(2);
    }

    /** The unpaid part of the surcharge. */
    public BigDecimal surchargeDue() {
        return total().subtract(fineDue());
    }

    /** All that is unpaid. */
    public BigDecimal total() {
        return fine.add(surcharge).subtract(paid).max(BigDecimal.ZERO).setScale(2);
    }

    /** What came in beyond all that was owed and goes back to the party (退还). */
    public BigDecimal refundDue() {
        return paid.subtract(fine).subtract(surcharge).max(BigDecimal.ZERO).setScale(2);
    }

    public boolean isSettled() {
        return total().signum() == 0;
    }
}

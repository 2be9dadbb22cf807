package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a party owes as of a day, all in yuan. Payments go to the fine first, then to the surcharge.
 *
 * @param fine the decided fine
 * @param surcharge what has accrued up to and including the day (APL-72a)
 * @param paid what has come in
 * @param lastDay the last day on which payment is in time, null before the decision is served
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

    public boolean isSettled() {
        return total().signum() == 0;
    }
}

package org.zhifaflow.penalty;

import java.math.BigDecimal;

/**
 * The tier of a benchmark table that the circumstances lead to (HL-4.4b).
 *
 * @param minimum lower end, always included
 * @param maximum upper end, included only in the top tier
 * @param unit {@code yuan}, or {@code ofConstructionCost} for shares of the cost
 * @param finePossible whether this tier allows a fine at all
 */
public record BenchmarkTier(
        String tier,
        BigDecimal minimum,
        BigDecimal maximum,
        boolean maximumInclusive,
        String unit,
        boolean finePossible) {

    boolean contains(BigDecimal amount) {
        int toMaximum = amount.compareTo(maximum);
        return amount.compareTo(minimum) >= 0 && (maximumInclusive ? toMaximum <= 0 : toMaximum < 0);
    }

    /** The tier with its ends multiplied, for shares of the construction cost. */
    BenchmarkTier times(BigDecimal factor) {
        return new BenchmarkTier(
                tier, minimum.multiply(factor), maximum.multiply(factor), maximumInclusive, "yuan", finePossible);
    }
}

package org.zhifaflow.penalty;

import java.math.BigDecimal;

/**
 * How a surcharge accrues (APL-72a, ACL-45).
 *
 * @param percentPerDay per cent of the unpaid fine for each day
 * @param capPercent the most that it may come to, in per cent of the fine
 * @param words the rate as documents say it
 */
public record SurchargeRate(BigDecimal percentPerDay, BigDecimal capPercent, String words) {}

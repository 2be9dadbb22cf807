package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A granted deferral (APL-66).
 *
 * @param grantedOn the day of the ruling; null for one that was granted before that day was kept
 * @param previousDueDay the last day of payment before the grant; null likewise
 * @param dueDay the last day that was granted
 * @param instalments the plan, in order; empty for a plain deferral
 */
record GrantedDeferral(
        LocalDate grantedOn, LocalDate previousDueDay, LocalDate dueDay, List<DeferralRuling.Instalment> instalments) {

    /**
     * Whether it protects on a day from demand and court: it runs, and of the fine no more is unpaid than what the plan
     * lets the party pay from that day on.
     */
    boolean protectsOn(LocalDate day, BigDecimal fineDue) {
        BigDecimal notYetDue = instalments.stream()
                .filter(part -> !part.dueDay().isBefore(day))
                .map(DeferralRuling.Instalment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return !day.isAfter(dueDay) && (instalments.isEmpty() || fineDue.compareTo(notYetDue) <= 0);
    }
}

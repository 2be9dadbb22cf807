package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the head rules on a request to pay later or by instalments (APL-66).
 *
 * @param dueDay the new last day, null if refused
 * @param instalments the plan, empty for a plain deferral
 */
public record DeferralRuling(
        LocalDate appliedOn,
        String hardship,
        boolean granted,
        LocalDate dueDay,
        List<Instalment> instalments,
        String reason) {

    public DeferralRuling {
        instalments = List.copyOf(instalments);
    }

    /** One instalment in yuan and the day until which it is due. */
    public record Instalment(LocalDate dueDay, BigDecimal amount) {}
}

package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * The surcharge on an unpaid fine (加处罚款, APL-72a): a share of the unpaid part for each calendar day after the last
 * day of payment, in all at most the fine; {@link SurchargeRates} says how much. Days inside a review or lawsuit do not
 * count (APL-73), nor do those of a granted deferral (APL-66), and without a word in the decision there is none (SEP-07,
 * ACL-45).
 */
final class Surcharge {

    private final BigDecimal fine;
    private final LocalDate lastDay;
    private final SurchargeRate rate;

    /**
     * @param fine the fine in force in yuan
     * @param lastDay the last day on which payment was in time, before any deferral
     * @param rate how it accrues, null where the decision does not say that a surcharge is added
     */
    Surcharge(BigDecimal fine, LocalDate lastDay, SurchargeRate rate) {
        this.fine = fine;
        this.lastDay = lastDay;
        this.rate = rate;
    }

    /**
     * What has accrued up to and including a day, in yuan, cents rounded half up. A payment lessens the base from the day
     * after it.
     */
    BigDecimal asOf(LocalDate day, List<Part> payments, List<Pause> pauses) {
        BigDecimal accrued = BigDecimal.ZERO;
        if (rate == null) {
            return accrued.setScale(2);
        }
        BigDecimal most = percent(fine, rate.capPercent());
        for (LocalDate late = lastDay.plusDays(1); !late.isAfter(day); late = late.plusDays(1)) {
            BigDecimal unpaid = unpaidBefore(late, payments);
            if (unpaid.signum() == 0 || accrued.compareTo(most) >= 0) {
                break;
            }
            if (!paused(late, pauses)) {
                accrued = accrued.add(percent(unpaid, rate.percentPerDay()));
            }
        }
        return accrued.min(most).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).movePointLeft(2);
    }

    private BigDecimal unpaidBefore(LocalDate day, List<Part> payments) {
        BigDecimal paid = payments.stream()
                .filter(part -> part.day().isBefore(day))
                .map(Part::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return fine.subtract(paid).max(BigDecimal.ZERO);
    }

    private static boolean paused(LocalDate day, List<Pause> pauses) {
        return pauses.stream()
                .anyMatch(pause -> !day.isBefore(pause.from()) && (pause.to() == null || !day.isAfter(pause.to())));
    }

    /** Money that came in on a day. */
    record Part(LocalDate day, BigDecimal amount) {}

    /** Days that do not count, both ends included; {@code to} is null while a review or lawsuit runs. */
    record Pause(LocalDate from, LocalDate to) {}
}

package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * The surcharge on an unpaid fine (加处罚款, APL-72a): three per cent of the unpaid part for each calendar day after the
 * last day of payment, in all at most the fine. Days inside a review or lawsuit do not count (APL-73), and without a
 * word in the decision there is none (SEP-07, ACL-45). The statute itself names rate and cap.
 */
final class Surcharge {

    static final BigDecimal RATE_PER_DAY = new BigDecimal("0.03");

    private final BigDecimal fine;
    private final LocalDate lastDay;
    private final boolean provided;

    /**
     * @param fine the decided fine in yuan
     * @param lastDay the last day on which payment was in time
     * @param provided whether the decision says that a surcharge is added
     */
    Surcharge(BigDecimal fine, LocalDate lastDay, boolean provided) {
        this.fine = fine;
        this.lastDay = lastDay;
        this.provided = provided;
    }

    /**
     * What has accrued up to and including a day, in yuan, cents rounded half up. A payment lessens the base from the day
     * after it.
     */
    BigDecimal asOf(LocalDate day, List<Part> payments, List<Pause> pauses) {
        BigDecimal accrued = BigDecimal.ZERO;
        if (!provided) {
            return accrued.setScale(2);
        }
        for (LocalDate late = lastDay.plusDays(1); !late.isAfter(day); late = late.plusDays(1)) {
            BigDecimal unpaid = unpaidBefore(late, payments);
            if (unpaid.signum() == 0 || accrued.compareTo(fine) >= 0) {
                break;
            }
            if (!paused(late, pauses)) {
                accrued = accrued.add(unpaid.multiply(RATE_PER_DAY));
            }
        }
        return accrued.min(fine).setScale(2, RoundingMode.HALF_UP);
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

    /** A review or lawsuit, both ends included; {@code to} is null while it runs. */
    record Pause(LocalDate from, LocalDate to) {}
}

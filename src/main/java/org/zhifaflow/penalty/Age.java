package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.time.Period;

/** Completed years of age under the penalty law (APL-30). */
final class Age {

    private Age() {}

    /** An age is reached on the day after the birthday; on the birthday itself the lower age still holds. */
    static int on(LocalDate birthDate, LocalDate day) {
        if (birthDate.isAfter(day)) {
            throw new IllegalArgumentException("born " + birthDate + ", after " + day);
        }
        return Math.max(0, Period.between(birthDate, day.minusDays(1)).getYears());
    }
}

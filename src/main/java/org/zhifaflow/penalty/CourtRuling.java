package org.zhifaflow.penalty;

import java.time.LocalDate;

/** The court's ruling; {@code ruling} is {@code granted} or {@code refused}. */
public record CourtRuling(String ruling, String rulingNumber, LocalDate ruledOn, String rulingNote) {

    static final String GRANTED = "granted";

    boolean isGranted() {
        return GRANTED.equals(ruling);
    }
}

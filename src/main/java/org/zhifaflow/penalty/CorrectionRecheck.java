package org.zhifaflow.penalty;

import java.time.LocalDate;

/** What the recheck showed; correctedOn is the day of correction, note says what proves it. */
public record CorrectionRecheck(Finding finding, LocalDate correctedOn, String note) {

    public enum Finding {
        corrected,
        notCorrected
    }
}

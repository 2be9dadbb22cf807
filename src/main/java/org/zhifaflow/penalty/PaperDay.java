package org.zhifaflow.penalty;

import java.time.LocalDate;

/** A day as the papers of this room write it, for example 2020年3月31日. */
final class PaperDay {

    private PaperDay() {}

    static String words(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}

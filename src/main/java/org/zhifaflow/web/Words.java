package org.zhifaflow.web;

import java.time.LocalDate;

/** Stored words as people read them. */
final class Words {

    private Words() {}

    /** A date as papers write it; empty for none. */
    static String day(LocalDate day) {
        return day == null ? "" : "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Where a lead came from. */
    static String source(String word) {
        return switch (word) {
            case "patrol" -> "巡查";
            case "report" -> "举报投诉";
            case "transfer" -> "移送";
            case "assignment" -> "交办";
            case "grid" -> "网格上报";
            default -> "其他";
        };
    }
}

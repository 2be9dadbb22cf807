package org.zhifaflow.web;

import java.time.LocalDate;

/** Stored words as people read them. */
final class Words {

    private Words() {}

    /** A date as papers write it; empty for none. */
    static String day(LocalDate day) {
        return day == null ? "" : "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The unit of a term, as it follows its number. */
    static String unit(String unit) {
        return switch (unit) {
            case "WORKING_DAYS" -> "个工作日";
            case "CALENDAR_DAYS" -> "日";
            case "MONTHS" -> "个月";
            case "HOURS" -> "小时";
            default -> throw new IllegalArgumentException("unknown unit " + unit);
        };
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

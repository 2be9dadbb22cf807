package org.zhifaflow.calendar;

/** The unit in which a term counts (APL-85, ACL-69, CIV-201). */
public enum TermUnit {
    /** Working days: rest days inside the term are not counted, make-up Saturdays and Sundays are. */
    WORKING_DAYS("个工作日"),
    /** Calendar days: every day counts. */
    CALENDAR_DAYS("日"),
    /** Months: end on the corresponding day or, where there is none, on the month's last day. */
    MONTHS("个月"),
    /** Hours: run from the instant of the start event, over nights and rest days (CIV-201, ACL-19, TRC-05). */
    HOURS("小时");

    private final String label;

    TermUnit(String label) {
        this.label = label;
    }

    /** The unit as it stands behind a number in Chinese. */
    public String label() {
        return label;
    }
}

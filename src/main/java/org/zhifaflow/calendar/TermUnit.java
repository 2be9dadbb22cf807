package org.zhifaflow.calendar;

/** The unit in which a term counts (APL-85, ACL-69). */
public enum TermUnit {
    /** Working days: rest days inside the term are not counted, make-up Saturdays and Sundays are. */
    WORKING_DAYS,
    /** Calendar days: every day counts. */
    CALENDAR_DAYS,
    /** Months: end on the corresponding day or, where there is none, on the month's last day. */
    MONTHS
}

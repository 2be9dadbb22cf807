package org.zhifaflow.supervision;

import java.util.List;
import org.zhifaflow.calendar.TermEffect;

/**
 * One rung of the reminder ladder.
 *
 * @param effect the terms to which it belongs
 * @param point from what its day is counted
 * @param number percent of the budget for a share, working days after the last day for an overdue rung, 0 for the last day
 * @param recipients who is reminded, at least one
 * @param label what the reminder is called, in Chinese, for example 督办
 * @param priority what the open task is raised to, from 0 to 100; the engine's own is 50
 */
public record Rung(TermEffect effect, Point point, int number, List<Recipient> recipients, String label, int priority) {

    public Rung {
        recipients = List.copyOf(recipients);
    }

    /** From what a rung's day is counted. */
    public enum Point {
        /** The day on which a share of the budget is used up. */
        share,
        /** The last day in time. */
        lastDay,
        /** Working days after the last day. */
        overdue
    }

    /** Its name within its effect: no two rungs of one effect share it. */
    public String id() {
        return point == Point.lastDay ? point.name() : point.name() + number;
    }

    /** What has come about on its day, as people say it. */
    String state() {
        return switch (point) {
            case share -> "期限已用去" + number + "%";
            case lastDay -> "到了最后一日";
            case overdue -> "已逾期" + number + "个工作日";
        };
    }
}

package org.zhifaflow.supervision;

import java.time.LocalDate;
import org.zhifaflow.casefile.CaseStatus;

/**
 * One open term on the board.
 *
 * @param id number of the running term
 * @param number the filing number as shown, the lead's before filing
 * @param field field of the enforcement item, empty if the catalogue has none
 * @param party name, empty for a term of the whole case
 * @param term id of the term
 * @param ends whether a right or a measure ends with the last day; otherwise people are only warned
 * @param lastDay null while paused
 * @param remaining days to the last day, negative once it has passed, in working days if {@code workingDays}; null
 *     while paused
 * @param process id of the stage's process, empty without an open step
 * @param step id of the waiting step, empty without one
 * @param waiting whom it waits for
 * @param desk the role that has the waiting step, whoever's period the term is
 * @param assignee name of the person who has claimed the step, empty if nobody has
 * @param urgedOn the last day on which it was urged, null if never
 */
public record BoardLine(
        long id,
        String township,
        String townshipName,
        String caseId,
        String number,
        String itemName,
        String field,
        CaseStatus caseStatus,
        String party,
        String term,
        String termName,
        int budget,
        String unit,
        String basis,
        boolean ends,
        LocalDate startedOn,
        LocalDate lastDay,
        TermState state,
        boolean provisional,
        boolean workingDays,
        Integer remaining,
        String process,
        String step,
        String stepName,
        Waiting waiting,
        Waiting desk,
        String assignee,
        LocalDate urgedOn) {

    /** What is left, as people say it. */
    public String remainingText() {
        if (remaining == null) {
            return "停止计算中";
        }
        String unitName = workingDays ? "个工作日" : "天";
        return switch (state) {
            case overdue -> remaining == 0 ? "已逾期（其后尚无工作日）" : "逾期 " + -remaining + " " + unitName;
            case dueToday -> "今日为最后一日";
            case lapsed -> "已届满";
            case approaching, paused, running -> "还有 " + remaining + " " + unitName;
        };
    }
}

package org.zhifaflow.calendar;

import java.util.List;

/** Port to whatever shows or waits for the dates of a case, such as the engine's timers and tasks and the reminders. */
public interface TermFollower {

    /**
     * Makes timers, due dates and reminders follow, in the transaction in which the terms changed. Every verb of {@link
     * Terms} tells it, whoever called the verb.
     *
     * @param caseId the case
     * @param changed how each term stands that was started, suspended, resumed, extended, closed or counted by another
     *     calendar, in this order of events
     */
    void follow(String caseId, List<TermStanding> changed);
}

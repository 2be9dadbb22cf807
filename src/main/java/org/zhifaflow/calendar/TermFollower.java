package org.zhifaflow.calendar;

import java.util.List;

/** Port to whatever shows or waits for the dates of a case, such as the engine's timers and tasks. */
public interface TermFollower {

    /**
     * Makes timers and due dates follow, in the transaction in which the terms moved.
     *
     * @param caseId the case
     * @param moved how each term stands that moved, was suspended, resumed or extended
     */
    void follow(String caseId, List<TermStanding> moved);
}

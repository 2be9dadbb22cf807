package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.util.List;

/**
 * The minutes of a collective discussion as they are entered (KY4-09e, APL-57c).
 *
 * @param conclusion the result that the majority found right
 */
public record DiscussionMinutes(
        LocalDate meetingDay, List<Participant> participants, DecisionResult conclusion, String minutes) {

    public DiscussionMinutes {
        participants = List.copyOf(participants);
    }

    /** A member of the meeting with his vote on the conclusion. */
    public record Participant(String name, String post, Vote vote) {}

    /** How a member voted. */
    public enum Vote {
        agree,
        disagree,
        abstain
    }
}

package org.zhifaflow.casefile;

import java.time.LocalDate;

/** A letter that asks for missing material (KY5-08n) and what came back. */
public record SupplementLetter(
        long id, String missing, LocalDate sentOn, String sentBy, LocalDate receivedOn, String received) {

    /**
     * What the officer enters: the letter that goes out, or that none does and the verification is concluded without.
     *
     * @param missing list of what is missing, null without a letter
     * @param sentOn null without a letter
     * @param notSentBecause why no letter goes out, null with one
     */
    public record Draft(boolean sent, String missing, LocalDate sentOn, String notSentBecause) {}

    /** What the officer enters when material arrives. */
    public record Answer(String received, LocalDate receivedOn) {}
}

package org.zhifaflow.casefile;

import java.time.LocalDate;

/** A letter that asks for missing material (KY5-08n) and what came back. */
public record SupplementLetter(
        long id, String missing, LocalDate sentOn, String sentBy, LocalDate receivedOn, String received) {

    /** What the officer enters when the letter goes out. */
    public record Sent(String missing, LocalDate sentOn) {}

    /** What the officer enters when material arrives. */
    public record Answer(String received, LocalDate receivedOn) {}
}

package org.zhifaflow.casefile;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;

/** New facts of a party that reach the running case, and how they were examined (APL-45). */
public record NewFact(
        long id,
        String facts,
        LocalDate receivedOn,
        String receivedBy,
        Boolean accepted,
        String reason,
        LocalDate examinedOn,
        String examinedBy) {

    /** The officer's finding: whether they are right, so that the facts of the case change, and why. */
    public record Examination(
            boolean factsRight,
            @NotBlank(message = "须写明复核理由") String reason) {}
}

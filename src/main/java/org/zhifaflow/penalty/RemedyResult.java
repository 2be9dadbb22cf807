package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The end of a review or lawsuit of one party.
 *
 * @param endedOn the day on which its result was served
 * @param outcome what it came to
 * @param newFine the party's fine from now on, in yuan; only if the outcome is a change
 * @param ending number and words of the document
 */
public record RemedyResult(
        RemedyKind kind, LocalDate endedOn, RemedyOutcome outcome, BigDecimal newFine, String ending) {}

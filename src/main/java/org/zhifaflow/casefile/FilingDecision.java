package org.zhifaflow.casefile;

import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;

/**
 * The leader's decision whether to file (APL-54), with what is needed to see whether the summary procedure is possible
 * (APL-51).
 *
 * @param expectedFine yuan, null if it cannot be said yet
 * @param lateReason why it comes after its last day, null while it is in time (KY1-6e)
 */
public record FilingDecision(
        boolean filed,
        @NotBlank(message = "须写明理由") String reason,
        boolean factsClear,
        boolean warningOnly,
        boolean otherPenalty,
        BigDecimal expectedFine,
        String lateReason) {}

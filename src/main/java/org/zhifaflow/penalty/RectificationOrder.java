package org.zhifaflow.penalty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * How the head corrects a decision (APL-75).
 *
 * @param fines the fine of each party in yuan after a change; empty otherwise
 */
public record RectificationOrder(
        @NotNull(message = "须选择如何纠正") RectificationResult result,
        List<Resolution.PartyFine> fines,
        @NotBlank(message = "须写明纠正的理由") String reason) {

    public RectificationOrder {
        fines = fines == null ? List.of() : List.copyOf(fines);
    }
}

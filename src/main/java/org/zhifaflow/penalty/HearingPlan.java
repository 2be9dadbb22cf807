package org.zhifaflow.penalty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * When, where and before whom a hearing is to be held.
 *
 * @param startsAt time of day, HH:mm
 * @param chair user id of the appointed chair
 */
public record HearingPlan(
        @NotNull LocalDate heldOn,
        @NotBlank(message = "须填写听证时间") String startsAt,
        @NotBlank(message = "须填写听证地点") String place,
        @NotNull Openness openness,
        ClosedGround closedGround,
        @NotBlank(message = "须指定听证主持人") String chair) {}

package org.zhifaflow.review;

import java.time.LocalDate;

/**
 * The minutes of a consultation as they are filed (KY4-11a, KY4-11b).
 *
 * @param held whether it took place; if not, only the reason is filed
 * @param expertsFromPool every expert belongs to the county's pool
 * @param noConflict no expert has an interest in the case
 */
public record ConsultationMinutes(
        YesNo held,
        LocalDate heldOn,
        String participants,
        String experts,
        boolean expertsFromPool,
        boolean noConflict,
        String minutes,
        String calledOffBecause) {}

package org.zhifaflow.penalty;

import java.time.LocalDate;

/**
 * A party's request for a hearing outside the step that records its answers (APL-64a).
 *
 * @param receivedOn day on which it was made; for a letter, the day of posting (CPL-85)
 * @param form how: oral (with minutes) or written
 * @param text what the party wrote or said
 */
public record HearingRequest(LocalDate receivedOn, ResponseForm form, String text) {}

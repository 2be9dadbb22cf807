package org.zhifaflow.cooperation;

import java.time.LocalDate;

/**
 * The police's written answer (TRC-08, KY1-9b).
 *
 * @param documentNumber number of the decision document, without which nothing is taken back
 */
public record PoliceDecision(String documentNumber, LocalDate decidedOn, String reason) {}

package org.zhifaflow.penalty;

import java.time.LocalDate;

/**
 * The right item and end of the act, given by the investigators with a report (KY4-08c).
 *
 * @param actEndedOn null while the act goes on
 */
record Requalification(String itemCode, boolean actContinuing, LocalDate actEndedOn, String reason) {}

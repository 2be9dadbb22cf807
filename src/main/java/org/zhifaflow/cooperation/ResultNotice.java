package org.zhifaflow.cooperation;

import java.time.LocalDate;

/** What the sender of a lead is told about the outcome (KY5-08p, KY5-08q). */
public record ResultNotice(String outcome, LocalDate sentOn, String lateReason) {}

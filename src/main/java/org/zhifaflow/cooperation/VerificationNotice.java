package org.zhifaflow.cooperation;

import java.time.LocalDate;

/**
 * What the sender of a lead is told after verification (KY5-08l).
 *
 * @param returnedPapers the papers given back, where the lead is not taken up (KY5-08o)
 * @param sentOn the day it went out
 */
public record VerificationNotice(String opinion, String returnedPapers, LocalDate sentOn, String lateReason) {}

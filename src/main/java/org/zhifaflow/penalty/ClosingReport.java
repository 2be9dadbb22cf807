package org.zhifaflow.penalty;

/**
 * The team leader's report on closing a case.
 *
 * @param correctionNote how an order to correct that was not confirmed stands, null if none is open
 */
public record ClosingReport(String report, String correctionNote) {}

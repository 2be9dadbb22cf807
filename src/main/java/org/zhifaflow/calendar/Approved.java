package org.zhifaflow.calendar;

import java.time.LocalDate;

/**
 * An entry that a person asks for and a leader approves: a pause by hand, its end, an extension.
 *
 * @param day the day for which it is entered
 * @param reason in Chinese, as the file shall show it
 * @param actor user id of the person who enters it
 * @param approver user id of the person who approved it; empty or null is refused
 */
public record Approved(LocalDate day, String reason, String actor, String approver) {}

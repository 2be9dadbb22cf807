package org.zhifaflow.calendar;

/**
 * How much of a forward term has run at the end of a day, in units of its budget: working days for a working-day term,
 * otherwise calendar days.
 *
 * @param budget the original budget
 * @param extended what extensions added
 * @param elapsed what has run
 * @param remaining what is left, before the end rolls over rest days
 */
public record TermBalance(int budget, int extended, int elapsed, int remaining) {}

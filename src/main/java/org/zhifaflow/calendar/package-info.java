/**
 * Working days and statutory terms. A term is a budget (number, unit, roll rule) and a ledger (started, suspended,
 * resumed, extended, satisfied, cancelled): its last day is derived from both, can be explained day by day, and is
 * marked provisional where it reaches a year whose holiday notice is not yet published. The numbers live in
 * {@code processes/terms/statutoryTerms.dmn} and are read through the port {@link
 * org.zhifaflow.calendar.TermTable}; this room knows neither the engine nor a procedure.
 */
package org.zhifaflow.calendar;

/**
 * Working days and statutory terms. A term is a budget (number, unit, roll rule) and a ledger (started, suspended,
 * resumed, extended, satisfied, cancelled, projected anew): its last day is derived from both, can be explained day by day,
 * and is marked provisional where it reaches a year whose holiday notice is not yet published. The numbers live in
 * {@code processes/terms/statutoryTerms.dmn} and are read through the port {@link
 * org.zhifaflow.calendar.TermTable}. The calendar is delivered for the years known so far; further years are imported with
 * their notice's number, and every open term moves to the new calendar case by case, followed through the port {@link
 * org.zhifaflow.calendar.TermFollower}, before it is in force. This room knows neither the engine nor a procedure.
 */
package org.zhifaflow.calendar;

/**
 * What supervisors see and do: the board of every open term over the townships they may see, with its state, the step
 * that waits and who it waits for; the explanation of one running term in sentences; urging (催办) with its record; the
 * charts and the counts for metrics; the reminder ladder, which reminds by a table as a term runs out and after it, with its
 * outbox and mails. It reads the rows of the rooms below in one query per list and keeps tables of its own: the steps of the
 * cases, which the seam writes as tasks open and close, the urgings, and of the ladder the plans, the reminders that fired
 * and their messages. Table, accounts and task lists are ports.
 */
package org.zhifaflow.supervision;

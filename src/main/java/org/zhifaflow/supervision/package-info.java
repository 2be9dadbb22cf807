/**
 * What supervisors see and do: the board of every open term over the townships they may see, with its state, the step
 * that waits and who it waits for; the explanation of one running term in sentences; urging (催办) with its record; the
 * charts and the counts for metrics. It reads the rows of the rooms below in one query per list and keeps two tables of
 * its own: the steps of the cases, which the seam writes as tasks open and close, and the urgings.
 */
package org.zhifaflow.supervision;

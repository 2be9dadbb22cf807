/**
 * The evidence of a case and what surrounds its taking: who investigates (APL-42) and who must step aside (APL-43), the
 * facts found, the evidence in its eight kinds with its files (APL-46), and preservation by prior registration
 * (APL-56), and the end of an investigation that can have no report (KY5-08q). What follows from the facts is the business
 * of {@code penalty}.
 */
package org.zhifaflow.evidence;

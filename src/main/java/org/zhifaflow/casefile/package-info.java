/**
 * The case file: the spine that every other room hangs its rows on. It keeps the case, its numbers, its parties, the
 * persons who act in it and the milestones that the rooms report, and it answers with them. Which milestones a step
 * presupposes is decided by the room that takes the step.
 */
package org.zhifaflow.casefile;

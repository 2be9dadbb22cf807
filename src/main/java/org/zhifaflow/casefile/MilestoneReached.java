package org.zhifaflow.casefile;

import java.time.LocalDate;

/** A milestone on the record; partyId is null where it concerns the whole case, withdrawn when the case was sent back. */
public record MilestoneReached(Milestone milestone, String partyId, LocalDate day, boolean withdrawn) {}

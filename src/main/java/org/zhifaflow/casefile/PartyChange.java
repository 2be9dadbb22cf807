package org.zhifaflow.casefile;

/**
 * What the register of parties did.
 *
 * @param weighs more than address and phone changed, so that circumstances recorded before no longer stand
 */
public record PartyChange(Party party, boolean weighs) {}

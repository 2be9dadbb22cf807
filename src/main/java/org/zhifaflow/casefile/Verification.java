package org.zhifaflow.casefile;

import java.util.List;

/**
 * The result of verifying a lead (KY5-08m, 08n, 08o).
 *
 * @param verification {@code complete}, {@code supplement} or {@code notMet}
 * @param parties parties found meanwhile
 * @param lateReason why the verification ends after its last day, null while it is in time (KY5-08k)
 */
public record Verification(String verification, String opinion, List<Lead.PartyEntry> parties, String lateReason) {}

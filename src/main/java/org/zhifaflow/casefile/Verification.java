package org.zhifaflow.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The result of verifying a lead (KY5-08m, 08n, 08o).
 *
 * @param verification {@code complete}, {@code supplement} or {@code notMet}
 * @param parties parties found meanwhile
 * @param lateReason why the verification ends after its last day, null while it is in time (KY5-08k)
 * @param filedElsewhere another authority has opened a case about the same act (APL-25, HL-4.2a)
 * @param otherAuthority its name; this and what follows only with {@code filedElsewhere}
 * @param otherFiledOn the day of its filing
 * @param otherFilingNumber the number of its filing, null if it is not known
 */
public record Verification(
        String verification,
        String opinion,
        List<Lead.PartyEntry> parties,
        String lateReason,
        boolean filedElsewhere,
        String otherAuthority,
        OtherAuthority otherKind,
        LocalDate otherFiledOn,
        String otherFilingNumber) {

    /** The other authority's case, empty if nobody else opened one. */
    Optional<OtherFiling> otherFiling() {
        return filedElsewhere
                ? Optional.of(new OtherFiling(otherAuthority, otherKind, otherFiledOn, otherFilingNumber))
                : Optional.empty();
    }
}

package org.zhifaflow.evidence;

import java.time.LocalDate;
import java.util.List;

/**
 * What investigators enter when evidence has been taken.
 *
 * @param facts the facts found
 * @param certificatesShown certificates were shown to the party or the persons concerned (APL-55)
 * @param inspectionNote who was present, who signed, who refused to sign; may be null
 * @param items evidence entered as text; files come from the case page
 * @param excluded ids of evidence taken by unlawful means (APL-46)
 * @param excludedReason why it was unlawful; needed if any is excluded
 */
public record CollectedEvidence(
        String facts,
        boolean certificatesShown,
        LocalDate certificatesShownOn,
        String inspectionNote,
        List<TextEvidence> items,
        List<String> excluded,
        String excludedReason) {

    /** Evidence entered as text: its kind, title, day and place of taking, and what it says. */
    public record TextEvidence(EvidenceKind kind, String title, LocalDate takenOn, String place, String content) {}
}

package org.zhifaflow.calendar;

/**
 * Names one term of a case.
 *
 * @param township tenant id of the township
 * @param caseId the case
 * @param partyId the party whose term it is, or null for a term of the whole case
 * @param term id of the term, for example {@code payment}
 */
public record TermKey(String township, String caseId, String partyId, String term) {

    public TermKey {
        Required.text(township, "township");
        Required.text(caseId, "caseId");
        Required.text(term, "term");
        if (partyId != null) {
            Required.text(partyId, "partyId");
        }
    }

    /** The key of a term of the whole case. */
    public static TermKey ofCase(String township, String caseId, String term) {
        return new TermKey(township, caseId, null, term);
    }

    @Override
    public String toString() {
        return term + " of " + caseId + (partyId == null ? "" : ", party " + partyId);
    }
}

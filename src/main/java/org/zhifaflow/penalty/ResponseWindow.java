package org.zhifaflow.penalty;

import java.util.List;

/**
 * Whether nothing more is to be waited for from a party: it asked for a hearing, or it waived under signature what it
 * did not use (APL-62). A statement alone does not close the window, since more may follow until the last day.
 */
record ResponseWindow(boolean hearingRight) {

    boolean mayClose(List<PartyResponse> responses) {
        boolean requested = responses.stream().anyMatch(PartyResponse::hearingGranted);
        return requested || waived(responses);
    }

    /** Every right was used or waived, with at least one signed waiver. */
    boolean waived(List<PartyResponse> responses) {
        boolean statementDone = responses.stream().anyMatch(r -> r.hasStatement() || r.waivesStatement());
        boolean hearingDone = !hearingRight || responses.stream().anyMatch(PartyResponse::waivesHearing);
        boolean signed = responses.stream().anyMatch(r -> r.waiverSignedOn() != null);
        return statementDone && hearingDone && signed;
    }
}

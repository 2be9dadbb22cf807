package org.zhifaflow.penalty;

/** Where the case goes after the parties were heard; the word steers the models. */
public enum NoticeOutcome {
    toDecision,
    toHearing,
    toReview;

    /**
     * New facts go before everything, because they need a new notice and so give the hearing right anew (APL-44); a
     * hearing asked for comes before a review of what the defence changed.
     */
    static NoticeOutcome of(boolean newFacts, boolean hearingGranted, boolean proposalChanged) {
        if (newFacts) {
            return toReview;
        }
        if (hearingGranted) {
            return toHearing;
        }
        return proposalChanged ? toReview : toDecision;
    }
}

package org.zhifaflow.penalty;

import java.util.List;
import org.zhifaflow.casefile.MilestoneReached;

/** How the hearing of a case stands by its milestones (APL-63, APL-65). */
final class HearingStanding {

    private HearingStanding() {}

    /** A hearing was asked for in time and was since then neither held nor waived. */
    static boolean isOwed(List<MilestoneReached> milestones) {
        boolean owed = false;
        for (MilestoneReached reached : milestones) {
            if (!reached.withdrawn()) {
                owed = switch (reached.milestone()) {
                    case hearingRequested -> true;
                    case hearingClosed, hearingWaived -> false;
                    default -> owed;
                };
            }
        }
        return owed;
    }
}

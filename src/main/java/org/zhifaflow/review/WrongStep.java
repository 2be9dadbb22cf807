package org.zhifaflow.review;

import java.util.List;
import org.zhifaflow.casefile.Milestone;

/** The step that was wrong and from which the procedure is repeated (KY4-08d); the words are stages of the case. */
public enum WrongStep {
    investigation("调查取证", null),
    proposal("处理建议", null),
    advanceNotice("事先告知", Milestone.noticeServed),
    hearing("听证", Milestone.hearingClosed);

    private final String label;
    private final Milestone trace;

    WrongStep(String label, Milestone trace) {
        this.label = label;
        this.trace = trace;
    }

    public String label() {
        return label;
    }

    /** The milestone that shows that the step was taken at all, or null if every reviewed case has taken it. */
    Milestone trace() {
        return trace;
    }

    /** What the repetition takes back, besides the review itself. */
    List<Milestone> undone() {
        return switch (this) {
            case hearing -> List.of(Milestone.hearingClosed, Milestone.hearingWaived);
            case investigation, proposal, advanceNotice ->
                List.of(
                        Milestone.noticeServed,
                        Milestone.defenceHeard,
                        Milestone.rightsWaived,
                        Milestone.responseWindowClosed,
                        Milestone.hearingRequested,
                        Milestone.hearingClosed,
                        Milestone.hearingWaived);
        };
    }
}

package org.zhifaflow.document;

import java.util.List;
import java.util.Optional;
import org.zhifaflow.casefile.Milestone;

/** Kinds of papers that are served on a party, with what their service brings about. */
public enum PaperKind {
    notice("行政处罚事先告知书", Milestone.noticeServed, List.of("defence", "hearingRequest")),
    hearingNotice("行政处罚听证通知书", null, List.of()),
    decision("行政处罚决定书", Milestone.decisionServed, List.of("payment", "reviewApplication", "lawsuit")),
    demand("催告书", Milestone.demandServed, List.of("demandWait")),
    /** The authority revokes its decision (APL-75); nothing begins with its service. */
    revocation("撤销行政处罚决定书", null, List.of()),
    /** The authority changes its decision (APL-75). */
    changedDecision("变更行政处罚决定书", null, List.of("payment", "reviewApplication", "lawsuit"));

    private final String label;
    private final Milestone served;
    private final List<String> terms;

    PaperKind(String label, Milestone served, List<String> terms) {
        this.label = label;
        this.served = served;
        this.terms = terms;
    }

    public String label() {
        return label;
    }

    /** Whether it corrects a decision of the authority itself (APL-75). */
    public boolean isCorrection() {
        return this == revocation || this == changedDecision;
    }

    /** The party's milestone that service reaches. */
    Optional<Milestone> served() {
        return Optional.ofNullable(served);
    }

    /** The terms of the party that begin with service, in the ordinary case. */
    public List<String> terms() {
        return terms;
    }

    /** The ordinary terms without one, for example a decision that imposes no fine and so starts no {@code payment}. */
    public List<String> termsWithout(String term) {
        return terms.stream().filter(other -> !other.equals(term)).toList();
    }
}

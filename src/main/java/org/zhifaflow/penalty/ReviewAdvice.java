package org.zhifaflow.penalty;

import java.util.Optional;
import org.zhifaflow.casefile.CaseId;

/** Port to the county's joint review; the review itself belongs to another room. */
public interface ReviewAdvice {

    /** The county's advice against a penalty, empty if its review advises none (KY4-08e, KY4-08h). */
    Optional<Advice> againstPenalty(CaseId caseId);

    /**
     * An advice against a penalty.
     *
     * @param label its words
     * @param clause its clause
     * @param ground the ground for no penalty that the clause describes
     */
    record Advice(String label, String clause, NoPenaltyGround ground) {}
}

package org.zhifaflow.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhifaflow.casefile.CaseId;

/** Port to the proposal that is under review; the proposal itself belongs to another room. */
public interface ProposalFacts {

    /** Whether the current proposal has a fine for any party. */
    boolean proposesFine(CaseId caseId);

    /** The highest fine of the current proposal in yuan, empty if it proposes none. */
    Optional<BigDecimal> highestFine(CaseId caseId);

    /** What the register of decisions said about the parties when the circumstances were recorded (KY4-08h). */
    FirstTimeCheck firstTime(CaseId caseId);

    /** The ids of the evidence that the current proposal rests on (APL-40). */
    List<String> evidence(CaseId caseId);

    /** The current proposal in words, as a reviewer reads it. */
    String summary(CaseId caseId);
}

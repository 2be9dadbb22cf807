package org.zhifaflow.procedure.caselifecycle;

import java.util.Optional;
import org.zhifaflow.penalty.DecisionResult;
import org.zhifaflow.procedure.engine.Variable;

/** The strings of {@code decision}. */
final class DecisionProcedure {

    /** penalised, noPenalty, transferred, reinvestigate, or discussion while nothing is decided. */
    static final Variable<String> OUTCOME = new Variable<>("decisionOutcome", String.class);

    static final Variable<Boolean> EDUCATION_NEEDED = new Variable<>("educationNeeded", Boolean.class);

    private static final String DISCUSSION = "discussion";

    static final String REINVESTIGATE = "reinvestigate";

    private DecisionProcedure() {}

    /** @param result empty if the head sent the case to a collective discussion */
    static String outcome(Optional<DecisionResult> result) {
        return result.map(DecisionProcedure::outcome).orElse(DISCUSSION);
    }

    static String outcome(DecisionResult result) {
        return switch (result) {
            case penalty -> "penalised";
            case trivialNoPenalty, factsNotEstablished -> "noPenalty";
            case transferJudicial -> "transferred";
        };
    }
}

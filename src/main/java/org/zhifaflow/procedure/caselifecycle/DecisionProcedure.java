package org.zhifaflow.procedure.caselifecycle;

import org.zhifaflow.penalty.DecisionResult;
import org.zhifaflow.procedure.engine.Variable;

/** The strings of {@code decision}. */
final class DecisionProcedure {

    /** penalised, noPenalty, transferred or reinvestigate. */
    static final Variable<String> OUTCOME = new Variable<>("decisionOutcome", String.class);

    static final Variable<Boolean> EDUCATION_NEEDED = new Variable<>("educationNeeded", Boolean.class);

    static final String REINVESTIGATE = "reinvestigate";

    private DecisionProcedure() {}

    static String outcome(DecisionResult result) {
        return switch (result) {
            case penalty -> "penalised";
            case trivialNoPenalty, factsNotEstablished -> "noPenalty";
            case transferJudicial -> "transferred";
        };
    }
}

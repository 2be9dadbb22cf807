package org.zhifaflow.procedure.caselifecycle;

import org.zhifaflow.procedure.engine.Variable;

/** The strings of {@code filing} and {@code leadVerification}. */
final class FilingProcedure {

    /** complete, supplement or notMet. */
    static final Variable<String> VERIFICATION = new Variable<>("verification", String.class);

    /** Whether the letter that asks for material went out. */
    static final Variable<Boolean> LETTER_SENT = new Variable<>("letterSent", Boolean.class);

    static final Variable<Boolean> FILED = new Variable<>("filed", Boolean.class);

    private FilingProcedure() {}
}

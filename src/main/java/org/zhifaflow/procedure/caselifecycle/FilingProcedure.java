package org.zhifaflow.procedure.caselifecycle;

import org.zhifaflow.casefile.HandoverResult;
import org.zhifaflow.procedure.engine.Variable;

/** The strings of {@code filing} and {@code leadVerification}. */
final class FilingProcedure {

    /** complete, supplement or notMet. */
    static final Variable<String> VERIFICATION = new Variable<>("verification", String.class);

    /** Whether the letter that asks for material went out. */
    static final Variable<Boolean> LETTER_SENT = new Variable<>("letterSent", Boolean.class);

    /** Whose case it is after a department was asked to hand it over: ours, theirs or pending. */
    static final Variable<String> HANDOVER = new Variable<>("handover", String.class);

    static final Variable<Boolean> FILED = new Variable<>("filed", Boolean.class);

    private FilingProcedure() {}

    static String handover(HandoverResult result) {
        return switch (result) {
            case handedOver, ours -> "ours";
            case theirs -> "theirs";
            case refused -> "pending";
        };
    }
}

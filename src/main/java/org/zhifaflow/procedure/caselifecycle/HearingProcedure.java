package org.zhifaflow.procedure.caselifecycle;

import org.zhifaflow.penalty.HearingResult;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.Variable;

/** The strings of {@code hearing}. */
final class HearingProcedure {

    /** held, noShow, left or postponed. */
    static final Variable<String> HEARING_RESULT = new Variable<>("hearingResult", String.class);

    /** held, waived or brokenOff. */
    static final Variable<String> HEARING_OUTCOME = new Variable<>("hearingOutcome", String.class);

    static final String BROKEN_OFF = "brokenOff";

    private static final String HELD = "held";
    private static final String WAIVED = "waived";

    private HearingProcedure() {}

    static Routing after(HearingResult result) {
        Routing routing = Routing.of(HEARING_RESULT, result.name());
        return switch (result) {
            case held -> routing.and(HEARING_OUTCOME, HELD);
            case noShow, left -> routing.and(HEARING_OUTCOME, WAIVED);
            case postponed -> routing;
        };
    }
}

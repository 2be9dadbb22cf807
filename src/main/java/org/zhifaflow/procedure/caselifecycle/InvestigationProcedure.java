package org.zhifaflow.procedure.caselifecycle;

import org.zhifaflow.procedure.engine.Variable;

/** The strings of {@code investigation} and {@code preservation}. */
final class InvestigationProcedure {

    /** first, toInvestigation or toProposal. */
    static final Variable<String> REENTRY = new Variable<>("reentry", String.class);

    /** reported, corrected or terminated. */
    static final Variable<String> OUTCOME = new Variable<>("investigationOutcome", String.class);

    static final Variable<Boolean> CORRECTION_AWAITED = new Variable<>("correctionAwaited", Boolean.class);
    static final Variable<Boolean> CLOSED_BY_CORRECTION = new Variable<>("closedByCorrection", Boolean.class);
    static final Variable<Boolean> CORRECTION_CONFIRMED = new Variable<>("correctionConfirmed", Boolean.class);
    static final Variable<Boolean> EMERGENCY_REQUESTED = new Variable<>("emergencyRequested", Boolean.class);
    static final Variable<Boolean> PRESERVATION_APPROVED = new Variable<>("preservationApproved", Boolean.class);

    /** Goes on to {@code preservation}, there also as the subject of its term. */
    static final Variable<String> PRESERVATION_ID = new Variable<>("preservationId", String.class);

    static final Variable<Boolean> TERMINATION_APPROVED = new Variable<>("terminationApproved", Boolean.class);
    static final Variable<String> TERMINATION_ID = new Variable<>("terminationId", String.class);

    private InvestigationProcedure() {}
}

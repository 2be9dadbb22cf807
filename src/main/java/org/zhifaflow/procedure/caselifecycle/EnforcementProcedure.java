package org.zhifaflow.procedure.caselifecycle;

import org.zhifaflow.procedure.engine.Variable;

/** The strings of {@code enforcement} and its parts. */
final class EnforcementProcedure {

    static final Variable<Boolean> PAID = new Variable<>("paid", Boolean.class);
    static final Variable<Boolean> ENFORCEMENT_GRANTED = new Variable<>("enforcementGranted", Boolean.class);
    static final Variable<Boolean> ENFORCEMENT_END_APPROVED = new Variable<>("enforcementEndApproved", Boolean.class);
    static final String PAYMENT_TERM = "payment";

    private EnforcementProcedure() {}
}

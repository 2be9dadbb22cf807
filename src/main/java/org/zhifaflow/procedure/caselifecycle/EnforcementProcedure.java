package org.zhifaflow.procedure.caselifecycle;

import org.zhifaflow.procedure.engine.Variable;

/** The strings of {@code enforcement} and its parts. */
final class EnforcementProcedure {

    static final Variable<Boolean> PAID = new Variable<>("paid", Boolean.class);
    static final Variable<Boolean> ENFORCEMENT_GRANTED = new Variable<>("enforcementGranted", Boolean.class);
    static final Variable<Boolean> ENFORCEMENT_END_APPROVED = new Variable<>("enforcementEndApproved", Boolean.class);
    static final String PAYMENT_TIMER = "boundary_paymentOverdue";
    static final String LAWSUIT_TIMER = "boundary_lawsuitPeriodOver";
    static final String PAYMENT_TASK = "userTask_recordPayment";
    static final String PAYMENT_TERM = "payment";
    static final String DEMAND_TASK = "userTask_issueDemand";
    static final String COURT_TASK = "userTask_applyToCourt";
    static final String COURT_TERM = "courtApplication";
    static final String LAWSUIT_TERM = "lawsuit";

    private EnforcementProcedure() {}
}

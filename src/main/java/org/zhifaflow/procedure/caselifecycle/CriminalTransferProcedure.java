package org.zhifaflow.procedure.caselifecycle;

import org.zhifaflow.procedure.engine.Variable;

/** The strings of the criminal transfer within {@code caseLifecycle}. */
final class CriminalTransferProcedure {

    static final Variable<Boolean> CRIMINAL_APPROVED = new Variable<>("criminalApproved", Boolean.class);

    private CriminalTransferProcedure() {}
}

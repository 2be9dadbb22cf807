package org.zhifaflow.procedure.caselifecycle;

import org.zhifaflow.procedure.engine.Variable;

/** The strings of {@code transferOut}. */
final class TransferOutProcedure {

    static final Variable<Boolean> LETTER_SIGNED = new Variable<>("letterSigned", Boolean.class);

    static final Variable<Boolean> TRANSFER_ACCEPTED = new Variable<>("transferAccepted", Boolean.class);

    private TransferOutProcedure() {}
}

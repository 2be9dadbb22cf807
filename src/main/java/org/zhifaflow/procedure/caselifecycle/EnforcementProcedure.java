package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.engine.Keys;
import org.zhifaflow.procedure.engine.Variable;

/** Tells the running enforcement of a party what happened; the strings of {@code enforcement} and its parts. */
@Component
public class EnforcementProcedure {

    static final Variable<Boolean> PAID = new Variable<>("paid", Boolean.class);
    static final Variable<Boolean> ENFORCEMENT_GRANTED = new Variable<>("enforcementGranted", Boolean.class);
    static final String PAYMENT_TIMER = "boundary_paymentOverdue";
    static final String PAYMENT_TASK = "userTask_recordPayment";
    static final String PAYMENT_TERM = "payment";

    private static final String DEFERRAL_REQUESTED = "deferral.requested";

    private final ObjectProvider<RuntimeService> runtime;

    EnforcementProcedure(ObjectProvider<RuntimeService> runtime) {
        this.runtime = runtime;
    }

    /** A party asks to pay later or by instalments (APL-66). */
    @Transactional
    public void deferralRequested(CaseId caseId, String partyId) {
        runtime.getObject()
                .createMessageCorrelation(DEFERRAL_REQUESTED)
                .processInstanceBusinessKey(caseId.value())
                .processInstanceVariablesEqual(Map.of(Keys.PARTY_ID.name(), partyId))
                .correlate();
    }
}

package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.evidence.NewPreservation;
import org.zhifaflow.evidence.NewRecusal;
import org.zhifaflow.evidence.Preservation;
import org.zhifaflow.evidence.Preservations;
import org.zhifaflow.evidence.RecusalRequest;
import org.zhifaflow.evidence.Recusals;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.Variable;

/** The strings of {@code investigation} and {@code preservation}, and what is told to them from the case page. */
@Component
public class InvestigationProcedure {

    /** first, toInvestigation or toProposal. */
    static final Variable<String> REENTRY = new Variable<>("reentry", String.class);

    /** reported or corrected. */
    static final Variable<String> OUTCOME = new Variable<>("investigationOutcome", String.class);

    static final Variable<Boolean> CORRECTION_AWAITED = new Variable<>("correctionAwaited", Boolean.class);
    static final Variable<Boolean> CLOSED_BY_CORRECTION = new Variable<>("closedByCorrection", Boolean.class);
    static final Variable<Boolean> CORRECTION_CONFIRMED = new Variable<>("correctionConfirmed", Boolean.class);
    static final Variable<Boolean> PRESERVATION_APPROVED = new Variable<>("preservationApproved", Boolean.class);
    static final Variable<String> RECUSAL_ID = new Variable<>("recusalId", String.class);
    static final Variable<String> PRESERVATION_ID = new Variable<>("preservationId", String.class);

    private static final String RECUSAL_REQUESTED = "recusal.requested";
    private static final String PRESERVATION_REQUESTED = "preservation.requested";

    private final ObjectProvider<RuntimeService> runtime;
    private final Recusals recusals;
    private final Preservations preservations;

    InvestigationProcedure(ObjectProvider<RuntimeService> runtime, Recusals recusals, Preservations preservations) {
        this.runtime = runtime;
        this.recusals = recusals;
        this.preservations = preservations;
    }

    /** Somebody applies that an officer step aside (APL-43); the head gets the application, the investigation goes on. */
    @Transactional
    public Outcome<RecusalRequest> recusalRequested(CaseId caseId, NewRecusal recusal, String userId) {
        if (!listens(caseId, RECUSAL_REQUESTED)) {
            return Outcome.refused("", "案件不在调查阶段，不能提出对办案人员的回避申请", "APL-43");
        }
        Outcome<RecusalRequest> outcome = recusals.request(caseId, recusal, userId);
        return outcome.map(request -> {
            tell(caseId, RECUSAL_REQUESTED, RECUSAL_ID, request.id());
            return request;
        });
    }

    /** Officers ask to preserve evidence by prior registration (APL-56); several requests may run side by side. */
    @Transactional
    public Outcome<Preservation> preservationRequested(CaseId caseId, NewPreservation wanted, String userId) {
        if (!listens(caseId, PRESERVATION_REQUESTED)) {
            return Outcome.refused("", "案件不在调查阶段，不能申请先行登记保存", "APL-56");
        }
        return preservations.request(caseId, wanted, userId).map(preservation -> {
            tell(caseId, PRESERVATION_REQUESTED, PRESERVATION_ID, preservation.id());
            return preservation;
        });
    }

    private boolean listens(CaseId caseId, String message) {
        return runtime.getObject()
                        .createExecutionQuery()
                        .processInstanceBusinessKey(caseId.value())
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    /** The id goes to the scope that the message opens, so that several run side by side. */
    private void tell(CaseId caseId, String message, Variable<String> key, String id) {
        runtime.getObject()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseId.value())
                .setVariableToTriggeredScope(key.name(), id)
                .correlate();
    }
}

package org.zhifaflow.procedure.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;

/**
 * Delivers messages to the running instances of a case, over all its called processes. The sender's right to tell is
 * checked before; the delivery itself runs with the rights of the application. What has its own course beside the stages is
 * begun here too.
 */
@Component
public class CaseMessages {

    private final ObjectProvider<RuntimeService> runtime;
    private final ActingPerson acting;

    CaseMessages(ObjectProvider<RuntimeService> runtime, ActingPerson acting) {
        this.runtime = runtime;
        this.acting = acting;
    }

    /** Whether some place of the case waits for the message. */
    public boolean isAwaited(CaseId caseId, String message) {
        return acting.asApplication(() -> !waiting(caseId, message).isEmpty());
    }

    /** Whether some place of the case waits for the message in the branch of a party. */
    public boolean isAwaited(CaseId caseId, String partyId, String message) {
        return acting.asApplication(() -> !waiting(caseId, partyId, message).isEmpty());
    }

    /** Delivers a message to every place of the case that waits for it; none is no fault. */
    public void tell(CaseId caseId, String message, Map<String, Object> variables) {
        acting.asApplication(() -> deliver(waiting(caseId, message), message, variables));
    }

    /** Delivers a message to the branch of one party. */
    public void tell(CaseId caseId, String partyId, String message, Map<String, Object> variables) {
        acting.asApplication(() -> deliver(waiting(caseId, partyId, message), message, variables));
    }

    /** Delivers a message to the one place that waits for it; the value stays in the scope that the message opens. */
    public void open(CaseId caseId, String message, Variable<String> key, String value) {
        acting.asApplication(() -> runtime.getObject()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseId.value())
                .setVariableToTriggeredScope(key.name(), value)
                .correlateWithResult());
    }

    /** Starts a procedure that runs beside the case's own, of the same township and under the same key. */
    public void begin(CaseId caseId, String township, String process, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(Keys.CASE_ID.name(), caseId.value());
        acting.forTownship(township, () -> runtime.getObject().startProcessInstanceByKey(process, caseId.value(), all));
    }

    private Void deliver(List<Execution> executions, String message, Map<String, Object> variables) {
        executions.forEach(
                execution -> runtime.getObject().messageEventReceived(message, execution.getId(), variables));
        return null;
    }

    private List<Execution> waiting(CaseId caseId, String message) {
        return runtime.getObject()
                .createExecutionQuery()
                .processInstanceBusinessKey(caseId.value())
                .messageEventSubscriptionName(message)
                .list();
    }

    private List<Execution> waiting(CaseId caseId, String partyId, String message) {
        return waiting(caseId, message).stream()
                .filter(execution ->
                        partyId.equals(runtime.getObject().getVariable(execution.getId(), Keys.PARTY_ID.name())))
                .toList();
    }
}

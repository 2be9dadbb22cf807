package org.zhifaflow.procedure.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.zhifaflow.casefile.CaseId;

/**
 * The task that a form belongs to, as the form's step sees it.
 *
 * @param userId the person at work
 * @param partyId the party the task is about, null if it is about the whole case
 */
public record FormTask(String taskId, CaseId caseId, String partyId, String userId, VariableScope variables) {

    public <T> Optional<T> find(Variable<T> variable) {
        return variable.find(variables);
    }

    public <T> T get(Variable<T> variable) {
        return variable.get(variables);
    }
}

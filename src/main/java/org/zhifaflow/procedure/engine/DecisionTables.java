package org.zhifaflow.procedure.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Evaluates the latest version of a table for the ports that domain rooms declare. */
@Component
public class DecisionTables {

    private final ObjectProvider<ProcessEngine> engine;
    private final ObjectProvider<ActingPerson> acting;

    DecisionTables(ObjectProvider<ProcessEngine> engine, ObjectProvider<ActingPerson> acting) {
        this.engine = engine;
        this.acting = acting;
    }

    /** Every rule that matched, each as its outputs by name; whoever asks, the law's tables answer. */
    public List<Map<String, Object>> evaluate(String decision, Map<String, Object> inputs) {
        DecisionService decisions = engine.getObject().getDecisionService();
        return acting.getObject()
                .asApplication(() -> decisions
                        .evaluateDecisionTableByKey(decision)
                        .decisionDefinitionWithoutTenantId()
                        .variables(inputs)
                        .evaluate()
                        .getResultList());
    }
}

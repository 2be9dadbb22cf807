package org.zhifaflow.procedure.engine;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;

/** Finds the process instance that conducts a case, for those who look at it in Cockpit. */
@Component
public class CaseInstances {

    private final RuntimeService runtime;
    private final ActingPerson acting;

    CaseInstances(RuntimeService runtime, ActingPerson acting) {
        this.runtime = runtime;
        this.acting = acting;
    }

    /**
     * The engine's id of the conducting instance; empty once the case has ended.
     *
     * @param process id of the conducting process: others run beside it under the same key
     */
    public Optional<String> findConducting(CaseId caseId, String process) {
        return acting.asApplication(() -> Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId.value(), process)
                        .singleResult())
                .map(ProcessInstance::getId));
    }
}

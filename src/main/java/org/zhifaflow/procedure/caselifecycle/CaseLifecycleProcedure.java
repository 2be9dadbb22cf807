package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.NewFacts;
import org.zhifaflow.cooperation.CriminalTransfers;
import org.zhifaflow.journal.Act;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.Variable;

/** Tells the running case what happened outside its tasks; the strings of {@code caseLifecycle}. */
@Component
public class CaseLifecycleProcedure {

    /** Process id. */
    public static final String PROCESS = "caseLifecycle";

    static final Variable<Boolean> FACTS_RIGHT = new Variable<>("factsRight", Boolean.class);

    private static final String FACTS_SUBMITTED = "facts.submitted";
    private static final String FACTS_CHANGED = "facts.changed";

    private final ObjectProvider<RuntimeService> runtime;
    private final NewFacts newFacts;
    private final CriminalTransfers criminalTransfers;

    CaseLifecycleProcedure(
            ObjectProvider<RuntimeService> runtime, NewFacts newFacts, CriminalTransfers criminalTransfers) {
        this.runtime = runtime;
        this.newFacts = newFacts;
        this.criminalTransfers = criminalTransfers;
    }

    /** A party brought forward new facts (APL-45). */
    @Transactional
    public Outcome<Void> factsSubmitted(CaseId caseId, String facts, String actor) {
        return newFacts.submit(caseId, facts, actor).map(done -> tell(caseId, FACTS_SUBMITTED, Map.of()));
    }

    /** New facts were found right: a decision that waits for the head is broken off. */
    void factsChanged(CaseId caseId) {
        tell(caseId, FACTS_CHANGED, Map.of());
    }

    /** The head decided to transfer to the judiciary: the transfer begins if it is not under way already (KY4-09d). */
    @Transactional
    public void headReportedCrime(CaseId caseId) {
        criminalTransfers
                .suspect(caseId, "负责人审查认为涉嫌犯罪，决定移送司法机关", Act.SYSTEM)
                .map(done -> tell(caseId, "criminal.suspected", Map.of()));
    }

    /** A transfer was refused: whoever waits for the judiciary goes on (TRC-05). */
    void transferRefused(CaseId caseId) {
        tell(caseId, "criminal.returned", Map.of());
    }

    /** Delivers a message to every place of the case that listens; nobody listening is no fault. */
    Void tell(CaseId caseId, String message, Map<String, Object> variables) {
        runtime.getObject()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(caseId.value())
                .setVariables(variables)
                .correlateAll();
        return null;
    }
}

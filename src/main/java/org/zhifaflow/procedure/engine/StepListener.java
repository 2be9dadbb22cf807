package org.zhifaflow.procedure.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseNumber;
import org.zhifaflow.casefile.NumberKind;
import org.zhifaflow.journal.Clauses;
import org.zhifaflow.supervision.CaseSteps;

/** Tells the supervision room of every step of a case, in the step's own transaction: what opened, who has it, its end. */
@Component
class StepListener {

    private static final String TASK = "userTask_";

    private final ObjectProvider<CaseSteps> steps;
    private final ObjectProvider<CaseFiles> caseFiles;

    StepListener(ObjectProvider<CaseSteps> steps, ObjectProvider<CaseFiles> caseFiles) {
        this.steps = steps;
        this.caseFiles = caseFiles;
    }

    void onCreation(DelegateTask task) {
        task.setDescription(description(task));
        steps.getObject().opened(step(task));
    }

    void onAssignment(DelegateTask task) {
        steps.getObject().assigned(task.getId(), task.getAssignee());
    }

    void onEnd(DelegateTask task) {
        steps.getObject().closed(task.getId());
    }

    /** What a task says of itself in Tasklist: the number of its case, which each row shows, and its articles. */
    private String description(DelegateTask task) {
        CaseId caseId = new CaseId(Keys.CASE_ID.get(task));
        CaseFiles files = caseFiles.getObject();
        String number = files.findNumber(caseId, NumberKind.filing)
                .or(() -> files.findNumber(caseId, NumberKind.lead))
                .map(CaseNumber::shown)
                .orElse(caseId.value());
        return number
                + TaskGuard.property(task, "clause")
                        .map(clauses -> "\n依据：" + Clauses.cite(clauses))
                        .orElse("");
    }

    private CaseSteps.Opened step(DelegateTask task) {
        CaseId caseId = new CaseId(Keys.CASE_ID.get(task));
        return new CaseSteps.Opened(
                caseFiles.getObject().get(caseId).township(),
                caseId,
                Keys.PARTY_ID.find(task).orElse(""),
                Keys.TERM_SUBJECT.find(task).orElse(""),
                process(task.getProcessDefinitionId()),
                task.getTaskDefinitionKey().substring(TASK.length()),
                task.getName(),
                task.getCandidates().stream()
                        .map(IdentityLink::getGroupId)
                        .filter(group -> group != null)
                        .findFirst()
                        .orElse(""),
                term(TaskGuard.property(task, "term")),
                task.getId(),
                task.getAssignee());
    }

    /** The key within a definition's id, for example {@code filing} in {@code filing:3:1f0c…}. */
    static String process(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }

    /** The id of the term that a task names, empty for none. */
    static String term(Optional<String> property) {
        return property.filter(term -> !term.equals(TermListener.NO_TERM)).orElse("");
    }
}

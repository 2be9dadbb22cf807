package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.evidence.CollectedEvidence;
import org.zhifaflow.evidence.EvidenceItems;
import org.zhifaflow.evidence.Investigators;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 收集证据 (APL-40, APL-46, APL-55). */
@Component
class CollectEvidence implements TaskForm<CollectedEvidence> {

    private final CaseHeader header;
    private final EvidenceItems evidence;
    private final Investigators investigators;
    private final ReturnReasons returns;

    CollectEvidence(CaseHeader header, EvidenceItems evidence, Investigators investigators, ReturnReasons returns) {
        this.header = header;
        this.evidence = evidence;
        this.investigators = investigators;
        this.returns = returns;
    }

    @Override
    public Class<CollectedEvidence> input() {
        return CollectedEvidence.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.put(ReturnReasons.SHOWN, returns.of(task.caseId()));
        shown.put("investigators", investigators.names(task.caseId()));
        shown.put("evidenceTable", EvidenceRows.table(evidence.of(task.caseId())));
        shown.put("evidenceOptions", EvidenceRows.options(evidence.lawful(task.caseId())));
        evidence.findFinding(task.caseId()).ifPresent(finding -> shown.put("facts", finding.facts()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, CollectedEvidence input) {
        return evidence.collect(task.caseId(), input, task.taskId(), task.userId())
                .map(finding -> Routing.none());
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.evidence.EvidenceItems;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.CorrectionDemand;
import org.zhifaflow.penalty.CorrectionOrder;
import org.zhifaflow.penalty.CorrectionOrders;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 责令改正 (APL-28a). */
@Component
class OrderCorrection implements TaskForm<CorrectionDemand> {

    private final CaseHeader header;
    private final EvidenceItems evidence;
    private final CorrectionOrders corrections;

    OrderCorrection(CaseHeader header, EvidenceItems evidence, CorrectionOrders corrections) {
        this.header = header;
        this.evidence = evidence;
        this.corrections = corrections;
    }

    @Override
    public Class<CorrectionDemand> input() {
        return CorrectionDemand.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        var current = corrections.findCurrent(task.caseId());
        shown.put(
                "facts",
                evidence.findFinding(task.caseId())
                        .map(finding -> finding.facts())
                        .orElse(""));
        shown.put("currentOrder", CorrectionText.of(current));
        shown.put(
                "kindOptions",
                Arrays.stream(CorrectionDemand.Kind.values())
                        .filter(kind -> kind != CorrectionDemand.Kind.keep || current.isPresent())
                        .map(kind -> Choices.choice(kind.name(), kind.label()))
                        .toList());
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, CorrectionDemand input) {
        return corrections
                .order(task.caseId(), input, task.userId())
                .map(CorrectionOrder::awaitsRecheck)
                .map(awaited -> Routing.of(InvestigationProcedure.CORRECTION_AWAITED, awaited));
    }
}

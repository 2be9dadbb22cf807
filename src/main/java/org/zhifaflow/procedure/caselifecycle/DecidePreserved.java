package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.evidence.Preservations;
import org.zhifaflow.evidence.PreservedDecision;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 处理保存的物品 (APL-56). */
@Component
class DecidePreserved implements TaskForm<PreservedDecision> {

    private final CaseHeader header;
    private final Preservations preservations;

    DecidePreserved(CaseHeader header, Preservations preservations) {
        this.header = header;
        this.preservations = preservations;
    }

    @Override
    public Class<PreservedDecision> input() {
        return PreservedDecision.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        var preservation = preservations.get(task.caseId(), task.get(InvestigationProcedure.PRESERVATION_ID));
        var items = preservations.items(preservation.id());
        shown.put("preservationPlace", preservation.place());
        shown.put("approvedOn", preservation.approvedOn());
        shown.put("itemTable", PreservationRows.table(items));
        shown.put(
                "itemOptions",
                items.stream()
                        .map(item -> Choices.choice(item.id(), item.position() + " " + item.name()))
                        .toList());
        shown.put(
                "items", items.stream().map(item -> Map.of("itemId", item.id())).toList());
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, PreservedDecision input) {
        return preservations
                .decide(task.caseId(), task.get(InvestigationProcedure.PRESERVATION_ID), input, task.userId())
                .map(preservation -> Routing.none());
    }
}

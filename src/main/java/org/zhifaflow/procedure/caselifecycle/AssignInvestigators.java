package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.evidence.Investigators;
import org.zhifaflow.evidence.InvestigatorsChosen;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 确定办案人员 (APL-42, HL-4.5a). */
@Component
class AssignInvestigators implements TaskForm<InvestigatorsChosen> {

    private final CaseHeader header;
    private final Investigators investigators;

    AssignInvestigators(CaseHeader header, Investigators investigators) {
        this.header = header;
        this.investigators = investigators;
    }

    @Override
    public Class<InvestigatorsChosen> input() {
        return InvestigatorsChosen.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.put(
                "officerOptions",
                investigators.eligible(task.caseId()).stream()
                        .map(person -> Choices.choice(person.id(), person.name()))
                        .toList());
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, InvestigatorsChosen input) {
        return investigators.assign(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }
}

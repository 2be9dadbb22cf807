package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.NewFact;
import org.zhifaflow.casefile.NewFacts;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 复核新的事实 (APL-45). */
@Component
class ExamineNewFacts implements TaskForm<NewFact.Examination> {

    private final CaseHeader header;
    private final NewFacts newFacts;

    ExamineNewFacts(CaseHeader header, NewFacts newFacts) {
        this.header = header;
        this.newFacts = newFacts;
    }

    @Override
    public Class<NewFact.Examination> input() {
        return NewFact.Examination.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.put(
                "newFacts",
                newFacts.of(task.caseId()).stream()
                        .filter(fact -> fact.examinedOn() == null)
                        .map(NewFact::facts)
                        .collect(Collectors.joining("；")));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, NewFact.Examination input) {
        return newFacts.examine(task.caseId(), input, task.userId())
                .map(done -> Routing.of(CaseLifecycleProcedure.FACTS_RIGHT, input.factsRight()));
    }
}

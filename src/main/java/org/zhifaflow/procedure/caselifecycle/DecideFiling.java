package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.FilingDecision;
import org.zhifaflow.casefile.Filings;
import org.zhifaflow.casefile.Handovers;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 决定是否立案 (APL-54, KY1-6e). */
@Component
class DecideFiling implements TaskForm<FilingDecision> {

    private static final Map<String, String> VERIFICATIONS = Map.of("complete", "符合立案条件", "notMet", "不符合立案条件");

    private final CaseHeader header;
    private final FilingFacts facts;
    private final Filings filings;
    private final Handovers handovers;

    DecideFiling(CaseHeader header, FilingFacts facts, Filings filings, Handovers handovers) {
        this.header = header;
        this.facts = facts;
        this.filings = filings;
        this.handovers = handovers;
    }

    @Override
    public Class<FilingDecision> input() {
        return FilingDecision.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.put("late", filings.isDecisionLate(task.caseId()));
        var filing = filings.get(task.caseId());
        shown.put("verification", VERIFICATIONS.getOrDefault(filing.verification(), ""));
        shown.put("opinion", Choices.cell(filing.opinion()));
        shown.put(
                "otherFiling",
                filing.otherFiling() == null
                        ? "没有"
                        : filing.otherFiling().inWords()
                                + handovers
                                        .find(task.caseId())
                                        .map(h -> "；" + h.standing())
                                        .orElse(""));
        shown.put("basis", facts.basis(task.caseId()));
        shown.put("range", facts.range(task.caseId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, FilingDecision input) {
        return filings.decide(task.caseId(), input, task.userId())
                .map(done -> Routing.of(FilingProcedure.FILED, input.filed()));
    }
}

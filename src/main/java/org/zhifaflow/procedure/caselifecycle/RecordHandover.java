package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.Handover;
import org.zhifaflow.casefile.HandoverAnswer;
import org.zhifaflow.casefile.Handovers;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 登记移交结果 (HL-4.2a, APL-25). */
@Component
class RecordHandover implements TaskForm<HandoverAnswer> {

    private final CaseHeader header;
    private final FilingFacts facts;
    private final Handovers handovers;

    RecordHandover(CaseHeader header, FilingFacts facts, Handovers handovers) {
        this.header = header;
        this.facts = facts;
        this.handovers = handovers;
    }

    @Override
    public Class<HandoverAnswer> input() {
        return HandoverAnswer.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        Handover handover = handovers.find(task.caseId()).orElseThrow();
        shown.putAll(facts.otherFiling(task.caseId()));
        shown.put(
                "letter",
                handover.letter().letterNumber() + "，" + handover.letter().sentOn() + "发往"
                        + handover.letter().addressee());
        shown.put("standing", handover.standing());
        shown.put("disputed", handover.isDisputed());
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, HandoverAnswer input) {
        return handovers
                .answer(task.caseId(), input, task.userId())
                .map(result -> Routing.of(FilingProcedure.HANDOVER, FilingProcedure.handover(result)));
    }
}

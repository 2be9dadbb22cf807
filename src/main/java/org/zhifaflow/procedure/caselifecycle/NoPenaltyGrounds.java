package org.zhifaflow.procedure.caselifecycle;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.penalty.NoPenaltyConclusion;
import org.zhifaflow.penalty.NoPenaltyTable;
import org.zhifaflow.procedure.engine.DecisionTables;

/** Asks {@code determineNoPenalty} for one party. */
@Component
class NoPenaltyGrounds implements NoPenaltyTable {

    private final DecisionTables tables;

    NoPenaltyGrounds(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public NoPenaltyConclusion conclude(Question question) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("limitationExpired", question.limitationExpired());
        inputs.put("ageAtAct", question.ageAtAct());
        inputs.put("incapable", question.incapable());
        inputs.put("trivial", question.trivial());
        inputs.put("correctedInTime", question.correctedInTime());
        inputs.put("harm", question.harm().name());
        inputs.put("firstTime", question.firstTime() ? "yes" : "no");
        inputs.put("noFaultProved", question.noFaultProved());
        Map<String, Object> row = tables.evaluate("determineNoPenalty", inputs).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("determineNoPenalty has no row for " + question));
        return new NoPenaltyConclusion(
                NoPenaltyConclusion.Word.valueOf((String) row.get("noPenalty")), (String) row.get("ground"));
    }
}

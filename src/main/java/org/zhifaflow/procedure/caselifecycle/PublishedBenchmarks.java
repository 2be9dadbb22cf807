package org.zhifaflow.procedure.caselifecycle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhifaflow.penalty.BenchmarkTable;
import org.zhifaflow.penalty.BenchmarkTier;
import org.zhifaflow.procedure.engine.DecisionTables;

/** Reads tiers from the tables under {@code processes/benchmarks}. */
@Component
class PublishedBenchmarks implements BenchmarkTable {

    private final DecisionTables tables;

    PublishedBenchmarks(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<BenchmarkTier> find(String benchmark, Question question) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("subjectKind", question.subjectKind().name());
        inputs.put("quantity", question.quantity());
        inputs.put("occurrence", question.occurrence());
        inputs.put("correction", question.correction().name());
        inputs.put("aggravated", question.aggravated());
        inputs.put("lesserCircumstance", question.lesserCircumstance());
        inputs.put("actDay", question.actDay().toString());
        return tables.evaluate(benchmark, inputs).stream()
                .findFirst()
                .map(row -> new BenchmarkTier(
                        (String) row.get("tier"),
                        new BigDecimal(row.get("minimum").toString()),
                        new BigDecimal(row.get("maximum").toString()),
                        (Boolean) row.get("maximumInclusive"),
                        (String) row.get("unit"),
                        (Boolean) row.get("finePossible")));
    }
}

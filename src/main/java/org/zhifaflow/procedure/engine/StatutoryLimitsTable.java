package org.zhifaflow.procedure.engine;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.StatutoryLimits;

/** Reads limits from the register {@code statutoryLimits}. */
@Component
class StatutoryLimitsTable implements StatutoryLimits {

    private final DecisionTables tables;

    StatutoryLimitsTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public int number(String limit, LocalDate day) {
        return tables.evaluate("statutoryLimits", Map.of("limit", limit, "day", day)).stream()
                .findFirst()
                .map(row -> (Integer) row.get("number"))
                .orElseThrow(() -> new IllegalStateException("statutoryLimits has no row for " + limit + " on " + day));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.penalty.SurchargeRate;
import org.zhifaflow.penalty.SurchargeRates;
import org.zhifaflow.procedure.engine.DecisionTables;

/** Reads rates from the register {@code statutoryRates}. */
@Component
class StatutoryRates implements SurchargeRates {

    private final DecisionTables tables;

    StatutoryRates(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public SurchargeRate on(LocalDate day) {
        return tables.evaluate("statutoryRates", Map.of("rate", "surcharge", "day", day)).stream()
                .findFirst()
                .map(row -> new SurchargeRate(
                        new BigDecimal((String) row.get("percentPerDay")),
                        new BigDecimal((String) row.get("capPercent")),
                        (String) row.get("words")))
                .orElseThrow(() -> new IllegalStateException("statutoryRates has no surcharge on " + day));
    }
}

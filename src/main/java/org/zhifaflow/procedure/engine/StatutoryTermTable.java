package org.zhifaflow.procedure.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhifaflow.calendar.Direction;
import org.zhifaflow.calendar.Roll;
import org.zhifaflow.calendar.TermEffect;
import org.zhifaflow.calendar.TermExtension;
import org.zhifaflow.calendar.TermRule;
import org.zhifaflow.calendar.TermTable;
import org.zhifaflow.calendar.TermUnit;
import org.zhifaflow.casefile.LocalSettings;

/**
 * Reads terms from the register {@code statutoryTerms}; a row whose number the texts leave open names its local
 * setting, below which a number in the row does not let it go.
 */
@Component
class StatutoryTermTable implements TermTable {

    private final DecisionTables tables;
    private final LocalSettings settings;

    StatutoryTermTable(DecisionTables tables, LocalSettings settings) {
        this.tables = tables;
        this.settings = settings;
    }

    @Override
    public Optional<TermRule> find(String term, LocalDate day) {
        return tables.evaluate("statutoryTerms", Map.of("term", term, "day", day)).stream()
                .findFirst()
                .map(row -> new TermRule(
                        term,
                        (String) row.get("name"),
                        number(row, day),
                        TermUnit.valueOf((String) row.get("unit")),
                        Direction.valueOf((String) row.get("direction")),
                        Roll.valueOf((String) row.get("roll")),
                        (String) row.get("basis"),
                        TermEffect.valueOf((String) row.get("effect")),
                        TermExtension.of((Integer) row.get("extension"), (String) row.get("extendedBy"))));
    }

    private int number(Map<String, Object> row, LocalDate day) {
        Integer number = (Integer) row.get("number");
        if (!(row.get("setting") instanceof String setting)) {
            return number;
        }
        int local = settings.number(setting, day).intValueExact();
        return number == null ? local : Math.max(number, local);
    }
}

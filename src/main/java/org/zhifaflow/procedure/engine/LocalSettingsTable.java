package org.zhifaflow.procedure.engine;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.LocalSettings;

/** Reads settings from the register {@code localSettings}. */
@Component
class LocalSettingsTable implements LocalSettings {

    private final DecisionTables tables;

    LocalSettingsTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public String text(String setting, LocalDate day) {
        return tables.evaluate("localSettings", Map.of("setting", setting, "day", day)).stream()
                .findFirst()
                .map(row -> (String) row.get("value"))
                .orElseThrow(() -> new IllegalStateException("localSettings has no row for " + setting + " on " + day));
    }
}

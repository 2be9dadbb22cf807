package org.zhifaflow.procedure.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhifaflow.calendar.TermRule;
import org.zhifaflow.casefile.LocalSettings;

class StatutoryTermTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final DecisionTables tables = mock(DecisionTables.class);
    private final LocalSettings settings = mock(LocalSettings.class, org.mockito.Mockito.CALLS_REAL_METHODS);

    @Test
    void the_number_stands_in_the_row_or_in_the_setting_that_the_row_names() {
        when(settings.text("supplementReplyDays", DAY)).thenReturn("8");

        assertThat(find(5, null)).isEqualTo(5);
        assertThat(find(null, "supplementReplyDays")).isEqualTo(8);
    }

    @Test
    void a_setting_does_not_go_below_the_number_in_the_row() {
        when(settings.text("defenceDays", DAY)).thenReturn("2", "3", "4");

        assertThat(find(3, "defenceDays")).isEqualTo(3);
        assertThat(find(3, "defenceDays")).isEqualTo(3);
        assertThat(find(3, "defenceDays")).isEqualTo(4);
    }

    private int find(Integer number, String setting) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "name", "补正材料答复期限",
                "unit", "WORKING_DAYS",
                "direction", "FORWARD",
                "roll", "NEXT_WORKDAY",
                "basis", "KY5-08n",
                "effect", "WARNS"));
        row.put("number", number);
        row.put("setting", setting);
        when(tables.evaluate(eq("statutoryTerms"), anyMap())).thenReturn(List.of(row));
        return new StatutoryTermTable(tables, settings)
                .find("supplementReply", DAY)
                .map(TermRule::number)
                .orElseThrow();
    }
}

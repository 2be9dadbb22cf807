package org.zhifaflow.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The register of the rates that the law itself sets. */
class StatutoryRatesTest extends TableExamples {

    private static final List<Example> EXAMPLES = Example.of("statutoryRates", Map.of("day", "2026-01-05"), """
                    rate      => percentPerDay | capPercent | words  | basis
                    surcharge => 3             | 100        | 百分之三 | 行政处罚法第七十二条第一款第一项、行政强制法第四十五条
                    """);

    @Override
    List<Example> examples() {
        return EXAMPLES;
    }

    /** A rate without a name is our mistake and has no row. */
    @Override
    boolean mayBeMissing(String decision, String input) {
        return input.equals("day");
    }

    @Test
    void anUnknownRateHasNoRow() {
        assertThat(tables.ask("statutoryRates", Map.of("rate", "unheardOf", "day", "2026-01-05")))
                .isEmpty();
    }

    @Test
    void ratesAreValidFrom2018() {
        assertThat(tables.ask("statutoryRates", Map.of("rate", "surcharge", "day", "2017-12-31")))
                .isEmpty();
        assertThat(tables.ask("statutoryRates", Map.of("rate", "surcharge", "day", "2018-01-01")))
                .hasSize(1);
    }

    @Test
    void numbersAreTextWithoutAnyRounding() {
        Map<String, Object> row = tables.ask("statutoryRates", Map.of("rate", "surcharge", "day", "2026-01-05"))
                .get(0);
        assertThat(row.get("percentPerDay")).isEqualTo("3");
        assertThat(row.get("capPercent")).isEqualTo("100");
    }
}

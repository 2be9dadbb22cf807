package org.zhifaflow.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The register of persons and years that clauses fix. */
class StatutoryLimitsTest extends TableExamples {

    private static final List<Example> EXAMPLES = Example.of("statutoryLimits", Map.of("day", "2026-01-05"), """
                    limit                  => number | unit
                    investigators          => 2      | person
                    transferTeam           => 2      | person
                    hearingRepresentatives => 2      | person
                    adultAge               => 18     | year
                    occurrenceSpan         => 1      | year
                    """);

    @Override
    List<Example> examples() {
        return EXAMPLES;
    }

    /** A limit without a name is our mistake and has no row. */
    @Override
    boolean mayBeMissing(String decision, String input) {
        return input.equals("day");
    }

    @Test
    void anUnknownLimitHasNoRow() {
        assertThat(tables.ask("statutoryLimits", Map.of("limit", "unheardOf", "day", "2026-01-05")))
                .isEmpty();
    }
}

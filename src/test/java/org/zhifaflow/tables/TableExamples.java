package org.zhifaflow.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every table must hold, whatever it decides: right answers, no rule without an example, no silence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TableExamples {

    final DecisionTables tables = new DecisionTables();

    /** All examples of the tables that the subclass covers. */
    abstract List<Example> examples();

    Set<String> decisions() {
        return examples().stream().map(Example::decision).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answers(Example example) {
        List<Map<String, Object>> rows = tables.ask(example.decision(), example.inputs());
        if (example.expectsNothing()) {
            assertThat(rows).isEmpty();
            return;
        }
        assertThat(rows).hasSize(1);
        Map<String, String> answer = new LinkedHashMap<>();
        example.expected()
                .keySet()
                .forEach(name -> answer.put(name, Example.plain(rows.get(0).get(name))));
        assertThat(answer).isEqualTo(example.expected());
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyRuleWasHit(String decision) {
        assertThat(rulesHitBy(examplesOf(decision)))
                .as("rules of %s that an example reaches", decision)
                .containsExactlyInAnyOrderElementsOf(DecisionTables.rulesOf(decision));
    }

    /** Take away one input of each example in turn: the table must still answer, exactly once. */
    @ParameterizedTest
    @MethodSource("decisions")
    void noMissingValueLeavesTheTableSilent(String decision) {
        for (Example example : examplesOf(decision)) {
            if (example.expectsNothing()) {
                continue;
            }
            for (String name : example.inputs().keySet()) {
                if (example.inputs().get(name) != null && mayBeMissing(decision, name)) {
                    Map<String, Object> inputs = new HashMap<>(example.inputs());
                    inputs.put(name, null);
                    assertThat(tables.ask(decision, inputs))
                            .as("%s without %s", example, name)
                            .hasSize(1);
                }
            }
        }
    }

    boolean mayBeMissing(String decision, String input) {
        return true;
    }

    List<Example> examplesOf(String decision) {
        return examples().stream()
                .filter(example -> example.decision().equals(decision))
                .toList();
    }

    static Set<String> rulesHitBy(List<Example> examples) {
        DecisionTables fresh = new DecisionTables();
        examples.forEach(example -> fresh.ask(example.decision(), example.inputs()));
        return fresh.hits();
    }
}

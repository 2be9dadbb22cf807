package org.zhifaflow.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each table's file must look like, so that Modeler, the engine and a reader find their way. */
class TableFilesTest {

    static Set<String> ids() {
        return DecisionTables.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void oneDecisionNamedLikeItsFile(String id) {
        assertThat(DecisionTables.model(id).getModelElementsByType(Decision.class))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.getId()).isEqualTo(id);
                    assertThat(decision.getName()).matches(".*\\p{IsHan}.*");
                    assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P10950D");
                });
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyRuleNamesItsClause(String id) {
        assertThat(DecisionTables.model(id).getModelElementsByType(Rule.class))
                .allSatisfy(rule -> assertThat(rule.getDescription().getTextContent())
                        .matches("(KY\\d-\\d|HL-\\d|APL-\\d).*[：；].*\\p{IsHan}.*"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyIdSaysWhatItIs(String id) {
        DmnModelInstance model = DecisionTables.model(id);
        assertThat(model.getModelElementsByType(DmnElement.class))
                .filteredOn(element -> element.getId() != null)
                .allSatisfy(element -> assertThat(element.getId())
                        .matches(
                                id + "|(definitions|decisionTable|input|inputExpression|inputValues|output|outputValues"
                                        + "|rule|inputEntry|outputEntry)_[A-Za-z0-9_]+"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void hasItsDiagram(String id) throws IOException {
        assertThat(Files.readString(DecisionTables.file(id))).contains("dmnElementRef=\"" + id + "\"");
    }

    @Test
    void everyTableHasExamples() {
        Set<String> tested = new TreeSet<>();
        tested.addAll(new CaseLifecycleTablesTest().decisions());
        tested.addAll(new BenchmarkTablesTest().decisions());
        tested.addAll(new LocalSettingsTest().decisions());
        tested.addAll(new StatutoryLimitsTest().decisions());
        tested.addAll(new StatutoryRatesTest().decisions());
        assertThat(tested).isEqualTo(DecisionTables.ids());
    }
}

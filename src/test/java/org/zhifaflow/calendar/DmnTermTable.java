package org.zhifaflow.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;

/** The real table of terms, evaluated by the plain decision engine. */
public final class DmnTermTable implements TermTable {

    private static final Path FILE = Path.of("processes/terms/statutoryTerms.dmn");

    private final Set<String> matchedRules = new HashSet<>();
    private final Map<String, Optional<TermRule>> answers = new ConcurrentHashMap<>();
    private final DmnEngine engine;
    private final DmnDecision decision;

    private DmnTermTable(String xml) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(rule -> matchedRules.add(rule.getId())));
        engine = configuration.buildEngine();
        decision =
                engine.parseDecision("statutoryTerms", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    public static DmnTermTable real() {
        return new DmnTermTable(xml());
    }

    static DmnTermTable of(String xml) {
        return new DmnTermTable(xml);
    }

    static String xml() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<TermRule> find(String term, LocalDate day) {
        return answers.computeIfAbsent(term + " " + day, key -> row(term, day).map(row -> rule(term, row)));
    }

    Optional<DmnDecisionRuleResult> row(String term, Object day) {
        DmnDecisionTableResult result = engine.evaluateDecisionTable(
                decision, Variables.createVariables().putValue("term", term).putValue("day", day));
        return Optional.ofNullable(result.getSingleResult());
    }

    Set<String> matchedRules() {
        return matchedRules;
    }

    private static TermRule rule(String term, DmnDecisionRuleResult row) {
        return new TermRule(
                term,
                row.getEntry("name"),
                row.<Integer>getEntry("number"),
                TermUnit.valueOf(row.getEntry("unit")),
                Direction.valueOf(row.getEntry("direction")),
                Roll.valueOf(row.getEntry("roll")),
                row.getEntry("basis"),
                TermEffect.valueOf(row.getEntry("effect")),
                TermExtension.of((Integer) row.getEntryMap().get("extension"), (String)
                        row.getEntryMap().get("extendedBy")));
    }
}

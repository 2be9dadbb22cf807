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
    private static final Path SETTINGS = Path.of("processes/terms/localSettings.dmn");

    private final Set<String> matchedRules = new HashSet<>();
    private final Map<String, Optional<TermRule>> answers = new ConcurrentHashMap<>();
    private final DmnEngine engine;
    private final DmnEngine settingsEngine = new DefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision;
    private final DmnDecision settings;

    private DmnTermTable(String xml) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(rule -> matchedRules.add(rule.getId())));
        engine = configuration.buildEngine();
        decision =
                engine.parseDecision("statutoryTerms", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        settings = settingsEngine.parseDecision(
                "localSettings", new ByteArrayInputStream(read(SETTINGS).getBytes(StandardCharsets.UTF_8)));
    }

    public static DmnTermTable real() {
        return new DmnTermTable(xml());
    }

    static DmnTermTable of(String xml) {
        return new DmnTermTable(xml);
    }

    static String xml() {
        return read(FILE);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<TermRule> find(String term, LocalDate day) {
        return answers.computeIfAbsent(term + " " + day, key -> row(term, day).map(row -> rule(term, day, row)));
    }

    Optional<DmnDecisionRuleResult> row(String term, Object day) {
        DmnDecisionTableResult result = engine.evaluateDecisionTable(
                decision, Variables.createVariables().putValue("term", term).putValue("day", day));
        return Optional.ofNullable(result.getSingleResult());
    }

    Set<String> matchedRules() {
        return matchedRules;
    }

    private int number(LocalDate day, DmnDecisionRuleResult row) {
        String setting = (String) row.getEntryMap().get("setting");
        Integer number = (Integer) row.getEntryMap().get("number");
        if (setting == null) {
            return number;
        }
        int local = Integer.parseInt(settingsEngine
                .evaluateDecisionTable(
                        settings,
                        Variables.createVariables().putValue("setting", setting).putValue("day", day))
                .getSingleResult()
                .getEntry("value"));
        return number == null ? local : Math.max(number, local);
    }

    private TermRule rule(String term, LocalDate day, DmnDecisionRuleResult row) {
        return new TermRule(
                term,
                row.getEntry("name"),
                number(day, row),
                TermUnit.valueOf(row.getEntry("unit")),
                Direction.valueOf(row.getEntry("direction")),
                Roll.valueOf(row.getEntry("roll")),
                row.getEntry("basis"),
                TermEffect.valueOf(row.getEntry("effect")),
                TermExtension.of((Integer) row.getEntryMap().get("extension"), (String)
                        row.getEntryMap().get("extendedBy")));
    }
}

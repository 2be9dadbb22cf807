package org.zhifaflow.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * The tables of this project on the plain DMN engine, with a listener that notes which rules answered.
 *
 * <p>How to pass inputs: <b>dates as {@code java.time.LocalDate} or as ISO text ({@code "2026-01-31"})</b>, the text being
 * the only form that is also a plain process variable. The tables read them with {@code date(x)} of type {@code feel:date}, which
 * the engine leaves alone: with its own type {@code date} it refuses both, and a {@code java.util.Date} is read in the zone of the JVM, which moves
 * midnight in Shanghai to the day before on a server in UTC. Numbers are any {@code Number}, money is
 * {@code BigDecimal} and of type {@code number}. {@link DateInputTest} proves this.
 */
final class DecisionTables {

    private static final Path ROOT = Path.of("processes");
    private static final Map<String, Path> FILES = files();

    private final Set<String> hits = new LinkedHashSet<>();
    private final DmnEngine engine = engine();
    private final Map<String, DmnDecision> parsed = new TreeMap<>();

    /** Ids of all tables that are tested here: the stages, the benchmarks, the local settings, rates and limits. */
    static Set<String> ids() {
        return FILES.keySet();
    }

    static Path file(String decision) {
        return FILES.get(decision);
    }

    static DmnModelInstance model(String decision) {
        return Dmn.readModelFromFile(file(decision).toFile());
    }

    static Set<String> rulesOf(String decision) {
        return model(decision).getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The rows that answer, each as output name and value. */
    List<Map<String, Object>> ask(String decision, Map<String, Object> inputs) {
        return engine.evaluateDecisionTable(parsed.computeIfAbsent(decision, this::parse), inputs)
                .getResultList();
    }

    /** The rules of all answers so far. */
    Set<String> hits() {
        return hits;
    }

    private DmnDecision parse(String decision) {
        try (InputStream file = Files.newInputStream(file(decision))) {
            return engine.parseDecision(decision, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DmnEngine engine() {
        var configuration =
                (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionEvaluationListeners(List.of(event -> note(event.getDecisionResult())));
        return configuration.buildEngine();
    }

    private void note(Object event) {
        if (event instanceof DmnDecisionTableEvaluationEvent table) {
            table.getMatchingRules().forEach(rule -> hits.add(rule.getId()));
        }
    }

    private static Map<String, Path> files() {
        return Stream.of(
                        list(ROOT.resolve("case-lifecycle")),
                        list(ROOT.resolve("benchmarks")),
                        List.of(
                                ROOT.resolve("terms/localSettings.dmn"),
                                ROOT.resolve("terms/statutoryRates.dmn"),
                                ROOT.resolve("terms/statutoryLimits.dmn")))
                .flatMap(Collection::stream)
                .collect(Collectors.toMap(
                        path -> path.getFileName().toString().replace(".dmn", ""),
                        path -> path,
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(".dmn")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

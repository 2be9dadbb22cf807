package org.zhifaflow.procedure.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Outcome.Accepted;
import org.zhifaflow.supervision.LadderTable;
import org.zhifaflow.supervision.ReminderLadder;

/**
 * Reads the reminder ladder from the latest version of the table {@code reminderLadder}. Its cells are plain values, so it
 * is read as it stands and not evaluated: the check at deployment and the ladder in force see the same.
 */
@Component
class ReminderLadderTable implements LadderTable {

    static final String TABLE = "reminderLadder";

    private final ObjectProvider<ProcessEngine> engine;
    private final ObjectProvider<ActingPerson> acting;
    private volatile Version latest = new Version("", null);

    ReminderLadderTable(ObjectProvider<ProcessEngine> engine, ObjectProvider<ActingPerson> acting) {
        this.engine = engine;
        this.acting = acting;
    }

    private record Version(String definition, ReminderLadder ladder) {}

    @Override
    public ReminderLadder inForce() {
        String definition = acting.getObject()
                .asApplication(() -> engine.getObject()
                        .getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(TABLE)
                        .latestVersion()
                        .singleResult()
                        .getId());
        Version known = latest;
        if (!known.definition().equals(definition)) {
            known = new Version(definition, ladder(definition));
            latest = known;
        }
        return known.ladder();
    }

    private ReminderLadder ladder(String definition) {
        DmnModelInstance model = acting.getObject()
                .asApplication(() -> engine.getObject().getRepositoryService().getDmnModelInstance(definition));
        if (read(model.getModelElementById(TABLE)) instanceof Accepted<ReminderLadder> accepted) {
            return accepted.value();
        }
        throw new IllegalStateException(definition + " was deployed without its check");
    }

    /** The ladder that a decision holds, or each row that could not fire. */
    static Outcome<ReminderLadder> read(Decision decision) {
        DecisionTable table =
                decision.getChildElementsByType(DecisionTable.class).iterator().next();
        List<ReminderLadder.Row> rows = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            Map<String, String> cells = new HashMap<>();
            Iterator<InputEntry> in = rule.getInputEntries().iterator();
            for (Input input : table.getInputs()) {
                cells.put(text(input.getInputExpression().getText()), value(in.next()));
            }
            Iterator<OutputEntry> out = rule.getOutputEntries().iterator();
            for (Output output : table.getOutputs()) {
                cells.put(output.getName(), value(out.next()));
            }
            rows.add(new ReminderLadder.Row(
                    cell(cells, "effect"),
                    cell(cells, "point"),
                    cell(cells, "number"),
                    cell(cells, "recipients"),
                    cell(cells, "label"),
                    cell(cells, "priority")));
        }
        return ReminderLadder.read(rows);
    }

    /** A column that is missing leaves each of its cells empty. */
    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "");
    }

    private static String value(DmnElement entry) {
        String text = entry.getChildElementsByType(Text.class).stream()
                .map(ReminderLadderTable::text)
                .findFirst()
                .orElse("");
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }
}

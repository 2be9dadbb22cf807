package org.zhifaflow.procedure.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;
import org.zhifaflow.calendar.TermRule;
import org.zhifaflow.calendar.TermTable;

/** The whole register {@code statutoryTerms}: every clock of the law that the deployed table has. */
@Component
public class TermRegister {

    private static final String TABLE = "statutoryTerms";

    private final RepositoryService repository;
    private final TermTable table;
    private final ActingPerson acting;

    TermRegister(RepositoryService repository, TermTable table, ActingPerson acting) {
        this.repository = repository;
        this.table = table;
        this.acting = acting;
    }

    /** The rows valid on a day, in the table's order. */
    public List<TermRule> validOn(LocalDate day) {
        return acting.asApplication(this::terms).stream()
                .map(term -> table.find(term, day))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> terms() {
        String latest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .latestVersion()
                .singleResult()
                .getId();
        return repository
                .getDmnModelInstance(latest)
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next()
                .getRules()
                .stream()
                .map(TermRegister::term)
                .distinct()
                .toList();
    }

    /** The first input names the term, as a FEEL text. */
    private static String term(Rule rule) {
        return rule.getInputEntries()
                .iterator()
                .next()
                .getText()
                .getTextContent()
                .strip()
                .replace("\"", "");
    }
}

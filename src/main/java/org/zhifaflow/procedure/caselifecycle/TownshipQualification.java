package org.zhifaflow.procedure.caselifecycle;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.penalty.QualificationRules;
import org.zhifaflow.procedure.engine.DecisionTables;

/** Asks {@code determineJurisdiction} and {@code determineLimitation} again, about a case as it would stand corrected. */
@Component
class TownshipQualification implements QualificationRules {

    private final DecisionTables tables;
    private final FilingFacts filing;
    private final Catalogue catalogue;

    TownshipQualification(DecisionTables tables, FilingFacts filing, Catalogue catalogue) {
        this.tables = tables;
        this.filing = filing;
        this.catalogue = catalogue;
    }

    @Override
    public boolean ours(CaseFile requalified) {
        String id = requalified.id();
        Optional<Item> item = catalogue.findItem(requalified.township(), requalified.itemCode(), requalified.actDay());
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("insideTerritory", filing.insideTerritory(id));
        inputs.put("zone", filing.zone(id));
        inputs.put("itemListed", item.isPresent());
        inputs.put("itemRestricted", item.map(Item::restricted).orElse(false));
        inputs.put("alreadyFiledElsewhere", filing.alreadyFiledElsewhere(id));
        inputs.put("departmentFiledOn", filing.departmentFiledOn(id));
        inputs.put("powerConferredFrom", filing.conferredFrom(requalified, requalified.actDay()));
        return tables.evaluate("determineJurisdiction", inputs).stream()
                .anyMatch(row -> "ours".equals(row.get("jurisdiction")));
    }

    @Override
    public boolean barred(CaseFile requalified) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("discovered", requalified.foundOn().toString());
        inputs.put("actEnded", Objects.toString(requalified.actEndedOn(), null));
        inputs.put("endangersLife", requalified.endangersLife());
        return tables.evaluate("determineLimitation", inputs).stream()
                .anyMatch(row -> "barred".equals(row.get("limitation")));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.penalty.Circumstances;
import org.zhifaflow.penalty.CircumstancesRow;
import org.zhifaflow.penalty.CorrectionOrders;
import org.zhifaflow.penalty.CorrectionStanding;
import org.zhifaflow.penalty.Harm;
import org.zhifaflow.penalty.PartyCircumstances;
import org.zhifaflow.penalty.QualificationRules;
import org.zhifaflow.procedure.engine.ForModels;

/** What {@code determineNoPenalty} asks: the facts of the party whom they spare least, so that no one is overlooked. */
@Component
@ForModels("circumstanceFacts")
public class CircumstanceFacts {

    private final CaseFiles caseFiles;
    private final Catalogue catalogue;
    private final CorrectionOrders corrections;
    private final Circumstances circumstances;
    private final QualificationRules rules;

    CircumstanceFacts(
            CaseFiles caseFiles,
            Catalogue catalogue,
            CorrectionOrders corrections,
            Circumstances circumstances,
            QualificationRules rules) {
        this.caseFiles = caseFiles;
        this.catalogue = catalogue;
        this.corrections = corrections;
        this.circumstances = circumstances;
        this.rules = rules;
    }

    /** The act, with its day as it stands after any correction, was discovered too late (APL-36). */
    public boolean limitationExpired(String caseId) {
        return rules.barred(caseFiles.get(new CaseId(caseId)));
    }

    /** Completed years on the day of the act, null for an organisation (APL-30). */
    public Integer ageAtAct(String caseId) {
        return party(caseId).map(PartyCircumstances::ageAtAct).orElse(null);
    }

    public boolean incapable(String caseId) {
        return party(caseId).map(PartyCircumstances::incapable).orElse(false);
    }

    public boolean trivial(String caseId) {
        return act(caseId).map(CircumstancesRow::trivial).orElse(false);
    }

    public boolean correctedInTime(String caseId) {
        return corrections.standing(new CaseId(caseId)) == CorrectionStanding.inTime;
    }

    /** none, slight or serious. */
    public String harm(String caseId) {
        return act(caseId).map(CircumstancesRow::harm).orElse(Harm.serious).name();
    }

    /** yes or no by the register, unchecked while nobody is known. */
    public String firstTime(String caseId) {
        return party(caseId).map(p -> p.firstTime() ? "yes" : "no").orElse("unchecked");
    }

    public boolean noFaultProved(String caseId) {
        return party(caseId).map(PartyCircumstances::noFaultProved).orElse(false);
    }

    /**
     * The item and end of the act as they stand, and the items that the township held on any day up to the discovery: the
     * corrected end of the act decides which of them it may be.
     */
    Map<String, Object> qualification(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        List<Item> items = catalogue.itemsUntil(file.township(), file.foundOn());
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                "itemOptions",
                items.stream()
                        .map(Item::code)
                        .distinct()
                        .map(code -> Choices.choice(code, named(items, code, file.actDay())))
                        .toList());
        shown.put(
                "itemTable",
                items.stream()
                        .map(item -> Map.of(
                                "code", item.code(),
                                "name", named(item, file.actDay()),
                                "basis", item.basis(),
                                "benchmark", Choices.cell(item.benchmark())))
                        .toList());
        if (items.stream().anyMatch(item -> item.code().equals(file.itemCode()))) {
            shown.put("newItem", file.itemCode());
        }
        shown.put("actContinuing", file.actEndedOn() == null);
        if (file.actEndedOn() != null) {
            shown.put("actEndedOn", file.actEndedOn().toString());
        }
        return shown;
    }

    /** The name of the edition of the act's day as it stands, else of the newest one, with its days. */
    private static String named(List<Item> items, String code, LocalDate actDay) {
        List<Item> editions =
                items.stream().filter(item -> item.code().equals(code)).toList();
        return editions.stream()
                .filter(item -> isInForce(item, actDay))
                .findFirst()
                .map(Item::name)
                .orElseGet(() -> named(editions.get(editions.size() - 1), actDay));
    }

    private static String named(Item item, LocalDate actDay) {
        return isInForce(item, actDay)
                ? item.name()
                : item.name()
                        + "（%s%s有效）"
                                .formatted(item.validFrom() + "起", item.validTo() == null ? "" : "至" + item.validTo());
    }

    private static boolean isInForce(Item item, LocalDate day) {
        return !item.validFrom().isAfter(day)
                && (item.validTo() == null || !item.validTo().isBefore(day));
    }

    /** The item's legal basis in words. */
    String basis(CaseId caseId) {
        return item(caseId).map(Item::basis).orElse("");
    }

    /** The item's benchmark table in words. */
    String benchmark(CaseId caseId) {
        return item(caseId).map(Item::benchmark).orElse("该事项没有裁量基准，按法定幅度裁量");
    }

    /** Whether the item's fine is a share of the cost of the construction. */
    boolean ofConstructionCost(CaseId caseId) {
        return item(caseId)
                .map(Item::fineUnit)
                .filter("ofConstructionCost"::equals)
                .isPresent();
    }

    private Optional<Item> item(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        return catalogue.findItem(file.township(), file.itemCode(), file.foundOn());
    }

    private Optional<CircumstancesRow> act(String caseId) {
        return circumstances.findCurrent(new CaseId(caseId)).map(Circumstances.Recorded::act);
    }

    private Optional<PartyCircumstances> party(String caseId) {
        return circumstances
                .findCurrent(new CaseId(caseId))
                .flatMap(recorded -> recorded.parties().stream()
                        .min(Comparator.comparing(PartyCircumstances::noPenalty)
                                .thenComparing(PartyCircumstances::partyId)));
    }
}

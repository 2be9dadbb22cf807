package org.zhifaflow.procedure.caselifecycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Filings;
import org.zhifaflow.casefile.Handover;
import org.zhifaflow.casefile.Handovers;
import org.zhifaflow.casefile.OtherAuthority;
import org.zhifaflow.casefile.OtherFiling;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.catalogue.StatutoryRange;
import org.zhifaflow.procedure.engine.ForModels;

/** What the tables of {@code filing} ask about a case. Dates leave as ISO text, which FEEL reads in no zone. */
@Component
@ForModels("filingFacts")
public class FilingFacts {

    private static final String OUTSIDE = "outside";
    private static final String CONFERRED = "conferred";

    private final CaseFiles caseFiles;
    private final Filings filings;
    private final Handovers handovers;
    private final Catalogue catalogue;

    FilingFacts(CaseFiles caseFiles, Filings filings, Handovers handovers, Catalogue catalogue) {
        this.caseFiles = caseFiles;
        this.filings = filings;
        this.handovers = handovers;
        this.catalogue = catalogue;
    }

    /** The place lies in the township (APL-22). */
    public boolean insideTerritory(String caseId) {
        return !file(caseId).zone().equals(OUTSIDE);
    }

    /** village, urban, unknown or none (HL-4.3d, HL-4.3e). */
    public String zone(String caseId) {
        String zone = file(caseId).zone();
        return zone.equals(OUTSIDE) ? "none" : zone;
    }

    /** The item is in the township's published catalogue today (KY0-02, KY0-03, APL-24). */
    public boolean itemListed(String caseId) {
        return item(caseId).isPresent();
    }

    /** National security or personal freedom (HL-4.1b). */
    public boolean itemRestricted(String caseId) {
        return item(caseId).map(Item::restricted).orElse(false);
    }

    /** Whether the verification found a case of another authority about the same act (APL-25, HL-4.2a). */
    public boolean otherFilingFound(String caseId) {
        return filings.get(new CaseId(caseId)).otherFiling() != null;
    }

    /** Another authority's case about the same act stands beside ours (APL-25, APL-29). */
    public boolean alreadyFiledElsewhere(String caseId) {
        return filings.findStandingOtherFiling(new CaseId(caseId)).isPresent();
    }

    /**
     * The day on which the department that held the power before opened its case; null if it did not, and once the case
     * is designated to it (HL-4.2a, APL-25).
     */
    public String departmentFiledOn(String caseId) {
        return departmentFiling(caseId).map(Object::toString).orElse(null);
    }

    /**
     * The day from which the township holds the item's power in its own name; null if it does not, or holds it for the
     * department that entrusted it, which then keeps the power (HL-4.2a, HA-1.1b).
     */
    public String powerConferredFrom(String caseId) {
        return conferredFrom(file(caseId), caseFiles.today());
    }

    /** By the list as it stood when the department filed; where the item was not on it, as it stands on the day. */
    String conferredFrom(CaseFile file, LocalDate day) {
        return departmentFiling(file.id())
                .flatMap(filed -> conferred(file, filed))
                .or(() -> conferred(file, day))
                .map(item -> item.validFrom().toString())
                .orElse(null);
    }

    private Optional<Item> conferred(CaseFile file, LocalDate day) {
        return catalogue
                .findItem(file.township(), file.itemCode(), day)
                .filter(item -> item.power().equals(CONFERRED));
    }

    private Optional<LocalDate> departmentFiling(String caseId) {
        return filings.findStandingOtherFiling(new CaseId(caseId))
                .filter(other -> other.otherKind() == OtherAuthority.department)
                .filter(other -> handovers
                        .find(new CaseId(caseId))
                        .filter(Handover::isTheirs)
                        .isEmpty())
                .map(OtherFiling::otherFiledOn);
    }

    /** The other authority's case, for those who ask for it. */
    Map<String, Object> otherFiling(CaseId caseId) {
        OtherFiling other = filings.get(caseId).otherFiling();
        return Map.of(
                "otherFiling", other.inWords(),
                "addressee", other.otherAuthority(),
                "conferredFrom", Choices.cell(powerConferredFrom(caseId.value())));
    }

    /** The day the act ended, null while it goes on (APL-36). */
    public String actEnded(String caseId) {
        return Optional.ofNullable(file(caseId).actEndedOn())
                .map(Object::toString)
                .orElse(null);
    }

    /** The day of the first trace (APL-36). */
    public String discovered(String caseId) {
        return file(caseId).foundOn().toString();
    }

    public boolean endangersLife(String caseId) {
        return file(caseId).endangersLife();
    }

    public boolean factsClear(String caseId) {
        return filings.get(new CaseId(caseId)).factsClear();
    }

    /** The kind of party for which the summary procedure is narrowest: an organisation only if all are (APL-51). */
    public String subjectKind(String caseId) {
        return caseFiles.parties(new CaseId(caseId)).stream()
                .map(Party::kind)
                .min(Enum::compareTo)
                .orElse(SubjectKind.citizen)
                .name();
    }

    /** Yuan; null if the leader could not say yet. */
    public BigDecimal expectedFine(String caseId) {
        return filings.get(new CaseId(caseId)).expectedFine();
    }

    public boolean warningOnly(String caseId) {
        return filings.get(new CaseId(caseId)).warningOnly();
    }

    public boolean otherPenalty(String caseId) {
        return filings.get(new CaseId(caseId)).otherPenalty();
    }

    /** Somebody who sent the lead waits for an answer (KY5-08l). */
    public boolean senderWaiting(String caseId) {
        return file(caseId).sourceUnit() != null;
    }

    /** The item's legal basis in words. */
    String basis(CaseId caseId) {
        return item(caseId.value()).map(Item::basis).orElse("");
    }

    /** The statutory range for each kind of party, in words. */
    String range(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        return caseFiles.parties(caseId).stream()
                .map(Party::kind)
                .distinct()
                .map(kind -> kind.label()
                        + catalogue
                                .findRange(file.township(), file.itemCode(), kind.name(), file.actDay())
                                .map(range -> " " + amounts(file, range))
                                .orElse(" 无罚款规定"))
                .collect(Collectors.joining("；"));
    }

    /** Both ends with their unit: yuan, or the share of the project's cost. */
    private String amounts(CaseFile file, StatutoryRange range) {
        boolean ofCost = item(file.id())
                .map(Item::fineUnit)
                .filter("ofConstructionCost"::equals)
                .isPresent();
        String unit = ofCost ? "" : "元";
        return range.minimum().stripTrailingZeros().toPlainString() + unit + "至"
                + range.maximum().stripTrailingZeros().toPlainString() + unit
                + (ofCost ? "（工程造价的比例）" : "");
    }

    private Optional<Item> item(String caseId) {
        CaseFile file = file(caseId);
        return catalogue.findItem(file.township(), file.itemCode(), caseFiles.today());
    }

    private CaseFile file(String caseId) {
        return caseFiles.get(new CaseId(caseId));
    }
}

package org.zhifaflow.penalty;

import static org.zhifaflow.journal.Texts.isBlank;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.journal.Violations;

/** Checks and carries out corrections of a case's item and act day (KY4-08c). */
@Component
class Requalifications {

    private static final String LIMITATION = "行政处罚法第三十六条，APL-36";

    private final CaseFiles caseFiles;
    private final Catalogue catalogue;
    private final QualificationRules rules;

    Requalifications(CaseFiles caseFiles, Catalogue catalogue, QualificationRules rules) {
        this.caseFiles = caseFiles;
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /** The case as it would stand; as it is where the new item is not the township's. */
    CaseFile applied(CaseFile file, Requalification change) {
        CaseFile dated = file.requalified(
                file.itemCode(), file.itemName(), timely(file, change) ? change.actEndedOn() : file.actEndedOn());
        return item(dated, change)
                .map(item -> dated.requalified(item.code(), item.name(), dated.actEndedOn()))
                .orElse(file);
    }

    void check(CaseFile file, Requalification change, Violations found) {
        found.refuseIf(isBlank(change.itemCode()), "newItem", "更正定性或者违法时间的，须选择违法事项", "KY4-08c");
        found.refuseIf(isBlank(change.reason()), "requalificationReason", "更正定性或者违法时间的，须写明理由", "KY4-08c");
        found.refuseIf(
                !change.actContinuing() && change.actEndedOn() == null,
                "actEndedOn",
                "违法行为已经终了的，须填写终了日期；仍在继续的，请勾选“仍在继续”",
                LIMITATION);
        found.refuseIf(
                change.actEndedOn() != null && change.actEndedOn().isAfter(file.foundOn()),
                "actEndedOn",
                "行为终了日期不能晚于发现日期" + file.foundOn(),
                LIMITATION);
        if (isBlank(change.itemCode()) || !timely(file, change)) {
            return;
        }
        CaseFile dated = file.requalified(file.itemCode(), file.itemName(), change.actEndedOn());
        Optional<Item> item = item(dated, change);
        found.refuseIf(item.isEmpty(), "newItem", "更正后的事项不在" + dated.actDay() + "有效的本镇公布事项目录内", "KY0-02");
        item.map(right -> dated.requalified(right.code(), right.name(), dated.actEndedOn()))
                .ifPresent(after -> checkRules(file, after, found));
    }

    private void checkRules(CaseFile file, CaseFile after, Violations found) {
        found.refuseIf(!changes(file, after), "newItem", "更正后的事项和违法时间与原登记相同", "KY4-08c");
        found.refuseIf(!rules.ours(after), "newItem", "更正后的案件不属于本镇管辖，应当移送有管辖权的机关", "HL-4.3d，HL-4.3e，KY0-02");
    }

    /**
     * Whether the act as the case has it was discovered too late. A correction that shows it is taken: the case goes on to a
     * decision not to penalise (APL-36).
     */
    boolean isBarred(CaseFile file) {
        return rules.barred(file);
    }

    /** The report that follows finds the facts changed, so that a notice given before is repeated (APL-44). */
    void carryOut(CaseFile after, Requalification change, String userId) {
        caseFiles.requalify(
                after.caseId(), after.itemCode(), after.itemName(), after.actEndedOn(), change.reason(), userId);
        caseFiles.reach(after.caseId(), Milestone.factsChanged, caseFiles.today());
    }

    private static boolean changes(CaseFile before, CaseFile after) {
        return !before.itemCode().equals(after.itemCode()) || !Objects.equals(before.actEndedOn(), after.actEndedOn());
    }

    private static boolean timely(CaseFile file, Requalification change) {
        LocalDate ended = change.actEndedOn();
        return change.actContinuing() || (ended != null && !ended.isAfter(file.foundOn()));
    }

    private Optional<Item> item(CaseFile dated, Requalification change) {
        return catalogue.findItem(dated.township(), change.itemCode(), dated.actDay());
    }
}

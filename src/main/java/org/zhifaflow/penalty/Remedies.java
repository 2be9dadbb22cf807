package org.zhifaflow.penalty;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Township;

/**
 * Keeps reviews and lawsuits against decisions. They do not stop execution, but no surcharge accrues on their days and
 * no court is asked to enforce while one runs (APL-73, ACL-53).
 */
@Service
public class Remedies {

    /** After a review the party may sue for fifteen days (ALL-45). */
    static final String LAWSUIT_AFTER_REVIEW = "lawsuitAfterReview";

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final Terms terms;
    private final FinesInForce fines;
    private final Organisation organisation;
    private final Clock clock;

    Remedies(
            JdbcAggregateTemplate rows,
            CaseFiles caseFiles,
            Terms terms,
            FinesInForce fines,
            Organisation organisation,
            Clock clock) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.fines = fines;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Puts on file that a party applied for review or sued; the organ is the county government or the court. */
    @Transactional
    public Outcome<Remedy> open(CaseId caseId, String partyId, RemedyKind kind, LocalDate filedOn, String actor) {
        CaseFile file = caseFiles.get(caseId);
        Optional<LocalDate> served = caseFiles.dayOf(caseId, Milestone.decisionServed, partyId);
        Violations found = new Violations();
        found.refuseIf(
                        findOpen(caseId, partyId, kind).isPresent(),
                        "kind",
                        "该当事人的" + kind.label() + "正在进行",
                        "行政处罚法第七十三条，APL-73")
                .refuseIf(
                        filedOn.isAfter(caseFiles.today()),
                        "filedOn",
                        "申请日期不能晚于今天",
                        "行政复议法第二十条、行政诉讼法第四十六条，ARL-20,ALL-46")
                .refuseIf(served.isEmpty(), "", "决定书尚未送达该当事人，不能登记行政复议、行政诉讼", "行政复议法第二十条，ARL-20,ALL-46")
                .notBefore(filedOn, served, "决定书送达日期", "filedOn", "申请日期", "行政复议法第二十条，ARL-20,ALL-46");
        return found.orElse(() -> {
            Township township = organisation.township(file.township());
            Remedy remedy = rows.insert(new Remedy(
                    UUID.randomUUID().toString(),
                    file.township(),
                    file.id(),
                    partyId,
                    kind,
                    kind == RemedyKind.review ? township.county() + "人民政府" : township.court(),
                    filedOn,
                    null,
                    null,
                    null,
                    null,
                    actor,
                    Moment.now(clock)));
            if (kind == RemedyKind.lawsuit) {
                TermKey afterReview = afterReview(file, partyId);
                terms.find(afterReview)
                        .filter(standing -> standing.status().isOpen() && !filedOn.isBefore(standing.startedOn()))
                        .ifPresent(standing -> terms.satisfy(afterReview, filedOn, actor));
            }
            caseFiles.note(
                    caseId,
                    actor,
                    "登记" + kind.label(),
                    "APL-73,ARL-24",
                    caseFiles.party(caseId, partyId).name() + "于" + filedOn + "向" + remedy.organ() + "提出");
            return remedy;
        });
    }

    /**
     * Puts on file that a review or lawsuit ended, on the day on which its result was served, and what it came to; after a
     * review decision the party has its days to sue (ALL-45). Neither organ may make the fine heavier than it was.
     */
    @Transactional
    public Outcome<Remedy> close(CaseId caseId, String partyId, RemedyResult result, String actor) {
        RemedyKind kind = result.kind();
        Optional<Remedy> open = findOpen(caseId, partyId, kind);
        Violations found = new Violations();
        found.refuseIf(open.isEmpty(), "kind", "该当事人没有正在进行的" + kind.label(), "行政处罚法第七十三条，APL-73")
                .refuseIf(result.endedOn().isAfter(caseFiles.today()), "endedOn", "结束日期不能晚于今天", "行政处罚法第七十三条，APL-73")
                .refuseIf(
                        open.map(remedy -> result.endedOn().isBefore(remedy.filedOn()))
                                .orElse(false),
                        "endedOn",
                        "结束日期不能早于申请日期",
                        "行政处罚法第七十三条，APL-73")
                .refuseIf(result.outcome() == null, "outcome", "须选择" + kind.label() + "的结果", "行政处罚法第七十三条，APL-73");
        if (result.outcome() != null) {
            checkFine(caseId, partyId, result, found);
        }
        return found.orElse(() -> {
            Remedy ended = rows.update(open.orElseThrow().ended(result));
            if (kind == RemedyKind.review && result.outcome().opensLawsuitAfterReview()) {
                terms.start(afterReview(caseFiles.get(caseId), partyId), result.endedOn(), actor, "收到行政复议决定书");
            }
            caseFiles.note(
                    caseId,
                    actor,
                    "登记" + kind.label() + "结果",
                    "APL-73",
                    "%s：%s，%s%s。%s"
                            .formatted(
                                    caseFiles.party(caseId, partyId).name(),
                                    result.endedOn(),
                                    result.outcome().label(),
                                    result.newFine() == null
                                            ? ""
                                            : "，罚款变更为" + result.newFine().toPlainString() + "元",
                                    result.ending()));
            return ended;
        });
    }

    private void checkFine(CaseId caseId, String partyId, RemedyResult result, Violations found) {
        boolean changed = result.outcome() == RemedyOutcome.changed;
        BigDecimal newFine = result.newFine();
        BigDecimal before = fineInForce(caseId, partyId);
        String article = result.outcome().article(result.kind());
        found.refuseIf(changed && newFine == null, "newFine", "变更处罚的，须写明变更后的罚款数额", article)
                .refuseIf(!changed && newFine != null, "newFine", "只有变更处罚的，才填写变更后的罚款数额", article)
                .refuseIf(newFine != null && newFine.signum() < 0, "newFine", "变更后的罚款数额不能小于零", article)
                .refuseIf(newFine != null && newFine.stripTrailingZeros().scale() > 2, "newFine", "罚款数额最多两位小数", article)
                .refuseIf(
                        changed && newFine != null && newFine.compareTo(before) > 0,
                        "newFine",
                        switch (result.kind()) {
                            case review -> "行政复议机关不得作出对申请人更为不利的变更决定，罚款不得超过原来的" + before.toPlainString() + "元";
                            case lawsuit -> "人民法院判决变更不得加重原告的义务，罚款不得超过原来的" + before.toPlainString() + "元";
                        },
                        article + "第二款");
    }

    /** The fine that a party has to pay as things stand: as decided, or as the latest change or revocation left it. */
    public BigDecimal fineInForce(CaseId caseId, String partyId) {
        return fines.of(caseId, partyId);
    }

    /** Whether a review, a lawsuit or the authority itself revoked or changed the fine of a party. */
    boolean isFineTouched(CaseId caseId, String partyId) {
        return fines.isTouched(caseId, partyId);
    }

    /** Whether the decision on a party is revoked. */
    boolean isRevoked(CaseId caseId, String partyId) {
        return fines.isRevoked(caseId, partyId);
    }

    /** The remedies of a party, oldest first. */
    public List<Remedy> of(CaseId caseId, String partyId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value()).and("partyId").is(partyId))
                        .sort(Sort.by("filedOn", "recordedAt")),
                Remedy.class);
    }

    /** Whether a review or lawsuit of the party runs. */
    public boolean isOpen(CaseId caseId, String partyId) {
        return of(caseId, partyId).stream().anyMatch(Remedy::isOpen);
    }

    List<Surcharge.Pause> pauses(CaseId caseId, String partyId) {
        return of(caseId, partyId).stream()
                .map(remedy -> new Surcharge.Pause(remedy.filedOn(), remedy.endedOn()))
                .toList();
    }

    private static TermKey afterReview(CaseFile file, String partyId) {
        return new TermKey(file.township(), file.id(), partyId, LAWSUIT_AFTER_REVIEW);
    }

    private Optional<Remedy> findOpen(CaseId caseId, String partyId, RemedyKind kind) {
        return of(caseId, partyId).stream()
                .filter(remedy -> remedy.kind() == kind && remedy.isOpen())
                .findFirst();
    }
}

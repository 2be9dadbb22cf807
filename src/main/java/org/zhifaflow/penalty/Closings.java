package org.zhifaflow.penalty;

import static org.zhifaflow.journal.Texts.isBlank;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/** Closes and archives cases whose work is done, those that ended without a decision too (APL-47, KY4-12). */
@Service
public class Closings {

    private static final Set<Milestone> REVIEWS =
            EnumSet.of(Milestone.preReviewPassed, Milestone.countyReviewPassed, Milestone.reviewPassed);
    private static final Pattern SIDE_PAPERS = Pattern.compile("审核意见|联审意见|联合审查意见|集体讨论|会商|纪要");

    private final JdbcAggregateTemplate rows;
    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final Decisions decisions;
    private final Payments payments;
    private final FinesInForce fines;
    private final CorrectionOrders orders;
    private final PendingRecusals recusals;
    private final Clock clock;

    Closings(
            JdbcAggregateTemplate rows,
            JdbcClient jdbc,
            CaseFiles caseFiles,
            Decisions decisions,
            Payments payments,
            FinesInForce fines,
            CorrectionOrders orders,
            PendingRecusals recusals,
            Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.decisions = decisions;
        this.payments = payments;
        this.fines = fines;
        this.orders = orders;
        this.recusals = recusals;
        this.clock = clock;
    }

    /** Closes the case, or names what is still open in it. */
    @Transactional
    public Outcome<Void> close(CaseId caseId, ClosingReport closing, String actor) {
        CaseFile file = caseFiles.get(caseId);
        boolean undecided = file.status().isClosedUndecided();
        Violations found = new Violations();
        if (!undecided) {
            checkCarriedOut(caseId, found);
        }
        found.refuseIf(
                        file.status() != CaseStatus.criminal && caseFiles.isCrimeSuspected(caseId),
                        "",
                        "本案涉嫌犯罪，司法机关尚未退回，不得结案",
                        "行政处罚法第二十七条，KY1-9a")
                .refuseIf(recusals.awaitDecision(caseId), "", "回避申请尚未决定，不得结案", "APL-43")
                .refuseIf(
                        isCorrectionOpen(caseId) && isBlank(closing.correctionNote()),
                        "correctionNote",
                        "责令改正尚未确认改正，须说明处理情况",
                        "行政处罚法第二十八条，APL-28a")
                .refuseIf(
                        !isBlank(file.sourceUnit()) && !caseFiles.hasReached(caseId, Milestone.resultNotified),
                        "",
                        "尚未向移送单位反馈办理结果",
                        undecided ? "KY5-08q" : "KY5-08p");
        return found.orRun(() -> {
            Closing closed = new Closing(
                    file.id(),
                    file.township(),
                    undecided ? file.status() : CaseStatus.decided,
                    caseFiles.today(),
                    closing.report(),
                    closing.correctionNote(),
                    actor,
                    null,
                    null,
                    Moment.now(clock));
            if (find(caseId).isPresent()) {
                rows.update(closed);
            } else {
                rows.insert(closed);
            }
            caseFiles.reach(caseId, Milestone.caseClosed, caseFiles.today());
            caseFiles.changeStatus(caseId, CaseStatus.closed);
            caseFiles.note(
                    caseId,
                    actor,
                    "结案",
                    "APL-47",
                    undecided ? file.status().label() + "。" + closing.report() : closing.report());
        });
    }

    /** The decision is reviewed, served on every party and performed (KY4-03f, APL-61, APL-66). */
    private void checkCarriedOut(CaseId caseId, Violations found) {
        checkReviewAfterEmergency(caseId, found);
        for (Party party : caseFiles.parties(caseId)) {
            found.refuseIf(
                            !caseFiles.hasReached(caseId, Milestone.decisionServed, party.id())
                                    && !caseFiles.hasReached(caseId, Milestone.enforcementEnded, party.id()),
                            "",
                            "决定书尚未送达" + party.name(),
                            "行政处罚法第六十一条，APL-61")
                    .refuseIf(
                            payments.isDue(caseId, party.id())
                                    && !caseFiles.hasReached(caseId, Milestone.enforcementEnded, party.id()),
                            "",
                            party.name() + "的罚款尚未缴清或者执行终结",
                            "行政处罚法第六十六条，APL-66");
        }
    }

    /** Archives the closed case with the lists of its two dossiers, or names what is missing in them. */
    @Transactional
    public Outcome<Void> archive(CaseId caseId, Dossiers dossiers, String actor) {
        CaseFile file = caseFiles.get(caseId);
        Closing closing =
                find(caseId).orElseThrow(() -> new IllegalStateException("case " + caseId + " is not closed"));
        boolean undecided = closing.endedAs().isClosedUndecided();
        Violations found = new Violations();
        if (!undecided) {
            checkReviewAfterEmergency(caseId, found);
        }
        checkDossiers(caseId, dossiers, undecided ? stagesOfUndecided(caseId) : stagesOfDecided(caseId), found);
        found.refuseIf(
                !undecided
                        && decisions.get(caseId).result() == DecisionResult.trivialNoPenalty
                        && !caseFiles.hasReached(caseId, Milestone.educated),
                "",
                "不予行政处罚的案件没有教育记录，不得归档",
                "行政处罚法第三十三条第三款，APL-33d");
        return found.orRun(() -> {
            insert(file, "main", dossiers.mainDossier());
            insert(file, "side", dossiers.sideDossier());
            rows.update(closing.archived(caseFiles.today(), actor));
            caseFiles.reach(caseId, Milestone.caseArchived, caseFiles.today());
            caseFiles.changeStatus(caseId, CaseStatus.archived);
            caseFiles.note(
                    caseId,
                    actor,
                    "归档",
                    "APL-47,KY4-12",
                    "正卷%d件，副卷%d件"
                            .formatted(
                                    dossiers.mainDossier().size(),
                                    dossiers.sideDossier().size()));
        });
    }

    /** Every stage, the execution where somebody is fined. */
    private Set<Dossiers.Stage> stagesOfDecided(CaseId caseId) {
        Set<Dossiers.Stage> needed = EnumSet.allOf(Dossiers.Stage.class);
        if (decisions.lines(caseId).stream().noneMatch(line -> line.fine().signum() > 0)) {
            needed.remove(Dossiers.Stage.execution);
        }
        return needed;
    }

    /** The start, the paper on which the case ended, and what lies between as far as the case came. */
    private Set<Dossiers.Stage> stagesOfUndecided(CaseId caseId) {
        Set<Dossiers.Stage> needed = EnumSet.of(Dossiers.Stage.start, Dossiers.Stage.decision);
        if (caseFiles.hasReached(caseId, Milestone.investigatorsAssigned)) {
            needed.add(Dossiers.Stage.evidence);
        }
        if (isReviewed(caseId)) {
            needed.add(Dossiers.Stage.review);
        }
        return needed;
    }

    private void checkDossiers(CaseId caseId, Dossiers dossiers, Set<Dossiers.Stage> needed, Violations found) {
        Set<Dossiers.Stage> missing = EnumSet.copyOf(needed);
        Stream.concat(dossiers.mainDossier().stream(), dossiers.sideDossier().stream())
                .map(Dossiers.Entry::stage)
                .forEach(missing::remove);
        List<String> misplaced = dossiers.mainDossier().stream()
                .map(Dossiers.Entry::title)
                .filter(title -> SIDE_PAPERS.matcher(title).find())
                .toList();
        found.refuseIf(
                        !missing.isEmpty(),
                        "mainDossier",
                        "案卷缺少以下环节的记录："
                                + missing.stream().map(Dossiers.Stage::label).collect(Collectors.joining("、")),
                        "行政处罚法第四十七条，APL-47")
                .refuseIf(
                        isReviewed(caseId) && dossiers.sideDossier().isEmpty(),
                        "sideDossier",
                        "本案经过法制审核，审核意见等须归入副卷，副卷不得为空",
                        "KY4-12")
                .refuseIf(
                        !misplaced.isEmpty(),
                        "mainDossier",
                        "以下材料应当归入副卷，不得归入正卷：" + String.join("、", misplaced),
                        "KY4-12");
    }

    private void checkReviewAfterEmergency(CaseId caseId, Violations found) {
        found.refuseIf(
                caseFiles.hasReached(caseId, Milestone.emergencyGranted)
                        && !caseFiles.hasReached(caseId, Milestone.reviewPassed)
                        && !fines.isRevokedByAuthority(caseId),
                "",
                "应急决定之后尚未补办法制审核",
                "KY4-03f");
        found.refuseIf(fines.isCorrectionUnserved(caseId), "", "撤销、变更决定的文书尚未送达全部当事人", "行政处罚法第六十一条、第七十五条，APL-61,APL-75");
    }

    /** Whether an order to correct stands that nobody found obeyed, be it in time or late. */
    public boolean isCorrectionOpen(CaseId caseId) {
        return caseFiles.isLatest(caseId, Milestone.correctionOrdered, Milestone.correctionConfirmed)
                && orders.standing(caseId) != CorrectionStanding.late;
    }

    /** Whether an opinion of a legal review is on file, one that returned the case too (KY4-12). */
    public boolean isReviewed(CaseId caseId) {
        return caseFiles.milestones(caseId).stream().anyMatch(m -> REVIEWS.contains(m.milestone()))
                || !caseFiles.holders(caseId, CaseRole.townshipReviewer).isEmpty()
                || !caseFiles.holders(caseId, CaseRole.countyReviewer).isEmpty();
    }

    private void insert(CaseFile file, String dossier, List<Dossiers.Entry> entries) {
        int position = 0;
        for (Dossiers.Entry entry : entries) {
            position++;
            jdbc.sql("insert into dossier_entry (case_id, township, dossier, position, stage, title, pages)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            file.id(),
                            file.township(),
                            dossier,
                            position,
                            entry.stage().name(),
                            entry.title(),
                            entry.pages())
                    .update();
        }
    }

    public Optional<Closing> find(CaseId caseId) {
        return Optional.ofNullable(rows.findById(caseId.value(), Closing.class));
    }
}

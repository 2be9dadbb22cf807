package org.zhifaflow.review;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.RecusedPeople;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.journal.Act;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Texts;
import org.zhifaflow.journal.Violations;
import org.zhifaflow.organisation.CertificateKind;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Person;

/**
 * Records what the reviewers of both tiers say and reports to the case file whether the review is passed. Every round
 * is kept; what a return takes back stays on file as withdrawn (KY4-08, KY4-12).
 */
@Service
public class Reviews {

    private static final String JOINT_REVIEW = "jointReview";
    private static final String EMERGENCY_REVIEW = "emergencyReview";

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final RecusedPeople recused;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Terms terms;
    private final Consultations consultations;
    private final EligibilityTable eligibilities;
    private final ProposalFacts proposals;
    private final CaseEvidence evidence;
    private final ReviewerPool pool;

    Reviews(
            JdbcAggregateTemplate rows,
            CaseFiles caseFiles,
            RecusedPeople recused,
            Organisation organisation,
            Catalogue catalogue,
            Terms terms,
            Consultations consultations,
            EligibilityTable eligibilities,
            ProposalFacts proposals,
            CaseEvidence evidence,
            ReviewerPool pool) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.recused = recused;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.terms = terms;
        this.consultations = consultations;
        this.eligibilities = eligibilities;
        this.proposals = proposals;
        this.evidence = evidence;
        this.pool = pool;
    }

    /**
     * Records the township reviewer's opinion (KY4-03a, KY4-07).
     *
     * @return whether the preliminary review is passed
     */
    @Transactional
    public Outcome<Boolean> preReview(CaseId caseId, PreReviewOpinion opinion, String actor) {
        CaseFile file = caseFiles.get(caseId);
        boolean passed = opinion.result() == PreReviewResult.passed;
        Eligibility eligibility = eligibilityOf(actor);
        Violations found = new Violations()
                .refuseIf(!caseFiles.hasReached(caseId, Milestone.reportSubmitted), "", "尚未提交调查报告，不能审核", "KY4-03a")
                .refuseIf(
                        eligibility == Eligibility.none,
                        "",
                        "您既未取得国家统一法律职业资格，也不是业务骨干，不得从事法制审核",
                        "行政处罚法第五十八条第二款，APL-58q,KY4-04a,KY4-06");
        checkSeparation(caseId, CaseRole.townshipReviewer, actor, found);
        opinion.check(found);
        found.refuseIf(opinion.result() == null, "result", "须作出初审结论", "KY4-03a")
                .refuseIf(passed && opinion.anyNegative(), "result", "有审查要点为否定结论，初审不得通过", "KY4-03a,KY4-07.1")
                .refuseIf(
                        opinion.result() == PreReviewResult.returned && Texts.isBlank(opinion.missing()),
                        "missing",
                        "退回的，须列明需要补正的事项",
                        "KY4-03a")
                .refuseIf(opinion.majorPublicInterest() == null, "majorPublicInterest", "须写明是否涉及重大公共利益", "KY4-03b")
                .refuseIf(opinion.complex() == null, "complex", "须写明案情是否疑难复杂", "KY4-03d")
                .refuseIf(
                        file.majorPublicInterest() && opinion.majorPublicInterest() == YesNo.no,
                        "majorPublicInterest",
                        "本案已标记为涉及重大公共利益，不得取消标记",
                        "KY4-03b")
                .refuseIf(file.complex() && opinion.complex() == YesNo.no, "complex", "本案已标记为疑难复杂，不得取消标记", "KY4-03d");
        return found.orElse(() -> {
            record(file, opinion, eligibility, actor);
            return passed;
        });
    }

    private void record(CaseFile file, PreReviewOpinion opinion, Eligibility eligibility, String actor) {
        CaseId caseId = file.caseId();
        LocalDate today = caseFiles.today();
        ReviewRound round = new ReviewRound(
                UUID.randomUUID().toString(),
                file.township(),
                file.id(),
                ReviewTier.township,
                nextNumber(caseId, ReviewTier.township),
                nextEntry(caseId),
                submittedOn(caseId),
                today,
                actor,
                eligibility,
                opinion.result().name(),
                opinion.opinionText(),
                opinion.missing(),
                opinion.lawRequiringReview(),
                opinion.otherTrigger(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ReviewRound.SIDE_DOSSIER);
        rows.insert(round);
        insertFindings(round, opinion);
        caseFiles.mark(caseId, opinion.complex() == YesNo.yes, opinion.majorPublicInterest() == YesNo.yes);
        if (opinion.result() == PreReviewResult.passed) {
            caseFiles.reach(caseId, Milestone.preReviewPassed, today);
        } else {
            withdrawReview(caseId);
        }
        caseFiles.note(
                caseId,
                actor,
                "登记初审意见",
                "KY4-03a,KY4-07.1,KY4-12,APL-58",
                "第" + round.roundNumber() + "轮：" + opinion.result().label());
    }

    /** The day on which the case came to the township's reviewer: the latest report or the end of the hearing. */
    private LocalDate submittedOn(CaseId caseId) {
        LocalDate reported = caseFiles.dayOf(caseId, Milestone.reportSubmitted).orElseThrow();
        return caseFiles
                .dayOf(caseId, Milestone.hearingClosed)
                .filter(reported::isBefore)
                .orElse(reported);
    }

    /** Completes the review in the township where the table does not send the case to the county (KY4-04c). */
    @Transactional
    public void passInTownship(CaseId caseId) {
        ReviewRound round = passedPreReview(caseId);
        completeReview(caseId, round.reviewer());
        caseFiles.note(
                caseId, round.reviewer(), "完成镇级法制审核", "KY4-04c,APL-58", "第" + round.roundNumber() + "轮初审通过，无须县级联审");
    }

    /**
     * Sends the case with the preliminary opinion to the county's centre (KY4-03a). Where nobody may review it, it waits
     * there all the same and stands on the supervisors' list of faults (KY4-10).
     */
    @Transactional
    public void submitToCounty(CaseId caseId) {
        ReviewRound round = passedPreReview(caseId);
        caseFiles.note(caseId, round.reviewer(), "报送县级联审", "KY4-03a,KY4-10", "附第" + round.roundNumber() + "轮初审意见");
        if (reviewersOf(caseId).isEmpty()) {
            caseFiles.note(
                    caseId,
                    Act.SYSTEM,
                    "联审人员缺位",
                    "KY4-10,KY4-08",
                    "本案领域“" + findField(caseId).orElse("") + "”没有可以审查本案的县级审核人员，已列入执法监督人员的故障清单，请指定审核人员");
        }
    }

    private ReviewRound passedPreReview(CaseId caseId) {
        return findLatest(caseId, ReviewTier.township)
                .filter(round -> caseFiles.hasReached(caseId, Milestone.preReviewPassed))
                .orElseThrow(() -> new IllegalStateException("no passed preliminary review of " + caseId));
    }

    /** Opens a round of the county's centre; its clock starts anew with each submission (KY4-08). */
    @Transactional
    public void receive(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        passedPreReview(caseId);
        LocalDate today = caseFiles.today();
        int number = nextNumber(caseId, ReviewTier.county);
        rows.insert(new ReviewRound(
                UUID.randomUUID().toString(),
                file.township(),
                file.id(),
                ReviewTier.county,
                number,
                nextEntry(caseId),
                today,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ReviewRound.SIDE_DOSSIER));
        terms.start(term(file, JOINT_REVIEW), today, Act.SYSTEM, "县级联审中心接到案件，第" + number + "轮");
        caseFiles.note(caseId, Act.SYSTEM, "县级联审中心接收案件", "KY4-08", "第" + number + "轮，重新起算审查期限");
    }

    /** Records the county's written opinion: one of nine, with the particulars that its kind demands (KY4-08). */
    @Transactional
    public Outcome<JointReviewResult> giveJointOpinion(CaseId caseId, JointOpinion opinion, String actor) {
        CaseFile file = caseFiles.get(caseId);
        Optional<ReviewRound> open = findLatest(caseId, ReviewTier.county).filter(ReviewRound::isOpen);
        Eligibility eligibility = eligibilityOf(actor);
        Violations found = new Violations()
                .refuseIf(open.isEmpty(), "", "县级联审中心没有待审查的送审", "KY4-08")
                .refuseIf(!caseFiles.hasReached(caseId, Milestone.preReviewPassed), "", "尚无镇法制员初审通过的意见", "KY4-03a")
                .refuseIf(!isOfTheField(caseId, actor), "", "您不是本案所属执法领域的审核人员", "KY4-08,KY4-02b")
                .refuseIf(
                        eligibility != Eligibility.full,
                        "",
                        "未取得国家统一法律职业资格且不属于豁免情形，不得作出联审意见",
                        "行政处罚法第五十八条第二款，APL-58q,KY4-06,KY4-06x")
                .refuseIf(consultations.findOpen(caseId).isPresent(), "", "集体会商的纪要尚未登记，不能出具审核意见", "KY4-11b");
        checkSeparation(caseId, CaseRole.countyReviewer, actor, found);
        opinion.check(found);
        found.refuseIf(opinion.opinion() == null, "opinion", "须从九种审核意见中选择一种", "KY4-08")
                .requireText(opinion.opinionText(), "opinionText", "审核意见须以书面作出", "KY4-08");
        checkAdditions(opinion, found);
        if (opinion.opinion() != null) {
            checkParticulars(caseId, opinion, found);
        }
        return found.orElse(() -> record(file, open.orElseThrow(), opinion, eligibility, actor));
    }

    private void checkParticulars(CaseId caseId, JointOpinion opinion, Violations found) {
        String clause = opinion.opinion().clause();
        switch (opinion.opinion()) {
            case agree -> found.refuseIf(opinion.anyNegative(), "opinion", "有审查要点为否定结论，不得作出同意意见", clause);
            case supplementInvestigation ->
                found.requireText(opinion.missingFacts(), "missingFacts", "建议补充调查的，须列明需要查清的事实", clause);
            case correctQualification ->
                found.requireText(opinion.rightProvision(), "rightProvision", "修正定性的，须写明应当适用的条款", clause);
            case correctProcedure -> checkWrongStep(caseId, opinion, found);
            case doNotApprove -> checkFineDropped(opinion, found);
            case adviseNoPenalty -> {
                checkFineDropped(opinion, found);
                found.refuseIf(
                                opinion.firstTimeCheck() == null
                                        || opinion.firstTimeCheck() == FirstTimeCheck.unchecked,
                                "firstTimeCheck",
                                "是否初次违法尚未查询处罚决定登记",
                                clause)
                        .refuseIf(
                                opinion.firstTimeCheck() == FirstTimeCheck.repeated
                                        || proposals.firstTime(caseId) == FirstTimeCheck.repeated,
                                "firstTimeCheck",
                                "当事人有此前处罚，不属于初次违法",
                                "行政处罚法第三十三条，" + clause);
            }
            case correctDiscretion -> checkDiscretion(caseId, opinion, found);
            case transfer -> found.requireText(opinion.competentBody(), "competentBody", "建议移送的，须写明有管辖权的机关", clause);
            case other -> {
                // the text that says what is to be corrected is demanded of every opinion
            }
        }
    }

    /**
     * A range of fines belongs to the sixth opinion alone, has both ends and the lower one first (KY4-08f); excluded evidence
     * belongs to the fourth (KY4-08d).
     */
    private static void checkAdditions(JointOpinion opinion, Violations found) {
        found.refuseIf(
                opinion.opinion() != null
                        && opinion.opinion() != ReviewOpinion.correctProcedure
                        && !opinion.excludedItems().isEmpty(),
                "excludedItems",
                "只有纠正程序的意见才能排除证据",
                "KY4-08d");
        BigDecimal minimum = opinion.proposedMinimum();
        BigDecimal maximum = opinion.proposedMaximum();
        found.refuseIf(
                        opinion.opinion() != null
                                && opinion.opinion() != ReviewOpinion.correctDiscretion
                                && (minimum != null || maximum != null),
                        "proposedMaximum",
                        "只有修正裁量幅度的意见才写建议的罚款幅度",
                        "KY4-08f")
                .refuseIf(
                        minimum != null && minimum.signum() < 0 || maximum != null && maximum.signum() < 0,
                        "proposedMinimum",
                        "罚款幅度不得为负数",
                        "KY4-08f")
                .refuseIf(
                        minimum != null && maximum != null && minimum.compareTo(maximum) > 0,
                        "proposedMinimum",
                        "罚款幅度的下限高于上限",
                        "KY4-08f");
    }

    /**
     * What was taken unlawfully and cannot be taken again is excluded by name (KY4-08d, APL-46). A proposal that rests on
     * it must be made anew, and where nothing else is left, evidence comes first (APL-40).
     */
    private void checkExclusion(CaseId caseId, JointOpinion opinion, Violations found) {
        List<String> excluded = opinion.excludedItems();
        WrongStep step = opinion.wrongStep();
        if (excluded.isEmpty() || step == null) {
            return;
        }
        Set<String> lawful = evidence.lawful(caseId).keySet();
        found.refuseIf(!lawful.containsAll(excluded), "excludedItems", "要排除的证据不在本案可以采用的证据之列", "APL-46,KY4-08d")
                .refuseIf(
                        Texts.isBlank(opinion.excludedReason()),
                        "excludedReason",
                        "排除证据应当说明理由",
                        "行政处罚法第四十六条，APL-46,KY4-08d")
                .refuseIf(
                        step != WrongStep.investigation && excluded.containsAll(lawful),
                        "wrongStep",
                        "排除以后没有可以采用的证据，须退回调查取证",
                        "行政处罚法第四十条，APL-40,KY4-08d")
                .refuseIf(
                        step != WrongStep.investigation
                                && step != WrongStep.proposal
                                && proposals.evidence(caseId).stream().anyMatch(excluded::contains),
                        "wrongStep",
                        "处理建议采用了所排除的证据，须退回调查取证或者处理建议环节",
                        "行政处罚法第四十六条，APL-46,KY4-08d");
    }

    private void checkWrongStep(CaseId caseId, JointOpinion opinion, Violations found) {
        WrongStep step = opinion.wrongStep();
        checkExclusion(caseId, opinion, found);
        found.refuseIf(step == null, "wrongStep", "纠正程序的，须指明违法的环节", "KY4-08d")
                .refuseIf(
                        step != null
                                && step.trace() != null
                                && caseFiles.milestones(caseId).stream().noneMatch(m -> m.milestone() == step.trace()),
                        "wrongStep",
                        "本案尚未经过所指明的环节",
                        "KY4-08d");
    }

    private static void checkFineDropped(JointOpinion opinion, Violations found) {
        found.refuseIf(
                !opinion.fineDropped(),
                "fineDropped",
                "建议不予批准或者不予处罚的，不得保留拟处罚款",
                opinion.opinion().clause());
    }

    private void checkDiscretion(CaseId caseId, JointOpinion opinion, Violations found) {
        BigDecimal minimum = opinion.proposedMinimum();
        BigDecimal maximum = opinion.proposedMaximum();
        if (minimum == null || maximum == null) {
            found.refuseIf(true, "proposedMaximum", "修正裁量的，须写明建议的罚款幅度", "KY4-08f");
            return;
        }
        BigDecimal highest = proposals.highestFine(caseId).orElse(BigDecimal.ZERO);
        boolean defended = wasHeard(caseId);
        found.refuseIf(
                maximum.compareTo(highest) > 0,
                "proposedMaximum",
                defended ? "不得因当事人陈述、申辩或者听证而加重处罚" : "裁量修正只能从轻、减轻或者免除处罚",
                defended ? "行政处罚法第四十五条，APL-45,KY4-08f" : "KY4-08f");
    }

    /** The excluded evidence by its titles with the reason, null if none: the file may name it later no more. */
    private String exclusionInWords(CaseId caseId, JointOpinion opinion) {
        if (opinion.opinion() != ReviewOpinion.correctProcedure
                || opinion.excludedItems().isEmpty()) {
            return null;
        }
        Map<String, String> titles = evidence.lawful(caseId);
        return opinion.excludedItems().stream().map(titles::get).collect(Collectors.joining("、")) + "："
                + opinion.excludedReason();
    }

    private boolean wasHeard(CaseId caseId) {
        return caseFiles.hasReached(caseId, Milestone.defenceHeard)
                || caseFiles.hasReached(caseId, Milestone.hearingClosed);
    }

    private JointReviewResult record(
            CaseFile file, ReviewRound open, JointOpinion opinion, Eligibility eligibility, String actor) {
        CaseId caseId = file.caseId();
        LocalDate today = caseFiles.today();
        ReviewRound round = new ReviewRound(
                open.id(),
                open.township(),
                open.caseId(),
                open.tier(),
                open.roundNumber(),
                open.entryOrder(),
                open.receivedOn(),
                today,
                actor,
                eligibility,
                opinion.opinion().name(),
                opinion.opinionText(),
                opinion.missingFacts(),
                null,
                null,
                opinion.rightProvision(),
                opinion.wrongStep(),
                exclusionInWords(caseId, opinion),
                opinion.proposedMinimum(),
                opinion.proposedMaximum(),
                opinion.competentBody(),
                opinion.firstTimeCheck(),
                ReviewRound.SIDE_DOSSIER);
        rows.update(round);
        insertFindings(round, opinion);
        if (opinion.opinion() == ReviewOpinion.correctProcedure) {
            evidence.exclude(caseId, opinion.excludedItems(), opinion.excludedReason(), round.id(), actor);
        }
        terms.satisfy(term(file, JOINT_REVIEW), today, actor);
        if (completes(caseId, opinion.opinion())) {
            caseFiles.reach(caseId, Milestone.countyReviewPassed, today);
            completeReview(caseId, actor);
        } else {
            withdrawReview(caseId);
            withdraw(caseId, undoneBy(opinion));
        }
        caseFiles.note(
                caseId,
                actor,
                "登记联审意见",
                opinion.opinion().clause() + ",KY4-08,KY4-12,APL-58",
                "第" + round.roundNumber() + "轮：" + opinion.opinion().label());
        return new JointReviewResult(opinion.opinion(), opinion.wrongStep());
    }

    /** Advice against a penalty completes the review only before the decision: after it, it is no consent (KY4-03f). */
    private boolean completes(CaseId caseId, ReviewOpinion opinion) {
        return opinion.completesReview()
                && !(opinion.advisesAgainstPenalty() && caseFiles.hasReached(caseId, Milestone.decided));
    }

    /** What must be repeated besides the review: a corrected qualification needs a new notice (KY4-08c). */
    private static List<Milestone> undoneBy(JointOpinion opinion) {
        return switch (opinion.opinion()) {
            case correctProcedure -> opinion.wrongStep().undone();
            case correctQualification -> WrongStep.proposal.undone();
            case agree, supplementInvestigation, doNotApprove, correctDiscretion, transfer, adviseNoPenalty, other ->
                List.of();
        };
    }

    private void completeReview(CaseId caseId, String actor) {
        LocalDate today = caseFiles.today();
        caseFiles.reach(caseId, Milestone.reviewPassed, today);
        TermKey emergency = term(caseFiles.get(caseId), EMERGENCY_REVIEW);
        terms.find(emergency)
                .filter(standing -> standing.status().isOpen())
                .ifPresent(standing -> terms.satisfy(emergency, today, actor));
    }

    private void withdrawReview(CaseId caseId) {
        withdraw(caseId, List.of(Milestone.preReviewPassed, Milestone.countyReviewPassed, Milestone.reviewPassed));
    }

    private void withdraw(CaseId caseId, List<Milestone> milestones) {
        caseFiles.withdraw(caseId, milestones.toArray(Milestone[]::new));
    }

    /** Investigation and review are never in one hand (KY0-08), and who stepped aside reviews nothing (APL-43). */
    private void checkSeparation(CaseId caseId, CaseRole role, String actor, Violations found) {
        found.refuseIf(recused.isBarred(caseId, actor), "", "您已在本案中回避，不得审核本案", RecusedPeople.BASIS);
        for (CaseRole other : caseFiles.otherRoles(caseId, actor, role)) {
            found.refuseIf(true, "", "您已是本案" + other.label() + "，不得审核本案", "KY0-08");
        }
    }

    /** Whether the person belongs to the pool of the case's field (KY4-02b, KY4-08). */
    public boolean isOfTheField(CaseId caseId, String reviewer) {
        Optional<String> field = findField(caseId);
        return field.isPresent()
                && field.equals(organisation.findPerson(reviewer).map(Person::field));
    }

    /** Who of the county may give an opinion on the case: of its field, eligible, without another part in it (KY4-10). */
    public List<String> reviewersOf(CaseId caseId) {
        return findField(caseId)
                .map(field -> reviewersOf(caseFiles.get(caseId).township(), field))
                .orElse(List.of())
                .stream()
                .filter(person -> mayReview(caseId, person))
                .toList();
    }

    /** Whether nothing in the case itself keeps a reviewer of its field from it (KY0-08, APL-43). */
    boolean mayReview(CaseId caseId, String person) {
        return !recused.isBarred(caseId, person)
                && caseFiles.otherRoles(caseId, person, CaseRole.countyReviewer).isEmpty();
    }

    /** The fields of which somebody of the county may give opinions on a township's cases. */
    Set<String> coveredFields(String township) {
        return pool.serving(township).stream()
                .filter(person -> eligibilityOf(person) == Eligibility.full)
                .flatMap(person -> organisation.findPerson(person).map(Person::field).stream())
                .collect(Collectors.toSet());
    }

    /** Who of the county may give opinions on a township's cases of a field. */
    List<String> reviewersOf(String township, String field) {
        return pool.serving(township).stream()
                .filter(person -> organisation
                        .findPerson(person)
                        .filter(found -> field.equals(found.field()))
                        .isPresent())
                .filter(person -> eligibilityOf(person) == Eligibility.full)
                .toList();
    }

    /** The field of the case, to which its county reviewer must belong (KY4-08). */
    public Optional<String> findField(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        return catalogue
                .findItem(file.township(), file.itemCode(), file.foundOn())
                .map(Item::field);
    }

    /** What a person may do as a reviewer today (KY4-04, KY4-06, APL-58q). */
    public Eligibility eligibilityOf(String reviewer) {
        return organisation
                .findPerson(reviewer)
                .map(person -> eligibilities.eligibility(
                        organisation.holds(reviewer, CertificateKind.legalProfession, caseFiles.today()),
                        person.reviewerSince(),
                        person.experiencedStaff()))
                .orElse(Eligibility.none);
    }

    private void insertFindings(ReviewRound round, SevenPoints points) {
        for (PointFinding finding : points.findings()) {
            rows.insert(new ReviewFinding(
                    UUID.randomUUID().toString(),
                    round.township(),
                    round.caseId(),
                    round.id(),
                    finding.point(),
                    finding.point().ordinal() + 1,
                    finding.finding(),
                    finding.negative() ? finding.reason() : null));
        }
    }

    private int nextNumber(CaseId caseId, ReviewTier tier) {
        return findLatest(caseId, tier).map(ReviewRound::roundNumber).orElse(0) + 1;
    }

    private int nextEntry(CaseId caseId) {
        return rounds(caseId).size() + 1;
    }

    private static TermKey term(CaseFile file, String term) {
        return TermKey.ofCase(file.township(), file.id(), term);
    }

    /** Every round of both tiers, the township's first, each in order. */
    public List<ReviewRound> rounds(CaseId caseId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value()))
                        .sort(Sort.by(Sort.Order.desc("tier"), Sort.Order.asc("roundNumber"))),
                ReviewRound.class);
    }

    /** The findings of every round of the case, in the order of the seven points. */
    public List<ReviewFinding> findings(CaseId caseId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value())).sort(Sort.by("roundId", "pointNumber")), ReviewFinding.class);
    }

    public Optional<ReviewRound> findLatest(CaseId caseId, ReviewTier tier) {
        return rounds(caseId).stream().filter(round -> round.tier() == tier).reduce((earlier, later) -> later);
    }

    /** The round that sent the case back, until a later round of either tier takes its place (KY4-03a, KY4-08). */
    public Optional<ReviewRound> findReturn(CaseId caseId) {
        return rounds(caseId).stream()
                .max(Comparator.comparingInt(ReviewRound::entryOrder))
                .filter(ReviewRound::isReturned);
    }

    /** The opinion by which a completed review allows a decision only without a penalty (KY4-08e, KY4-08h). */
    public Optional<ReviewOpinion> findAdviceAgainstPenalty(CaseId caseId) {
        return findLatest(caseId, ReviewTier.county)
                .filter(round -> caseFiles.hasReached(caseId, Milestone.countyReviewPassed) && !round.isOpen())
                .map(round -> ReviewOpinion.valueOf(round.opinion()))
                .filter(ReviewOpinion::advisesAgainstPenalty);
    }
}

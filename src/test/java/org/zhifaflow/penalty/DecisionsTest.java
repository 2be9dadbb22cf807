package org.zhifaflow.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.calendar.DmnTermTable;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.TermTable;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.LocalSettings;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.NewCase;
import org.zhifaflow.casefile.StatutoryLimits;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.cooperation.CriminalApproval;
import org.zhifaflow.cooperation.CriminalHandover;
import org.zhifaflow.cooperation.CriminalPaper;
import org.zhifaflow.cooperation.CriminalReport;
import org.zhifaflow.cooperation.CriminalTransfers;
import org.zhifaflow.cooperation.PoliceDecision;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;
import org.zhifaflow.organisation.Certificate;
import org.zhifaflow.organisation.CertificateKind;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Person;
import org.zhifaflow.organisation.Township;

/** What a decision presupposes and how it is carried out, with the dates and amounts of published cases. */
@DataJdbcTest(properties = "spring.flyway.locations=filesystem:src/main/resources/db/migration")
@AutoConfigureTestDatabase
class DecisionsTest {

    private static final String TOWNSHIP = "kunyang";
    private static final String BANK = "昆阳农商银行营业部";

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Terms terms;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Decisions decisions;

    @Autowired
    private DecisionPapers papers;

    @Autowired
    private CollectiveDiscussions discussions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CorrectionOrders orders;

    @Autowired
    private Objections objections;

    @Autowired
    private Educations educations;

    @Autowired
    private Payments payments;

    @Autowired
    private Deferrals deferrals;

    @Autowired
    private Remedies remedies;

    @Autowired
    private Demands demands;

    @Autowired
    private CourtApplications court;

    @Autowired
    private Closings closings;

    @Autowired
    private PenaltyRegister register;

    @Autowired
    private CriminalTransfers crimes;

    @Autowired
    private Journal journal;

    @Autowired
    private Calendar clock;

    @Autowired
    private Proposed proposed;

    @Autowired
    private Advised advised;

    @Autowired
    private Heard heard;

    @Autowired
    private OnFile onFile;

    @Autowired
    private Rectifications rectifications;

    private CaseId caseId;
    private String partyId;

    @BeforeEach
    void file() {
        proposed.byCase.clear();
        objections.waiting = false;
        advised.byCase.clear();
        heard.byCase.clear();
        onFile.mitigations.clear();
        onFile.noPenalty.clear();
        organisation.establish(new Township(TOWNSHIP, "昆阳镇人民政府", "昆", "平阳县", "平阳县人民法院", BANK), List.of());
        List.of("officer1", "officer2", "legal", "head", "cashier", "reviewer").forEach(this::employ);
        catalogue.list(item("LOCAL-B06", "conferred"));
        catalogue.list(item("LOCAL-B07", "entrusted"));
        clock.day("2025-01-06");
        open("LOCAL-B06");
        propose("1000", "500", "2000", "800", "1200", null);
    }

    @Test
    void aDecisionWaitsForTheWholeLastDayOfTheHearingRequest() {
        reviewed();
        noticed("2025-01-06");
        clock.day("2025-01-09");
        assertThat(refusals(fine("1000"))).hasSize(2).allMatch(text -> text.contains("2025-01-13"));
        clock.day("2025-01-13");
        assertThat(refusals(fine("1000"))).anyMatch(text -> text.contains("申请听证期限"));
        clock.day("2025-01-14");
        assertThat(refusals(fine("1000"))).isEmpty();
        assertThat(caseFiles.get(caseId).status()).isEqualTo(CaseStatus.decided);
        assertThat(terms.find(TermKey.ofCase(TOWNSHIP, caseId.value(), "serviceOfDecision"))
                        .orElseThrow()
                        .lastDay())
                .contains(LocalDate.parse("2025-01-23"));
    }

    @Test
    void aWrittenWaiverOpensTheWayAtOnce() {
        reviewed();
        noticed("2025-01-06");
        caseFiles.reach(caseId, Milestone.rightsWaived, partyId, LocalDate.parse("2025-01-07"));
        clock.day("2025-01-07");
        assertThat(refusals(fine("1000"))).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        caseFiles.reach(caseId, Milestone.crimeSuspected, caseFiles.today());
        caseFiles.reach(caseId, Milestone.newFactsReceived, caseFiles.today());
        assertThat(String.join("", refusals(fine("1001")))).contains("APL-58", "KY1-9a", "尚未复核", "尚未送达张某某", "重于已告知");
        caseFiles.reach(caseId, Milestone.crimeReturned, caseFiles.today());
        caseFiles.reach(caseId, Milestone.newFactsExamined, caseFiles.today());
        reviewed();
        waived();
        assertThat(refusals(fine("1000"))).isEmpty();
    }

    @Test
    void changedFactsAreReportedAnewBeforeTheyAreDecided() {
        reviewed();
        waived();
        caseFiles.reach(caseId, Milestone.factsChanged, caseFiles.today());
        assertThat(refusals(fine("1000"))).singleElement().asString().contains("事实已经变更", "APL-44");
        assertThat(caseFiles.hasReached(caseId, Milestone.decided)).isFalse();
        caseFiles.withdraw(caseId, Milestone.factsChanged);
        assertThat(refusals(fine("1000"))).isEmpty();
    }

    @Test
    void theReviewThatAnEmergencyStillOwesRunsFromTheDecision() {
        caseFiles.reach(caseId, Milestone.emergencyGranted, caseFiles.today());
        waived();
        LocalDate decidedOn = caseFiles.today();
        decidedAndServed("1000");
        assertThat(emergencyReview()).hasValueSatisfying(standing -> {
            assertThat(standing.startedOn()).isEqualTo(decidedOn);
            assertThat(standing.status().isOpen()).isTrue();
            assertThat(standing.lastDay()).contains(LocalDate.parse("2025-01-09"));
        });
    }

    @Test
    void aReviewedEmergencyOwesNoReviewAfterTheDecision() {
        caseFiles.reach(caseId, Milestone.emergencyGranted, caseFiles.today());
        reviewed();
        waived();
        decidedAndServed("1000");
        assertThat(emergencyReview()).isEmpty();
    }

    private Optional<TermStanding> emergencyReview() {
        return terms.find(TermKey.ofCase(TOWNSHIP, caseId.value(), "emergencyReview"));
    }

    @Test
    void anEmergencyMayBeDecidedBeforeItsReviewButNotClosedBefore() {
        caseFiles.reach(caseId, Milestone.emergencyGranted, caseFiles.today());
        waived();
        decidedAndServed("1000");
        pay("1000", "2025-01-10", "R1");
        assertThat(messages(closings.close(caseId, new ClosingReport("执行完毕，报请结案。", null), "leader")))
                .singleElement()
                .asString()
                .contains("KY4-03f");
        reviewed();
        objections.waiting = true;
        assertThat(messages(closings.close(caseId, new ClosingReport("执行完毕，报请结案。", null), "leader")))
                .containsExactly("回避申请尚未决定，不得结案（《行政处罚法》第四十三条，APL-43）");
        objections.waiting = false;
        assertThat(messages(closings.close(caseId, new ClosingReport("执行完毕，报请结案。", null), "leader")))
                .isEmpty();
    }

    @Test
    void aReviewThatWasSentBackNoLongerCounts() {
        reviewed();
        caseFiles.withdraw(caseId, Milestone.reviewPassed);
        waived();
        assertThat(refusals(fine("1000"))).singleElement().asString().contains("退回");
    }

    @Test
    void aHearingThatWasAskedForComesFirst() {
        reviewed();
        waived();
        caseFiles.reach(caseId, Milestone.hearingRequested, partyId, caseFiles.today());
        assertThat(refusals(fine("1000"))).singleElement().asString().contains("听证尚未结束");
        caseFiles.reach(caseId, Milestone.hearingClosed, caseFiles.today());
        assertThat(refusals(fine("1000"))).isEmpty();
    }

    @Test
    void theHeadMayGoLowerButNotOutsideTierRangeOrFloorWithoutGround() {
        reviewed();
        waived();
        recorded(MitigationGround.harmReduced);
        discussed();
        assertThat(refusals(fine("799.99"))).singleElement().asString().contains("裁量基准");
        assertThat(refusals(fine("499.99"))).anyMatch(text -> text.contains("法定最低额"));
        assertThat(refusals(resolution(DecisionResult.penalty, "49.99", MitigationGround.harmReduced, true, null)))
                .singleElement()
                .asString()
                .contains("50.00");
        assertThat(refusals(resolution(DecisionResult.penalty, "50.00", MitigationGround.harmReduced, true, null)))
                .isEmpty();
    }

    @Test
    void aPenaltyThatDepartsFromTheHearingsReportNeedsAReason() {
        reviewed();
        waived();
        for (var against : List.of(
                HearingOpinion.Recommendation.noPenalty,
                HearingOpinion.Recommendation.notEstablished,
                HearingOpinion.Recommendation.supplement,
                HearingOpinion.Recommendation.lighten)) {
            reported(against);
            assertThat(refusals(fine("1000")))
                    .as(against.name())
                    .singleElement()
                    .asString()
                    .contains(against.label(), "APL-65");
        }
        assertThat(refusals(departing("1000", "听证后查明另有同类违法，报告未予考虑"))).isEmpty();
        assertThat(decisions.get(caseId).hearingDeparture()).contains("报告未予考虑");
        assertThat(journal.of(caseId.value()))
                .anySatisfy(entry -> assertThat(entry.what()).isEqualTo("说明与听证报告不一致的理由"));
    }

    @Test
    void aFineBelowTheNoticedOneFollowsAReportThatAsksForLess() {
        reviewed();
        waived();
        reported(HearingOpinion.Recommendation.lighten);
        assertThat(refusals(fine("1000"))).singleElement().asString().contains("APL-65");
        assertThat(refusals(fine("999.99"))).isEmpty();
        assertThat(decisions.get(caseId).hearingDeparture()).isNull();
    }

    @Test
    void aReportThatKeepsTheProposalNeedsNoReason() {
        reviewed();
        waived();
        reported(HearingOpinion.Recommendation.maintain);
        assertThat(refusals(fine("1000"))).isEmpty();
    }

    @Test
    void aFurtherInvestigationThatWasMadeNeedsNoReason() {
        reviewed();
        waived();
        reported(HearingOpinion.Recommendation.supplement);
        change(proposal -> new ProposedPenalty(true, null, true, true, proposal.lines()));
        assertThat(refusals(fine("1000"))).isEmpty();
    }

    @Test
    void noPenaltyAfterAHearingNeedsNoReason() {
        reviewed();
        waived();
        recorded(NoPenaltyGround.trivialNoHarm);
        reported(HearingOpinion.Recommendation.maintain);
        assertThat(refusals(new Resolution(
                        DecisionResult.trivialNoPenalty,
                        "轻微并已改正",
                        NoPenaltyGround.trivialNoHarm,
                        List.of(),
                        null,
                        false,
                        null,
                        null,
                        null)))
                .isEmpty();
    }

    @Test
    void factsThatThePartiesWereNotToldOfCarryNoPenalty() {
        reviewed();
        waived();
        change(proposal -> new ProposedPenalty(true, null, false, true, proposal.lines()));
        assertThat(refusals(fine("1000"))).singleElement().asString().contains("没有告知当事人", "APL-44", "APL-65");
        change(proposal -> new ProposedPenalty(true, null, true, true, proposal.lines()));
        assertThat(refusals(fine("1000"))).isEmpty();
    }

    @Test
    void anOptionalFineMayBeForgoneAndAMandatoryOneOnlyWithAGround() {
        propose("1000", "0", "2000", null, null, null, true);
        reviewed();
        waived();
        discussed();
        assertThat(refusals(fine("0"))).singleElement().asString().contains("应当罚款", "APL-32x");
        change(proposal -> new ProposedPenalty(
                true,
                null,
                true,
                false,
                proposal.lines().stream().map(DecisionsTest::optional).toList()));
        assertThat(refusals(fine("0"))).isEmpty();
    }

    @Test
    void anOptionalFineAloneOfNothingIsStillNoPenalty() {
        reviewed();
        waived();
        change(proposal -> new ProposedPenalty(
                true,
                null,
                true,
                false,
                proposal.lines().stream().map(DecisionsTest::optional).toList()));
        assertThat(refusals(fine("0"))).singleElement().asString().contains("不予行政处罚的决定");
    }

    private void reported(HearingOpinion.Recommendation recommendation) {
        heard.byCase.put(caseId, new HearingFindings.Report(recommendation, List.of(partyId)));
    }

    private void change(UnaryOperator<ProposedPenalty> how) {
        proposed.byCase.computeIfPresent(caseId, (id, proposal) -> how.apply(proposal));
    }

    private static ProposedPenalty.Line optional(ProposedPenalty.Line line) {
        return new ProposedPenalty.Line(
                line.partyId(),
                line.fine(),
                line.minimum(),
                line.maximum(),
                line.tierMinimum(),
                line.tierMaximum(),
                line.tierMaximumInclusive(),
                line.mitigationGround(),
                line.beyondFine(),
                true,
                line.noticedFine(),
                line.lightened());
    }

    private Resolution departing(String fine, String reason) {
        Resolution plain = fine(fine);
        return new Resolution(plain.result(), plain.reason(), null, plain.fines(), null, false, null, reason, null);
    }

    @Test
    void aPenaltyOfNothingIsNoPenalty() {
        reviewed();
        waived();
        recorded(MitigationGround.harmReduced);
        recorded(NoPenaltyGround.trivialNoHarm);
        assertThat(refusals(resolution(DecisionResult.penalty, "0", MitigationGround.harmReduced, true, null)))
                .singleElement()
                .asString()
                .contains("不予行政处罚的决定", "KY4-09b");
        assertThat(caseFiles.hasReached(caseId, Milestone.decided)).isFalse();
        assertThat(refusals(new Resolution(
                        DecisionResult.trivialNoPenalty,
                        "轻微并已改正",
                        NoPenaltyGround.trivialNoHarm,
                        List.of(),
                        null,
                        false,
                        null,
                        null,
                        null)))
                .isEmpty();
    }

    @Test
    void theFineBesidesAWarningFallsAwayOnlyOnAGround() {
        propose("1000", "500", "2000", "800", "1200", null, true);
        reviewed();
        waived();
        recorded(MitigationGround.harmReduced);
        discussed();
        assertThat(refusals(fine("0"))).singleElement().asString().contains("APL-32x");
        assertThat(refusals(resolution(DecisionResult.penalty, "0", MitigationGround.harmReduced, false, null)))
                .isEmpty();
    }

    @Test
    void aWarningThatNeverHadAFineNeedsNoGround() {
        propose("0", "500", "2000", null, null, null, true);
        reviewed();
        waived();
        assertThat(refusals(fine("0"))).isEmpty();
    }

    @Test
    void belowTheStatutoryMinimumOnlyOnAGround() {
        reviewed();
        waived();
        discussed();
        assertThat(refusals(resolution(DecisionResult.penalty, "499.99", null, true, null)))
                .singleElement()
                .asString()
                .contains("APL-32x");
        assertThat(refusals(resolution(DecisionResult.penalty, "500", null, true, null)))
                .isEmpty();
    }

    @Test
    void aFineAboveTheStatutoryMaximumIsRefusedThoughProposed() {
        propose("2000.01", "500", "2000", null, null, null);
        reviewed();
        waived();
        assertThat(refusals(fine("2000.01"))).singleElement().asString().contains("最高额");
        assertThat(refusals(fine("2000"))).isEmpty();
    }

    @Test
    void afterNinetyDaysALegalGroundIsNeeded() {
        terms.start(TermKey.ofCase(TOWNSHIP, caseId.value(), "decision90d"), caseFiles.today(), "officer1", "立案");
        reviewed();
        waived();
        clock.day("2025-04-08");
        assertThat(refusals(fine("1000"))).singleElement().asString().contains("APL-60");
        clock.day("2025-04-07");
        assertThat(refusals(fine("1000"))).isEmpty();
    }

    @Test
    void oneActIsFinedOnce() {
        reviewed();
        waived();
        assertThat(refusals(fine("1000"))).isEmpty();
        CaseId first = caseId;
        assertThat(refusals(fine("1000"))).anyMatch(text -> text.contains("已经作出决定"));
        open("LOCAL-B06");
        propose("1000", "500", "2000", "800", "1200", null);
        reviewed();
        waived();
        assertThat(refusals(fine("1000"))).singleElement().asString().contains("APL-29", first.value());
        assertThat(register.earlier(caseId, caseFiles.party(caseId, partyId), LocalDate.parse("2025-01-06")))
                .hasSize(1);
        assertThat(register.earlier(caseId, caseFiles.party(caseId, partyId), LocalDate.parse("2025-01-07")))
                .isEmpty();
    }

    @Test
    void anotherItemOrPlaceOfTheSameDayIsFinedOnlyWithAReason() {
        String first = finedOnce("1000");
        for (String[] act : new String[][] {{"LOCAL-B07", "某村西侧"}, {"LOCAL-B06", "某村东侧"}}) {
            open(act[0], act[1], caseFiles.today());
            ready();
            assertThat(refusals(fine("1000")))
                    .anyMatch(text -> text.contains(first))
                    .allMatch(text -> text.contains("APL-29") && text.contains("不同违法行为的理由"));
            assertThat(decisions.finedSameDay(caseId)).isNotEmpty();
            assertThat(refusals(another("1000", "另在东侧焚烧，是另一行为"))).isEmpty();
            assertThat(decisions.get(caseId).anotherAct()).contains("另一行为");
            assertThat(journal.of(caseId.value()))
                    .anySatisfy(entry -> assertThat(entry.what()).isEqualTo("认定为不同违法行为"));
        }
    }

    @Test
    void noReasonAllowsASecondFineForTheSameItemAtTheSamePlace() {
        finedOnce("1000");
        open("LOCAL-B06");
        ready();
        assertThat(refusals(another("1000", "另一行为"))).singleElement().asString().contains("不得再次罚款");
    }

    @Test
    void anActOfAnotherDayNeedsNoReason() {
        finedOnce("1000");
        open("LOCAL-B07", "某村西侧", caseFiles.today().minusDays(1));
        ready();
        assertThat(decisions.finedSameDay(caseId)).isEmpty();
        assertThat(refusals(fine("1000"))).isEmpty();
        assertThat(decisions.get(caseId).anotherAct()).isNull();
    }

    @Test
    void aFineThatWasRevokedOrReviewedAwayNoLongerCounts() {
        finedOnce("1000");
        value(papers.issue(caseId, content("1"), "officer1"));
        value(rectifications.rectify(
                caseId, new RectificationOrder(RectificationResult.revoked, List.of(), "认定事实错误"), "head"));
        open("LOCAL-B06");
        assertThat(priors()).isEmpty();
        ready();
        LocalDate actDay = caseFiles.today();
        decidedAndServed("1000");
        value(remedies.open(caseId, partyId, RemedyKind.review, caseFiles.today(), "officer1"));
        value(remedies.close(caseId, partyId, ended(RemedyOutcome.revoked), "officer1"));
        open("LOCAL-B06", "某村西侧", actDay);
        assertThat(priors()).isEmpty();
        ready();
        assertThat(refusals(fine("1000"))).isEmpty();
    }

    @Test
    void aFineThatWasOnlyLessenedStillCounts() {
        finedOnce("1000");
        value(papers.issue(caseId, content("1"), "officer1"));
        value(rectifications.rectify(
                caseId,
                new RectificationOrder(
                        RectificationResult.changed,
                        List.of(new Resolution.PartyFine(partyId, new BigDecimal("500"))),
                        "裁量过重"),
                "head"));
        open("LOCAL-B06");
        ready();
        assertThat(register.earlier(caseId, caseFiles.party(caseId, partyId), LocalDate.EPOCH))
                .singleElement()
                .satisfies(earlier -> assertThat(earlier.fine()).isEqualByComparingTo("500"));
        assertThat(refusals(fine("1000"))).singleElement().asString().contains("APL-29");
    }

    @Test
    void theRegisterKnowsFinesAndOtherPenaltiesOfEveryTownshipAndWhatWasNoViolation() {
        finedOnce("1000");
        open("LOCAL-B06", "某村东侧", caseFiles.today());
        assertThat(priors()).extracting(ViolationRegister.Prior::penalised).containsExactly(true);

        propose("0", "500", "2000", null, null, null, true);
        reviewed();
        waived();
        assertThat(refusals(fine("0"))).isEmpty();
        open("LOCAL-B06", "某村南侧", caseFiles.today());
        assertThat(priors()).extracting(ViolationRegister.Prior::penalised).containsExactly(true, true);

        reviewed();
        recorded(NoPenaltyGround.firstTime);
        assertThat(refusals(spared(NoPenaltyGround.firstTime))).isEmpty();
        open("LOCAL-B06", "某村北侧", caseFiles.today());
        assertThat(priors())
                .extracting(ViolationRegister.Prior::penalised)
                .containsExactlyInAnyOrder(true, true, false);

        reviewed();
        assertThat(refusals(resolution(DecisionResult.factsNotEstablished, null, null, false, null)))
                .isEmpty();
        organisation.establish(new Township("aojiang", "鳌江镇人民政府", "鳌", "平阳县", "平阳县人民法院", BANK), List.of());
        open("aojiang", "LOCAL-B06", "某村北侧", caseFiles.today());
        assertThat(priors()).hasSize(3);
        open("aojiang", "LOCAL-B07", "某村北侧", caseFiles.today());
        assertThat(priors()).isEmpty();
    }

    @Test
    void aMitigationThatIsNotOnFileIsRefused() {
        reviewed();
        waived();
        discussed();
        recorded(MitigationGround.merit);
        assertThat(refusals(resolution(DecisionResult.penalty, "400", MitigationGround.harmReduced, true, null)))
                .anySatisfy(
                        text -> assertThat(text).contains("没有登记过", MitigationGround.harmReduced.label(), "APL-32x"));
        assertThat(refusals(resolution(DecisionResult.penalty, "1000", MitigationGround.harmReduced, false, null)))
                .singleElement()
                .asString()
                .contains("没有登记过");
        assertThat(refusals(resolution(DecisionResult.penalty, "400", MitigationGround.merit, true, null)))
                .isEmpty();
        assertThat(decisions.lines(caseId))
                .extracting(DecisionLine::mitigationGround)
                .containsExactly(MitigationGround.merit);
    }

    @Test
    void belowTheMinimumOnlyAfterACollectiveDiscussion() {
        reviewed();
        waived();
        recorded(MitigationGround.harmReduced);
        Resolution mitigated = resolution(DecisionResult.penalty, "499.99", MitigationGround.harmReduced, true, null);
        assertThat(refusals(mitigated)).singleElement().asString().contains("集体讨论", "调查报告", "KY4-09e");
        discussed();
        assertThat(refusals(mitigated)).isEmpty();
    }

    @Test
    void theMinimumItselfNeedsNoDiscussion() {
        reviewed();
        waived();
        assertThat(refusals(resolution(DecisionResult.penalty, "500", null, true, null)))
                .isEmpty();
    }

    @Test
    void nobodyIsSparedOnAGroundThatNeitherFileNorCountyKnows() {
        reviewed();
        assertThat(refusals(spared(NoPenaltyGround.firstTime)))
                .singleElement()
                .asString()
                .contains("不支持", "APL-33b");
        recorded(NoPenaltyGround.trivialNoHarm);
        assertThat(refusals(spared(NoPenaltyGround.firstTime)))
                .singleElement()
                .asString()
                .contains("APL-33b");
        assertThat(refusals(spared(NoPenaltyGround.trivialNoHarm))).isEmpty();
    }

    @Test
    void theCountysAdviceCarriesItsOwnGroundOnly() {
        reviewed();
        advised.byCase.put(caseId, new ReviewAdvice.Advice("建议不予批准", "KY4-08e", NoPenaltyGround.trivialNoHarm));
        assertThat(refusals(spared(NoPenaltyGround.firstTime)))
                .singleElement()
                .asString()
                .contains("APL-33b");
        assertThat(refusals(spared(NoPenaltyGround.trivialNoHarm))).isEmpty();
    }

    private String finedOnce(String fine) {
        reviewed();
        waived();
        assertThat(refusals(fine(fine))).isEmpty();
        return caseId.value();
    }

    private void ready() {
        propose("1000", "500", "2000", "800", "1200", null);
        reviewed();
        waived();
    }

    private List<ViolationRegister.Prior> priors() {
        return register.findPrior(caseFiles.get(caseId), caseFiles.party(caseId, partyId), LocalDate.EPOCH);
    }

    @Test
    void noPenaltyNeedsItsGroundNoAmountAndAnEducationBeforeThePaper() {
        proposed.byCase.put(caseId, new ProposedPenalty(false, NoPenaltyGround.firstTime, true, false, List.of()));
        reviewed();
        recorded(NoPenaltyGround.firstTime);
        assertThat(refusals(fine("100"))).anyMatch(text -> text.contains("没有提出处罚建议"));
        assertThat(refusals(resolution(DecisionResult.trivialNoPenalty, "100", null, false, null)))
                .hasSize(2);
        assertThat(refusals(new Resolution(
                        DecisionResult.trivialNoPenalty,
                        "初次违法且已改正",
                        NoPenaltyGround.firstTime,
                        List.of(),
                        null,
                        false,
                        null,
                        null,
                        null)))
                .isEmpty();
        assertThat(messages(papers.issue(caseId, content(null), "officer1")))
                .singleElement()
                .asString()
                .contains("APL-33d");
        assertThat(messages(educations.record(
                        caseId, new EducationRecord(caseFiles.today(), "村委会", "讲明露天焚烧的危害", List.of()), "officer1")))
                .isNotEmpty();
        assertThat(messages(educations.record(
                        caseId,
                        new EducationRecord(caseFiles.today(), "村委会", "讲明露天焚烧的危害", List.of(partyId)),
                        "officer1")))
                .isEmpty();
        assertThat(messages(papers.issue(caseId, content(null), "officer1"))).isEmpty();
    }

    @Test
    void aDecisionNamesTheAddressOfEachParty() {
        finedOnce("1000");
        jdbc.sql("update party set address = ' ' where id = ?").param(partyId).update();
        assertThat(messages(papers.issue(caseId, content("1"), "officer1")))
                .singleElement()
                .asString()
                .contains("张某某没有登记住址或者住所", "第五十九条");
        jdbc.sql("update party set address = '某村' where id = ?").param(partyId).update();
        value(papers.issue(caseId, content("1"), "officer1"));
    }

    @Test
    void factsAreNotDeniedWhileAPenaltyIsProposedAndCrimeIsNotInvented() {
        reviewed();
        assertThat(refusals(resolution(DecisionResult.factsNotEstablished, null, null, false, null)))
                .singleElement()
                .asString()
                .contains("KY4-09c");
        assertThat(refusals(resolution(DecisionResult.transferJudicial, null, null, false, null)))
                .singleElement()
                .asString()
                .contains("KY4-09d");
        caseFiles.reach(caseId, Milestone.crimeSuspected, caseFiles.today());
        assertThat(refusals(resolution(DecisionResult.transferJudicial, null, null, false, null)))
                .isEmpty();
        assertThat(caseFiles.get(caseId).status()).isEqualTo(CaseStatus.criminal);
    }

    @Test
    void aCaseThatThePoliceGaveBackIsDecidedWithItsTransferOnFile() {
        TermKey ninetyDays = TermKey.ofCase(TOWNSHIP, caseId.value(), "decision90d");
        terms.start(ninetyDays, caseFiles.today(), "officer1", "立案");
        reviewed();
        waived();
        Resolution transfer = resolution(DecisionResult.transferJudicial, null, null, false, null);
        assertThat(messages(crimes.suspect(caseId, "货值较大", "officer1"))).isEmpty();
        assertThat(refusals(transfer)).isEmpty();
        assertThat(caseFiles.get(caseId).status()).isEqualTo(CaseStatus.criminal);
        assertThat(caseFiles.hasReached(caseId, Milestone.decided)).isFalse();
        assertThat(terms.find(ninetyDays).orElseThrow().status().isOpen()).isTrue();
        assertThat(refusals(transfer)).singleElement().asString().contains("已经决定移送");
        assertThat(refusals(fine("1000"))).singleElement().asString().contains("以罚代刑");

        prepareTransfer();
        assertThat(messages(crimes.approve(
                        caseId, new CriminalApproval(CriminalApproval.Answer.approve, null, null), "head")))
                .isEmpty();
        assertThat(messages(crimes.send(
                        caseId, new CriminalHandover("平阳县公安局", "周警官", caseFiles.today(), "回执1号", null), "officer1")))
                .isEmpty();
        assertThat(messages(crimes.returned(
                        caseId, new PoliceDecision("平公不立〔2025〕3号", caseFiles.today(), "不构成犯罪"), "officer1")))
                .isEmpty();
        assertThat(caseFiles.get(caseId).status()).isEqualTo(CaseStatus.filed);
        clock.day("2025-01-07");
        assertThat(refusals(fine("1000"))).isEmpty();
        assertThat(caseFiles.get(caseId).status()).isEqualTo(CaseStatus.decided);
        assertThat(caseFiles.hasReached(caseId, Milestone.decided)).isTrue();
        assertThat(terms.find(ninetyDays).orElseThrow().status().isOpen()).isFalse();
        assertThat(decisions.of(caseId))
                .extracting(Decision::result)
                .containsExactly(DecisionResult.transferJudicial, DecisionResult.penalty);
        assertThat(decisions.get(caseId).result()).isEqualTo(DecisionResult.penalty);
        assertThat(decisions.fineOf(caseId, partyId)).isEqualByComparingTo("1000");
        assertThat(refusals(fine("1000"))).anyMatch(text -> text.contains("已经作出决定"));
    }

    @Test
    void aTransferThatTheHeadThenRefusesIsDecidedAgain() {
        reviewed();
        waived();
        assertThat(messages(crimes.suspect(caseId, "货值较大", "officer1"))).isEmpty();
        assertThat(refusals(resolution(DecisionResult.transferJudicial, null, null, false, null)))
                .isEmpty();
        prepareTransfer();
        assertThat(messages(crimes.approve(
                        caseId, new CriminalApproval(CriminalApproval.Answer.refuse, "达不到追诉标准", null), "head")))
                .isEmpty();
        assertThat(caseFiles.get(caseId).status()).isEqualTo(CaseStatus.filed);
        assertThat(refusals(fine("1000"))).isEmpty();
    }

    @Test
    void nobodyIsPenalisedAgainstTheCountysAdvice() {
        reviewed();
        waived();
        advised.byCase.put(caseId, new ReviewAdvice.Advice("建议不予批准", "KY4-08e", NoPenaltyGround.trivialNoHarm));
        assertThat(refusals(fine("1000"))).singleElement().asString().contains("建议不予批准", "KY4-08e");
        assertThat(refusals(resolution(DecisionResult.factsNotEstablished, null, null, false, null)))
                .isEmpty();
        assertThat(decisions.get(caseId).result()).isEqualTo(DecisionResult.factsNotEstablished);
    }

    @Test
    void noPenaltyFollowsTheCountysAdviceThoughOneWasProposed() {
        reviewed();
        waived();
        advised.byCase.put(caseId, new ReviewAdvice.Advice("建议不予处罚", "KY4-08h", NoPenaltyGround.firstTime));
        assertThat(refusals(fine("1000"))).singleElement().asString().contains("建议不予处罚", "KY4-08h");
        assertThat(refusals(new Resolution(
                        DecisionResult.trivialNoPenalty,
                        "轻微并已改正",
                        NoPenaltyGround.firstTime,
                        List.of(),
                        null,
                        false,
                        null,
                        null,
                        null)))
                .isEmpty();
    }

    @Test
    void aDiscussionNeedsItsQuorumAndBindsTheResult() {
        var two = List.of(member("甲", "agree"), member("乙", "agree"));
        assertThat(messages(discussions.record(caseId, minutes(two), "head"))).hasSize(1);
        var divided = List.of(member("甲", "agree"), member("乙", "disagree"), member("丙", "abstain"));
        assertThat(messages(discussions.record(caseId, minutes(divided), "head")))
                .hasSize(1);
        var doubled = List.of(member("甲", "agree"), member("乙", "agree"), member("乙", "agree"));
        assertThat(messages(discussions.record(caseId, minutes(doubled), "head")))
                .hasSize(2);
        var three = List.of(member("甲", "agree"), member("乙", "agree"), member("丙", "disagree"));
        assertThat(messages(discussions.record(caseId, minutes(three), "head"))).isEmpty();
        reviewed();
        waived();
        recorded(NoPenaltyGround.trivialNoHarm);
        assertThat(refusals(new Resolution(
                        DecisionResult.trivialNoPenalty,
                        "轻微",
                        NoPenaltyGround.trivialNoHarm,
                        List.of(),
                        null,
                        false,
                        null,
                        null,
                        null)))
                .singleElement()
                .asString()
                .contains("集体讨论结论");
        assertThat(refusals(fine("1000"))).isEmpty();
    }

    @Test
    void theDocumentNamesTheTownshipTheBankAndTheRemedies() {
        reviewed();
        waived();
        assertThat(refusals(fine("1000"))).isEmpty();
        assertThat(messages(papers.issue(caseId, content(null), "officer1")))
                .singleElement()
                .asString()
                .contains("SEP-07");
        DecisionPaper paper = value(papers.issue(caseId, content("6222000012345678"), "officer1"));
        assertThat(paper.number()).isEqualTo("昆综执罚〔2025〕1号");
        assertThat(paper.organ()).isEqualTo("昆阳镇人民政府");
        assertThat(paper.performance()).contains("15日", BANK);
        assertThat(paper.remedies()).contains("60日", "平阳县人民政府", "6个月", "平阳县人民法院");
    }

    @Test
    void anEntrustedItemIsDecidedInTheEntrustingOrgansName() {
        open("LOCAL-B07");
        propose("1000", "500", "2000", "800", "1200", null);
        reviewed();
        waived();
        assertThat(refusals(fine("1000"))).isEmpty();
        assertThat(messages(papers.issue(caseId, content("1"), "officer1")))
                .singleElement()
                .asString()
                .contains("HA-1.1b");
        DecisionContent content =
                new DecisionContent("在村西侧露天焚烧秸秆，有照片为证", "罚款，依据条例", null, "1", true, "平阳县综合行政执法局", true);
        assertThat(value(papers.issue(caseId, content, "officer1")).organ()).isEqualTo("平阳县综合行政执法局");
    }

    @Test
    void aLatePaymentIsSettledOnlyWithItsSurcharge() {
        decideCaseFive();
        clock.day("2019-10-03");
        assertThat(payments.debt(caseId, partyId, caseFiles.today()).total()).isEqualTo("2600.00");
        assertThat(messages(payments.record(caseId, partyId, receipt("2600.01", "2019-10-03", "R0"), "cashier")))
                .singleElement()
                .asString()
                .contains("2600.00");
        assertThat(pay("1000", "2019-10-03", "R1")).isFalse();
        assertThat(messages(payments.record(caseId, partyId, receipt("1", "2019-10-03", "R1"), "cashier")))
                .hasSize(1);
        clock.day("2019-10-04");
        assertThat(payments.debt(caseId, partyId, caseFiles.today()).total()).isEqualTo("1630.00");
        assertThat(pay("1630", "2019-10-04", "R2")).isTrue();
        assertThat(caseFiles.hasReached(caseId, Milestone.paymentSettled, partyId))
                .isTrue();
        assertThat(payments.isDue(caseId, partyId)).isFalse();
    }

    @Test
    void whoInvestigatedOrDecidedDoesNotCollect() {
        decideCaseFive();
        caseFiles.assign(caseId, CaseRole.investigator, "officer1");
        assertThat(messages(payments.record(caseId, partyId, receipt("2000", "2019-09-10", "R1"), "officer1")))
                .singleElement()
                .asString()
                .contains("APL-67a");
    }

    @Test
    void noSurchargeAccruesWhileAReviewRuns() {
        decideCaseFive();
        clock.day("2019-09-27");
        assertThat(messages(remedies.open(caseId, partyId, RemedyKind.review, caseFiles.today(), "officer1")))
                .isEmpty();
        assertThat(messages(remedies.open(caseId, partyId, RemedyKind.review, caseFiles.today(), "officer1")))
                .hasSize(1);
        clock.day("2019-11-26");
        assertThat(payments.debt(caseId, partyId, caseFiles.today()).surcharge())
                .isEqualTo("180.00");
        assertThat(messages(remedies.close(caseId, partyId, ended(RemedyOutcome.upheld), "officer1")))
                .isEmpty();
        assertThat(payments.debt(caseId, partyId, LocalDate.parse("2019-11-27")).surcharge())
                .isEqualTo("240.00");
    }

    @Test
    void instalmentsAddUpToTheFineAndMoveTheLastDay() {
        decideCaseFive();
        clock.day("2019-09-20");
        assertThat(messages(deferrals.rule(caseId, partyId, instalments("1000", "999.99"), "head")))
                .singleElement()
                .asString()
                .contains("1999.99");
        assertThat(messages(deferrals.rule(caseId, partyId, instalments("1000", "1000"), "head")))
                .isEmpty();
        assertThat(payments.debt(caseId, partyId, LocalDate.parse("2019-11-20")).surcharge())
                .isEqualTo("0.00");
        assertThat(payments.debt(caseId, partyId, LocalDate.parse("2019-11-21")).surcharge())
                .isEqualTo("60.00");
        pay("2000", "2019-09-20", "R1");
        assertThat(messages(deferrals.rule(caseId, partyId, instalments("1000", "1000"), "head")))
                .anyMatch(text -> text.contains("已经缴清"));
    }

    @Test
    void theCourtIsAskedAfterDemandAndPeriodsAndWithinThreeMonths() {
        decideCaseFive();
        clock.day("2020-03-06");
        assertThat(messages(demands.issue(caseId, partyId, demand("2000"), "officer1")))
                .singleElement()
                .asString()
                .contains("尚未届满");
        clock.day("2020-03-16");
        assertThat(messages(demands.issue(caseId, partyId, demand("1999"), "officer1")))
                .singleElement()
                .asString()
                .contains("2000.00");
        assertThat(messages(demands.issue(caseId, partyId, demand("2000"), "officer1")))
                .isEmpty();
        assertThat(messages(court.apply(caseId, partyId, filing(null), "head")))
                .singleElement()
                .asString()
                .contains("尚未送达");
        caseFiles.reach(caseId, Milestone.demandServed, partyId, caseFiles.today());
        terms.start(key("demandWait"), caseFiles.today(), "officer1", "催告书送达");
        clock.day("2020-03-30");
        assertThat(messages(court.apply(caseId, partyId, filing(null), "head")))
                .singleElement()
                .asString()
                .contains("ACL-54");
        clock.day("2020-06-09");
        assertThat(messages(court.apply(caseId, partyId, filing(null), "head")))
                .singleElement()
                .asString()
                .contains("2020-06-08");
        clock.day("2020-03-31");
        assertThat(messages(court.apply(
                        caseId,
                        partyId,
                        new CourtFiling(List.of("application"), false, false, "困难", null, null),
                        "head")))
                .hasSize(4);
        CourtApplication application = value(court.apply(caseId, partyId, filing(null), "head"));
        assertThat(application.amount()).isEqualTo("4000.00");
        clock.day("2020-05-11");
        assertThat(value(court.rule(
                        caseId,
                        partyId,
                        new CourtRuling("granted", "（2020）行审1号", caseFiles.today(), null),
                        "officer1")))
                .isTrue();
        assertThat(messages(closings.close(caseId, new ClosingReport("报请结案。", null), "leader")))
                .singleElement()
                .asString()
                .contains("尚未缴清");
        assertThat(pay("4000", "2020-05-11", "R1")).isTrue();
        assertThat(messages(closings.close(caseId, new ClosingReport("报请结案。", null), "leader")))
                .isEmpty();
    }

    @Test
    void theArchiveKeepsReviewPapersInTheSideDossierAndARecordOfEachStage() {
        decideCaseFive();
        clock.day("2019-09-10");
        pay("2000", "2019-09-10", "R1");
        caseFiles.reach(caseId, Milestone.correctionOrdered, caseFiles.today());
        assertThat(messages(closings.close(caseId, new ClosingReport("报请结案。", null), "leader")))
                .hasSize(1);
        assertThat(messages(closings.close(caseId, new ClosingReport("报请结案。", "已现场清理"), "leader")))
                .isEmpty();
        List<Dossiers.Entry> all = new ArrayList<>();
        for (Dossiers.Stage stage : Dossiers.Stage.values()) {
            all.add(new Dossiers.Entry(stage, stage.label() + "材料", 1));
        }
        assertThat(messages(closings.archive(caseId, new Dossiers(all, List.of()), "officer1")))
                .singleElement()
                .asString()
                .contains("副卷不得为空");
        List<Dossiers.Entry> side = List.of(new Dossiers.Entry(Dossiers.Stage.review, "法制审核意见", 2));
        assertThat(messages(closings.archive(caseId, new Dossiers(all.subList(0, 5), side), "officer1")))
                .singleElement()
                .asString()
                .contains("执行");
        List<Dossiers.Entry> misplaced = new ArrayList<>(all);
        misplaced.addAll(side);
        assertThat(messages(closings.archive(caseId, new Dossiers(misplaced, side), "officer1")))
                .singleElement()
                .asString()
                .contains("不得归入正卷");
        for (String title : List.of("会商记录", "会议纪要")) {
            List<Dossiers.Entry> minutes = new ArrayList<>(all);
            minutes.add(new Dossiers.Entry(Dossiers.Stage.review, title, 2));
            assertThat(messages(closings.archive(caseId, new Dossiers(minutes, side), "officer1")))
                    .singleElement()
                    .asString()
                    .contains("不得归入正卷", title);
        }
        assertThat(messages(closings.archive(caseId, new Dossiers(all, side), "officer1")))
                .isEmpty();
        assertThat(caseFiles.get(caseId).status()).isEqualTo(CaseStatus.archived);
    }

    @Test
    void aCorrectionThatCameLateIsNoOpenOrderAtTheClosing() {
        decideCaseFive();
        caseFiles.assign(caseId, CaseRole.investigator, "officer1");
        LocalDate ordered = caseFiles.today();
        value(orders.order(
                caseId,
                new CorrectionDemand(CorrectionDemand.Kind.byDate, ordered.plusDays(1), "停止出店经营", null),
                "officer1"));
        clock.day(ordered.plusDays(2).toString());
        assertThat(closings.isCorrectionOpen(caseId)).isTrue();
        value(orders.recheck(
                caseId, new CorrectionRecheck(CorrectionRecheck.Finding.notCorrected, null, "仍在经营"), "officer1"));
        assertThat(closings.isCorrectionOpen(caseId)).isTrue();
        value(orders.order(
                caseId,
                new CorrectionDemand(CorrectionDemand.Kind.byDate, ordered.plusDays(3), "停止出店经营", null),
                "officer1"));
        clock.day(ordered.plusDays(4).toString());
        value(orders.recheck(
                caseId,
                new CorrectionRecheck(CorrectionRecheck.Finding.corrected, ordered.plusDays(4), "逾期一日停止"),
                "officer1"));
        assertThat(closings.isCorrectionOpen(caseId)).isFalse();
    }

    @Test
    void aCaseThatEndedWithoutADecisionIsClosedAndArchivedWithThePaperOnWhichItEnded() {
        caseFiles.changeStatus(caseId, CaseStatus.terminated);
        caseFiles.reach(caseId, Milestone.investigatorsAssigned, caseFiles.today());
        assertThat(messages(closings.close(caseId, new ClosingReport("终止调查，报请结案。", null), "leader")))
                .isEmpty();
        assertThat(closings.find(caseId)).map(Closing::endedAs).contains(CaseStatus.terminated);
        assertThat(caseFiles.get(caseId).status()).isEqualTo(CaseStatus.closed);

        Dossiers.Entry start = new Dossiers.Entry(Dossiers.Stage.start, "立案审批表", 1);
        Dossiers.Entry evidence = new Dossiers.Entry(Dossiers.Stage.evidence, "证据材料", 3);
        Dossiers.Entry ending = new Dossiers.Entry(Dossiers.Stage.decision, "终止调查审批表", 2);
        assertThat(messages(closings.archive(caseId, new Dossiers(List.of(start), List.of()), "officer1")))
                .singleElement()
                .asString()
                .contains("调查取证、决定", "第四十七条");
        assertThat(messages(closings.archive(
                        caseId, new Dossiers(List.of(start, evidence, ending), List.of()), "officer1")))
                .isEmpty();
        assertThat(caseFiles.get(caseId).status()).isEqualTo(CaseStatus.archived);
    }

    @Test
    void anOpinionThatReturnedTheCaseGoesIntoTheSideDossierToo() {
        caseFiles.assign(caseId, CaseRole.townshipReviewer, "legal");
        caseFiles.changeStatus(caseId, CaseStatus.transferredOut);
        assertThat(messages(closings.close(caseId, new ClosingReport("已移送，报请结案。", null), "leader")))
                .isEmpty();

        List<Dossiers.Entry> main = List.of(
                new Dossiers.Entry(Dossiers.Stage.start, "立案审批表", 1),
                new Dossiers.Entry(Dossiers.Stage.decision, "移送函及回执", 2));
        assertThat(messages(closings.archive(caseId, new Dossiers(main, List.of()), "officer1")))
                .hasSize(2)
                .anyMatch(message -> message.contains("副卷不得为空") && message.contains("KY4-12"))
                .anyMatch(message -> message.contains("审核"));
        Dossiers.Entry opinion = new Dossiers.Entry(Dossiers.Stage.review, "法制审核意见", 2);
        assertThat(messages(closings.archive(caseId, new Dossiers(main, List.of(opinion)), "officer1")))
                .isEmpty();
    }

    @Test
    void aCaseThatThePoliceTookIsClosedThoughItsSuspicionIsNotLiftedAndOneClosedBeforeIsClosedAnew() {
        caseFiles.reach(caseId, Milestone.crimeSuspected, caseFiles.today());
        caseFiles.changeStatus(caseId, CaseStatus.corrected);
        assertThat(messages(closings.close(caseId, new ClosingReport("报请结案。", null), "leader")))
                .singleElement()
                .asString()
                .contains("涉嫌犯罪", "第二十七条");
        caseFiles.changeStatus(caseId, CaseStatus.criminal);
        assertThat(messages(closings.close(caseId, new ClosingReport("公安机关已立案。", null), "leader")))
                .isEmpty();
        caseFiles.changeStatus(caseId, CaseStatus.criminal);
        assertThat(messages(closings.close(caseId, new ClosingReport("公安机关再次立案。", null), "leader")))
                .isEmpty();
        assertThat(closings.find(caseId)).map(Closing::report).contains("公安机关再次立案。");
    }

    private void employ(String id) {
        organisation.employ(
                new Person(id, TOWNSHIP, id, null, false, null),
                List.of(new Certificate(
                        id, CertificateKind.enforcement, "C-" + id, LocalDate.parse("2020-01-01"), null)));
    }

    @Test
    void afterAReviewThePartyHasFifteenDaysToSueBeforeAnyEnforcement() {
        decideCaseFive();
        clock.day("2019-09-27");
        value(remedies.open(caseId, partyId, RemedyKind.review, caseFiles.today(), "officer1"));
        clock.day("2020-03-10");
        value(remedies.close(caseId, partyId, ended(RemedyOutcome.upheld), "officer1"));
        clock.day("2020-03-25");
        assertThat(messages(demands.issue(caseId, partyId, demandOfTheDebt(), "officer1")))
                .singleElement()
                .asString()
                .contains("ALL-45");
        clock.day("2020-03-26");
        value(demands.issue(caseId, partyId, demandOfTheDebt(), "officer1"));
        assertThat(terms.find(key("courtApplication")).orElseThrow().startedOn())
                .isEqualTo("2020-03-25");
        caseFiles.reach(caseId, Milestone.demandServed, partyId, caseFiles.today());
        terms.start(key("demandWait"), caseFiles.today(), "officer1", "催告书送达");
        value(remedies.open(caseId, partyId, RemedyKind.review, caseFiles.today(), "officer1"));
        clock.day("2020-04-01");
        value(remedies.close(caseId, partyId, ended(RemedyOutcome.rejected), "officer1"));
        clock.day("2020-04-16");
        assertThat(messages(court.apply(caseId, partyId, filing(null), "head")))
                .singleElement()
                .asString()
                .contains("ALL-45");
        clock.day("2020-04-17");
        value(court.apply(caseId, partyId, filing(null), "head"));
    }

    private DemandLetter demandOfTheDebt() {
        Debt debt = payments.debt(caseId, partyId, caseFiles.today());
        return new DemandLetter(caseFiles.today().plusDays(20), "到指定银行缴纳", debt.fineDue(), debt.surchargeDue(), true);
    }

    private void prepareTransfer() {
        assertThat(messages(crimes.prepare(
                        caseId,
                        new CriminalReport(
                                List.of("officer1", "officer2"),
                                "移送报告",
                                List.of(CriminalPaper.values()),
                                "无涉案物品",
                                null),
                        "officer1")))
                .isEmpty();
    }

    private void decideCaseFive() {
        clock.day("2019-09-05");
        open("LOCAL-B06");
        propose("2000", "500", "5000", null, null, null);
        reviewed();
        waived();
        decidedAndServed("2000");
    }

    private void decidedAndServed(String fine) {
        assertThat(refusals(fine(fine))).isEmpty();
        assertThat(messages(papers.issue(caseId, content("6222"), "officer2"))).isEmpty();
        LocalDate served = caseFiles.today().plusDays(1);
        clock.day(served.toString());
        caseFiles.reach(caseId, Milestone.decisionServed, partyId, served);
        for (String term : List.of("payment", "reviewApplication", "lawsuit")) {
            terms.start(key(term), served, "officer2", "送达决定书");
        }
        clock.day(served.plusDays(5).toString());
    }

    private boolean pay(String amount, String day, String number) {
        return value(payments.record(caseId, partyId, receipt(amount, day, number), "cashier"));
    }

    private void open(String item) {
        open(item, "某村西侧", caseFiles.today());
    }

    private void open(String item, String place, LocalDate found) {
        open(TOWNSHIP, item, place, found);
    }

    private void open(String township, String item, String place, LocalDate found) {
        CaseFile file = caseFiles.open(
                new NewCase(
                        township,
                        item,
                        "露天焚烧秸秆",
                        "patrol",
                        null,
                        place,
                        "village",
                        "露天焚烧秸秆",
                        found,
                        found,
                        false,
                        List.of(new NewCase.NewParty(
                                "张某某", SubjectKind.citizen, "330326199001010011", null, "某村", null, false))),
                "officer1");
        caseId = file.caseId();
        partyId = caseFiles.parties(caseId).get(0).id();
        caseFiles.changeStatus(caseId, CaseStatus.filed);
    }

    private void propose(
            String fine,
            String minimum,
            String maximum,
            String tierMinimum,
            String tierMaximum,
            MitigationGround ground) {
        propose(fine, minimum, maximum, tierMinimum, tierMaximum, ground, false);
    }

    private void propose(
            String fine,
            String minimum,
            String maximum,
            String tierMinimum,
            String tierMaximum,
            MitigationGround ground,
            boolean beyondFine) {
        proposed.byCase.put(
                caseId,
                new ProposedPenalty(
                        true,
                        null,
                        true,
                        false,
                        List.of(new ProposedPenalty.Line(
                                partyId,
                                new BigDecimal(fine),
                                new BigDecimal(minimum),
                                new BigDecimal(maximum),
                                tierMinimum == null ? null : new BigDecimal(tierMinimum),
                                tierMaximum == null ? null : new BigDecimal(tierMaximum),
                                true,
                                ground,
                                beyondFine,
                                false,
                                new BigDecimal(fine),
                                false))));
    }

    private void recorded(MitigationGround ground) {
        onFile.mitigations.put(caseId, Set.of(ground));
    }

    private void recorded(NoPenaltyGround ground) {
        onFile.noPenalty.put(caseId, ground);
    }

    /** Not a fifth result: nothing is decided, the newest discussion counts, the earlier minutes stay (APL-57c). */
    @Test
    void theHeadOrdersAFurtherDiscussionAndTheNewestCounts() {
        propose("1000", "500", "2000", null, null, null);
        reviewed();
        waived();
        discussed();
        assertThat(messages(decisions.examine(caseId, toDiscussion(" "), "head")))
                .singleElement()
                .asString()
                .contains("须写明理由", "APL-57c");
        assertThat(value(decisions.examine(caseId, toDiscussion("对裁量意见不一"), "head")))
                .isEmpty();
        assertThat(decisions.find(caseId)).isEmpty();
        assertThat(caseFiles.hasReached(caseId, Milestone.collectivelyDiscussed))
                .isFalse();
        assertThat(discussions.findOrder(caseId).orElseThrow().reason()).isEqualTo("对裁量意见不一");
        value(discussions.record(
                caseId,
                new DiscussionMinutes(
                        caseFiles.today(),
                        List.of(member("甲", "agree"), member("乙", "agree"), member("丙", "agree")),
                        DecisionResult.factsNotEstablished,
                        "再次讨论"),
                "head"));
        assertThat(refusals(fine("1000")))
                .singleElement()
                .asString()
                .contains("与集体讨论结论（" + DecisionResult.factsNotEstablished.label());
        assertThat(value(decisions.examine(caseId, toDiscussion("补充了证据"), "head")))
                .isEmpty();
        discussed();
        assertThat(refusals(fine("1000"))).isEmpty();
        assertThat(discussions.of(caseId))
                .extracting(CollectiveDiscussion::discussionRound)
                .containsExactly(1, 2, 3);
        assertThat(messages(decisions.examine(caseId, toDiscussion("又想讨论"), "head")))
                .singleElement()
                .asString()
                .contains("已经作出决定");
    }

    private static Examination toDiscussion(String reason) {
        return new Examination(true, reason, null, null, null, List.of(), null, false, null, null, null);
    }

    private void discussed() {
        var members = List.of(member("甲", "agree"), member("乙", "agree"), member("丙", "agree"));
        value(discussions.record(caseId, minutes(members), "head"));
    }

    private Resolution spared(NoPenaltyGround ground) {
        return new Resolution(
                DecisionResult.trivialNoPenalty, "轻微并已改正", ground, List.of(), null, false, null, null, null);
    }

    private Resolution another(String fine, String reason) {
        Resolution plain = fine(fine);
        return new Resolution(plain.result(), plain.reason(), null, plain.fines(), null, false, null, null, reason);
    }

    private void reviewed() {
        caseFiles.reach(caseId, Milestone.reviewPassed, caseFiles.today());
    }

    private void noticed(String day) {
        caseFiles.reach(caseId, Milestone.noticeServed, partyId, LocalDate.parse(day));
        terms.start(key("defence"), LocalDate.parse(day), "officer1", "送达告知书");
        terms.start(key("hearingRequest"), LocalDate.parse(day), "officer1", "送达告知书");
    }

    private void waived() {
        noticed(caseFiles.today().toString());
        caseFiles.reach(caseId, Milestone.rightsWaived, partyId, caseFiles.today());
    }

    private List<String> refusals(Resolution resolution) {
        return messages(decisions.decide(caseId, resolution, "head"));
    }

    private Resolution fine(String fine) {
        return resolution(DecisionResult.penalty, fine, null, false, null);
    }

    private Resolution resolution(
            DecisionResult result, String fine, MitigationGround ground, boolean outsideTier, String lateGround) {
        List<Resolution.PartyFine> fines =
                fine == null ? List.of() : List.of(new Resolution.PartyFine(partyId, new BigDecimal(fine)));
        return new Resolution(result, "事实清楚，证据充分", null, fines, ground, outsideTier, lateGround, null, null);
    }

    private static DecisionContent content(String account) {
        return new DecisionContent("在村西侧露天焚烧秸秆，有照片为证", "罚款，依据条例", null, account, true, null, true);
    }

    private static PaymentReceipt receipt(String amount, String day, String number) {
        return new PaymentReceipt(new BigDecimal(amount), LocalDate.parse(day), number, BANK);
    }

    private RemedyResult ended(RemedyOutcome outcome) {
        return new RemedyResult(RemedyKind.review, caseFiles.today(), outcome, null, "复议决定书");
    }

    private DeferralRuling instalments(String first, String second) {
        return new DeferralRuling(
                caseFiles.today(),
                "家庭困难",
                true,
                LocalDate.parse("2019-11-20"),
                List.of(
                        new DeferralRuling.Instalment(LocalDate.parse("2019-10-20"), new BigDecimal(first)),
                        new DeferralRuling.Instalment(LocalDate.parse("2019-11-20"), new BigDecimal(second))),
                "情况属实");
    }

    private DemandLetter demand(String fine) {
        return new DemandLetter(
                caseFiles.today().plusDays(20), "到指定银行缴纳", new BigDecimal(fine), new BigDecimal("2000"), true);
    }

    private static CourtFiling filing(String lateReason) {
        return new CourtFiling(List.copyOf(CourtApplications.PAPERS.keySet()), true, true, null, null, lateReason);
    }

    private static DiscussionMinutes.Participant member(String name, String vote) {
        return new DiscussionMinutes.Participant(name, "班子成员", DiscussionMinutes.Vote.valueOf(vote));
    }

    private DiscussionMinutes minutes(List<DiscussionMinutes.Participant> members) {
        return new DiscussionMinutes(caseFiles.today(), members, DecisionResult.penalty, "讨论记录");
    }

    private TermKey key(String term) {
        return new TermKey(TOWNSHIP, caseId.value(), partyId, term);
    }

    private static Item item(String code, String power) {
        return new Item(
                TOWNSHIP,
                code,
                "露天焚烧秸秆",
                "生态环境",
                power,
                "公告2019年第1号",
                "条例第五十九条",
                "罚款",
                false,
                false,
                null,
                "yuan",
                LocalDate.parse("2018-01-01"),
                null);
    }

    private static List<String> messages(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.violations().stream().map(Violation::sentence).toList()
                : List.of();
    }

    private static <T> T value(Outcome<T> outcome) {
        assertThat(messages(outcome)).isEmpty();
        return ((Outcome.Accepted<T>) outcome).value();
    }

    /** A clock that stands at noon of a day in Shanghai. */
    static final class Calendar extends Clock {
        private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
        private Instant now = Instant.parse("2025-01-06T04:00:00Z");

        void day(String day) {
            now = LocalDate.parse(day).atTime(LocalTime.NOON).atZone(SHANGHAI).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return SHANGHAI;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Proposals by case. */
    static final class Proposed implements ProposedPenalties {
        private final Map<CaseId, ProposedPenalty> byCase = new HashMap<>();

        @Override
        public Optional<ProposedPenalty> find(CaseId caseId) {
            return Optional.ofNullable(byCase.get(caseId));
        }
    }

    /** What the hearing's chair reported, by case. */
    static final class Heard implements HearingFindings {
        private final Map<CaseId, HearingFindings.Report> byCase = new HashMap<>();

        @Override
        public Optional<HearingFindings.Report> find(CaseId caseId) {
            return Optional.ofNullable(byCase.get(caseId));
        }
    }

    /** The grounds on file by case; every party has the same. */
    static final class OnFile implements RecordedGrounds {
        private final Map<CaseId, Set<MitigationGround>> mitigations = new HashMap<>();
        private final Map<CaseId, NoPenaltyGround> noPenalty = new HashMap<>();

        @Override
        public Set<MitigationGround> mitigations(CaseId caseId, String partyId) {
            return mitigations.getOrDefault(caseId, Set.of());
        }

        @Override
        public Optional<NoPenaltyGround> noPenalty(CaseId caseId, String partyId) {
            return Optional.ofNullable(noPenalty.get(caseId));
        }
    }

    /** The county's advice by case. */
    static final class Advised implements ReviewAdvice {
        private final Map<CaseId, ReviewAdvice.Advice> byCase = new HashMap<>();

        @Override
        public Optional<ReviewAdvice.Advice> againstPenalty(CaseId caseId) {
            return Optional.ofNullable(byCase.get(caseId));
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "org.zhifaflow.journal",
                "org.zhifaflow.casefile",
                "org.zhifaflow.organisation",
                "org.zhifaflow.catalogue",
                "org.zhifaflow.cooperation",
                "org.zhifaflow.calendar"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*TermsContract.*"))
    @Import({
        Decisions.class,
        DecisionPapers.class,
        CollectiveDiscussions.class,
        Educations.class,
        Payments.class,
        Deferrals.class,
        GrantedDeferrals.class,
        Remedies.class,
        Demands.class,
        CourtApplications.class,
        Closings.class,
        FinesInForce.class,
        CorrectionOrders.class,
        Rectifications.class,
        CorrectionPapers.class,
        PenaltyRegister.class
    })
    static class Rooms {
        @Bean
        @Primary
        Calendar calendar() {
            return new Calendar();
        }

        @Bean
        Advised advised() {
            return new Advised();
        }

        @Bean
        OnFile onFile() {
            return new OnFile();
        }

        @Bean
        Heard heard() {
            return new Heard();
        }

        @Bean
        Proposed proposed() {
            return new Proposed();
        }

        @Bean
        ServedPapers servedPapers() {
            return mock(ServedPapers.class);
        }

        @Bean
        Objections objections() {
            return new Objections();
        }

        @Bean
        TermTable termTable() {
            return DmnTermTable.real();
        }

        @Bean
        StatutoryLimits statutoryLimits() {
            return RoomFixture::limit;
        }

        @Bean
        SurchargeRates surchargeRates() {
            return day -> new SurchargeRate(new BigDecimal("3"), new BigDecimal("100"), "百分之三");
        }

        @Bean
        LocalSettings localSettings() {
            return (setting, day) -> switch (setting) {
                case "collectiveDiscussionQuorum" -> "3";
                case "mitigationFloorPercent" -> "10";
                default -> throw new IllegalArgumentException(setting);
            };
        }
    }

    static final class Objections implements PendingRecusals {

        private boolean waiting;

        @Override
        public boolean awaitDecision(CaseId caseId) {
            return waiting;
        }
    }
}

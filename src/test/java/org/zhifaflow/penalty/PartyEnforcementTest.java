package org.zhifaflow.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;
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
import org.springframework.test.context.ContextConfiguration;
import org.zhifaflow.calendar.DmnTermTable;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStatus;
import org.zhifaflow.calendar.TermTable;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.LocalSettings;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.NewCase;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.JournalEntry;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Township;

/**
 * A fine of 2000 yuan after its decision was served on 2019-09-06: last day of payment 2019-09-23, of the lawsuit
 * 2020-03-06. What remedies, deferrals, late records and the end of enforcement do to it.
 */
@DataJdbcTest(properties = "spring.flyway.locations=filesystem:src/main/resources/db/migration")
@AutoConfigureTestDatabase
@ContextConfiguration(classes = PartyEnforcementTest.Rooms.class)
class PartyEnforcementTest {

    private static final String TOWNSHIP = "kunyang";
    private static final String BANK = "昆阳农商银行营业部";

    private int decided;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Terms terms;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Journal journal;

    @Autowired
    private Payments payments;

    @Autowired
    private Deferrals deferrals;

    @Autowired
    private Remedies remedies;

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private Demands demands;

    @Autowired
    private DecisionPapers decisionPapers;

    @Autowired
    private ServedPapers servedPapers;

    @Autowired
    private CourtApplications court;

    @Autowired
    private EnforcementEnds ends;

    @Autowired
    private Closings closings;

    @Autowired
    private Calendar clock;

    @Autowired
    private JdbcClient jdbc;

    private CaseId caseId;
    private String partyId;

    @BeforeEach
    void serve() {
        organisation.establish(new Township(TOWNSHIP, "昆阳镇人民政府", "昆", "平阳县", "平阳县人民法院", BANK), List.of());
        clock.day("2019-09-05");
        open(SubjectKind.citizen, "330326199001010011");
    }

    // outcome of reviews and lawsuits

    @ParameterizedTest
    @EnumSource(
            value = RemedyOutcome.class,
            names = {"upheld", "rejected", "withdrawn", "unlawful"})
    void anOutcomeThatLeavesTheDecisionInForceLeavesTheFine(RemedyOutcome outcome) {
        reviewFrom("2019-09-27");
        clock.day("2019-11-26");
        value(close(RemedyKind.review, outcome, null));
        assertThat(payments.debt(caseId, partyId, caseFiles.today()).fine()).isEqualTo("2000.00");
        assertThat(payments.isDue(caseId, partyId)).isTrue();
        assertThat(ends.isMoot(caseId, partyId)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "upheld, true",
        "rejected, true",
        "changed, true",
        "unlawful, true",
        "withdrawn, false",
        "revoked, false"
    })
    void aReviewDecisionThatLeavesSomethingOpensFifteenDaysToSue(RemedyOutcome outcome, boolean opened) {
        reviewFrom("2019-09-27");
        clock.day("2019-11-26");
        value(close(RemedyKind.review, outcome, outcome == RemedyOutcome.changed ? "1000" : null));
        assertThat(terms.find(key(Remedies.LAWSUIT_AFTER_REVIEW)).isPresent()).isEqualTo(opened);
    }

    @Test
    void aRemedyEndsWithAnOutcomeAndAFineOnlyIfChanged() {
        reviewFrom("2019-09-27");
        clock.day("2019-11-26");
        assertThat(messages(close(RemedyKind.review, null, null)))
                .singleElement()
                .asString()
                .contains("须选择行政复议的结果", "APL-73");
        assertThat(messages(close(RemedyKind.review, RemedyOutcome.changed, null)))
                .singleElement()
                .asString()
                .contains("须写明变更后的罚款数额", "行政复议法第六十三条");
        assertThat(messages(close(RemedyKind.review, RemedyOutcome.upheld, "1000")))
                .singleElement()
                .asString()
                .contains("只有变更处罚的", "行政复议法第六十八条");
        assertThat(messages(close(RemedyKind.review, RemedyOutcome.changed, "-0.01")))
                .singleElement()
                .asString()
                .contains("不能小于零");
        assertThat(messages(close(RemedyKind.review, RemedyOutcome.changed, "1000.001")))
                .singleElement()
                .asString()
                .contains("最多两位小数");
        assertThat(messages(close(RemedyKind.lawsuit, RemedyOutcome.upheld, null)))
                .singleElement()
                .asString()
                .contains("没有正在进行的行政诉讼", "APL-73");
        assertThat(remedies.isOpen(caseId, partyId)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"review, 行政复议法第六十三条第二款", "lawsuit, 行政诉讼法第七十七条第二款"})
    void aChangedFineIsNeverHeavier(RemedyKind kind, String article) {
        clock.day("2019-09-27");
        value(remedies.open(caseId, partyId, kind, caseFiles.today(), "officer1"));
        clock.day("2019-11-26");
        assertThat(messages(close(kind, RemedyOutcome.changed, "2000.01")))
                .singleElement()
                .asString()
                .contains("2000.00", article);
        value(close(kind, RemedyOutcome.changed, "2000.00"));
        assertThat(payments.debt(caseId, partyId, caseFiles.today()).fine()).isEqualTo("2000.00");
    }

    @Test
    void aSecondChangeIsMeasuredAgainstTheFirst() {
        reviewFrom("2019-09-27");
        clock.day("2019-11-26");
        value(close(RemedyKind.review, RemedyOutcome.changed, "1000"));
        value(remedies.open(caseId, partyId, RemedyKind.lawsuit, caseFiles.today(), "officer1"));
        clock.day("2019-12-26");
        assertThat(messages(close(RemedyKind.lawsuit, RemedyOutcome.changed, "1000.01")))
                .hasSize(1);
        value(close(RemedyKind.lawsuit, RemedyOutcome.changed, "800"));
        assertThat(payments.debt(caseId, partyId, caseFiles.today()).fine()).isEqualTo("800.00");
    }

    @Test
    void dayMistakesOfARemedyNameTheirArticle() {
        assertThat(messages(remedies.open(
                        caseId, partyId, RemedyKind.review, caseFiles.today().plusDays(1), "officer1")))
                .singleElement()
                .asString()
                .contains("不能晚于今天", "ARL-20");
        reviewFrom("2019-09-27");
        assertThat(messages(remedies.close(
                        caseId,
                        partyId,
                        new RemedyResult(
                                RemedyKind.review, LocalDate.parse("2019-09-26"), RemedyOutcome.upheld, null, "x"),
                        "officer1")))
                .singleElement()
                .asString()
                .contains("不能早于申请日期", "APL-73");
    }

    // correction by the authority itself (APL-75)

    @Test
    void theAuthorityLowersAFineThatWasTooHigh() {
        assertThat(messages(rectify(RectificationResult.changed, "2000.01")))
                .singleElement()
                .asString()
                .contains("不得加重", "2000.00", "APL-75");
        assertThat(messages(rectify(RectificationResult.changed, "2000.00")))
                .singleElement()
                .asString()
                .contains("与原决定相同");
        assertThat(messages(rectify(RectificationResult.kept, "1999.99")))
                .singleElement()
                .asString()
                .contains("只有变更决定的");
        assertThat(messages(rectifications.rectify(
                        caseId, new RectificationOrder(RectificationResult.changed, List.of(), "罚款过重"), "head")))
                .anySatisfy(message -> assertThat(message).contains("逐一写明"));
        assertThat(remedies.fineInForce(caseId, partyId)).isEqualTo("2000.00");

        value(rectify(RectificationResult.changed, "1999.99"));
        assertThat(remedies.fineInForce(caseId, partyId)).isEqualTo("1999.99");
        assertThat(ends.isMoot(caseId, partyId)).isFalse();
        value(rectify(RectificationResult.kept, null));
        assertThat(remedies.fineInForce(caseId, partyId)).isEqualTo("1999.99");
        assertThat(rectifications.of(caseId))
                .extracting(Rectification::result)
                .containsExactly(RectificationResult.changed, RectificationResult.kept);
    }

    @Test
    void aDecisionThatTheAuthorityRevokesIsNoLongerEnforcedAndNeedsNoReviewToBeClosed() {
        caseFiles.reach(caseId, Milestone.emergencyGranted, caseFiles.today());
        assertThat(messages(closings.close(caseId, new ClosingReport("报请结案。", null), "leader")))
                .anySatisfy(message -> assertThat(message).contains("尚未补办法制审核", "KY4-03f"));

        value(rectify(RectificationResult.revoked, null));
        assertThat(payments.isDue(caseId, partyId)).isFalse();
        assertThat(ends.isMoot(caseId, partyId)).isTrue();
        ends.end(caseId, partyId, "system");
        assertThat(ends.find(caseId, partyId).orElseThrow().ground()).isEqualTo(EnforcementEndGround.decisionRevoked);
        assertThat(messages(closings.close(caseId, new ClosingReport("报请结案。", null), "leader")))
                .isEmpty();
    }

    @Test
    void aRevokedDecisionHasAPaperOfItsOwnNumberThatNamesTheRefund() {
        pay("500", "2019-09-20", "R1");
        Rectification revoked = value(rectify(RectificationResult.revoked, null));
        assertThat(revoked.paperNumber()).isEqualTo("昆综执更〔2019〕1号");
        ArgumentCaptor<String> body = ArgumentCaptor.forClass(String.class);
        verify(servedPapers)
                .revocation(
                        eq(caseId), eq(partyId), eq(caseFiles.today()), eq("昆综执更〔2019〕1号"), body.capture(), eq("head"));
        assertThat(body.getValue())
                .contains("张某某（330326199001010011）", "作出1号行政处罚决定", "第七十五条", "撤销上述决定", "500.00元，由本机关依法退还", "昆阳镇人民政府（印章）")
                .contains("补办的审核认为决定有错误")
                .doesNotContain("行政复议");
    }

    @Test
    void aKeptDecisionHasNoPaperAndTakesNoNumber() {
        assertThat(value(rectify(RectificationResult.kept, null)).paperNumber()).isNull();
        verify(servedPapers, never())
                .change(any(), eq(partyId), any(), any(), any(), anyBoolean(), anyBoolean(), any());
        assertThat(value(rectify(RectificationResult.changed, "1500")).paperNumber())
                .isEqualTo("昆综执更〔2019〕1号");
        assertThat(value(rectify(RectificationResult.changed, "1000")).paperNumber())
                .isEqualTo("昆综执更〔2019〕2号");
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, 尚需缴纳罚款1000.00元",
        "999.99, true, 尚需缴纳罚款0.01元",
        "1000, false, 没有尚需缴纳的罚款",
        "1000.01, false, 0.01元，由本机关依法退还"
    })
    void thePaperOfAChangeHasSixItemsAndAsksForWhatIsLeft(BigDecimal paid, boolean due, String words) {
        if (paid.signum() > 0) {
            pay(paid.toPlainString(), "2019-09-20", "R1");
        }
        value(rectify(RectificationResult.changed, "1000"));
        ArgumentCaptor<String> body = ArgumentCaptor.forClass(String.class);
        verify(servedPapers)
                .change(
                        eq(caseId),
                        eq(partyId),
                        eq(caseFiles.today()),
                        any(),
                        body.capture(),
                        eq(true),
                        eq(due),
                        eq("head"));
        assertThat(body.getValue())
                .contains("一、当事人：张某某", "二、事实和证据：", "三、处罚种类和依据：", "由2000.00元变更为1000.00元", "四、履行方式和期限：")
                .contains("五、救济途径和期限：不服本决定的，可以自收到本决定书之日起60日内", "六、昆阳镇人民政府（印章）")
                .contains(words);
    }

    @Test
    void theMonthsForTheCourtRunAnewFromTheRemediesAgainstAChange() {
        clock.day("2020-03-09");
        demands.startCourtTerm(caseId, partyId, "system");
        assertThat(terms.find(key("courtApplication")).orElseThrow().startedOn())
                .isEqualTo("2020-03-06");
        value(rectify(RectificationResult.changed, "1000"));
        for (String term : List.of("payment", "reviewApplication", "lawsuit")) {
            terms.start(key(term), caseFiles.today(), "officer2", "送达变更行政处罚决定书");
        }
        assertThat(surchargeOn("2020-03-24")).isEqualTo("0.00");
        assertThat(rectifications.changeServed(caseId, partyId, "officer2"))
                .extracting(standing -> standing.key().term())
                .containsExactlyInAnyOrder("payment", "reviewApplication", "lawsuit", "courtApplication");
        assertThat(terms.find(key("courtApplication")).orElseThrow().startedOn())
                .isEqualTo("2020-09-09");
        assertThat(messages(demands.issue(caseId, partyId, demandOfTheDebt(), "officer1")))
                .anySatisfy(message -> assertThat(message).contains("期限尚未届满", "ACL-53"));
    }

    @Test
    void nothingIsAwaitedOfAPartyThatPaidBeforeTheChangeReachedIt() {
        value(rectify(RectificationResult.changed, "1000"));
        pay("1000", "2019-09-20", "R1");
        terms.start(key("payment"), caseFiles.today(), "officer2", "送达变更行政处罚决定书");
        rectifications.changeServed(caseId, partyId, "officer2");
        assertThat(terms.find(key("payment")).orElseThrow().status()).isEqualTo(TermStatus.CANCELLED);
    }

    private Outcome<Rectification> rectify(RectificationResult result, String fine) {
        return rectifications.rectify(
                caseId,
                new RectificationOrder(
                        result,
                        fine == null ? List.of() : List.of(new Resolution.PartyFine(partyId, new BigDecimal(fine))),
                        "补办的审核认为决定有错误"),
                "head");
    }

    @Test
    void aRevokedFineIsNoLongerDueAndWhatWasPaidGoesBack() {
        pay("500", "2019-09-20", "R1");
        reviewFrom("2019-09-27");
        clock.day("2019-11-26");
        value(close(RemedyKind.review, RemedyOutcome.revoked, null));
        Debt debt = payments.debt(caseId, partyId, caseFiles.today());
        assertThat(debt.fine()).isEqualTo("0.00");
        assertThat(debt.surcharge()).isEqualTo("0.00");
        assertThat(debt.total()).isEqualTo("0.00");
        assertThat(debt.refundDue()).isEqualTo("500.00");
        assertThat(payments.isDue(caseId, partyId)).isFalse();
        assertThat(ends.isMoot(caseId, partyId)).isTrue();
        ends.end(caseId, partyId, "system");
        assertThat(caseFiles.hasReached(caseId, Milestone.enforcementEnded, partyId))
                .isTrue();
        assertThat(caseFiles.hasReached(caseId, Milestone.paymentSettled, partyId))
                .isFalse();
        assertThat(terms.find(key("payment")).orElseThrow().status()).isEqualTo(TermStatus.CANCELLED);
        assertThat(ends.find(caseId, partyId).orElseThrow().ground()).isEqualTo(EnforcementEndGround.decisionRevoked);
        assertThat(messages(closings.close(caseId, new ClosingReport("报请结案。", null), "leader")))
                .isEmpty();
    }

    @Test
    void aChangedFineIsTheBaseOfSurchargeAndDemand() {
        reviewFrom("2019-09-27");
        clock.day("2019-11-26");
        value(close(RemedyKind.review, RemedyOutcome.changed, "1000"));
        assertThat(payments.debt(caseId, partyId, caseFiles.today()).surcharge())
                .isEqualTo("90.00");
        assertThat(payments.debt(caseId, partyId, LocalDate.parse("2019-11-27")).surcharge())
                .isEqualTo("120.00");
        clock.day("2020-03-09");
        assertThat(messages(demands.issue(caseId, partyId, demand("2000", "1000"), "officer1")))
                .singleElement()
                .asString()
                .contains("1000.00");
        Demand demand = value(demands.issue(caseId, partyId, demand("1000", "1000"), "officer1"));
        assertThat(demand.fineDue()).isEqualTo("1000");
    }

    @Test
    void aDemandNamesThePartyTheDecisionTheLawAndTheDays() {
        clock.day("2020-03-11");
        value(demands.issue(caseId, partyId, demandOfTheDebt(), "officer1"));

        DecisionPaper decision = decisionPapers.find(caseId).orElseThrow();
        ArgumentCaptor<String> body = ArgumentCaptor.forClass(String.class);
        verify(servedPapers).demand(eq(caseId), eq(partyId), eq(caseFiles.today()), body.capture(), eq("officer1"));
        assertThat(body.getValue())
                .startsWith("张某某：\n")
                .contains("2019年9月5日作出" + decision.number(), "《中华人民共和国行政强制法》第三十五条、第五十四条", "履行期限：2020年3月31日", "陈述和申辩")
                .doesNotContain("2020-", "2019-");
    }

    @ParameterizedTest
    @CsvSource({"999.99, false, 0.00", "1000, true, 0.00", "1000.01, true, 0.01"})
    void aChangedFineThatIsPaidAlreadyIsSettled(String paid, boolean settled, String refund) {
        pay(paid, "2019-09-20", "R1");
        clock.day("2019-09-21");
        value(remedies.open(caseId, partyId, RemedyKind.review, caseFiles.today(), "officer1"));
        clock.day("2019-11-26");
        value(close(RemedyKind.review, RemedyOutcome.changed, "1000"));
        assertThat(ends.isMoot(caseId, partyId)).isEqualTo(settled);
        assertThat(payments.debt(caseId, partyId, caseFiles.today()).refundDue())
                .isEqualTo(refund);
        if (settled) {
            ends.end(caseId, partyId, "system");
            assertThat(caseFiles.dayOf(caseId, Milestone.paymentSettled, partyId))
                    .contains(LocalDate.parse("2019-09-20"));
            assertThat(terms.find(key("payment")).orElseThrow().satisfiedLate()).isFalse();
            assertThat(ends.find(caseId, partyId)).isEmpty();
        } else {
            assertThatIllegalStateException().isThrownBy(() -> ends.end(caseId, partyId, "system"));
        }
    }

    // deferral

    @Test
    void aDeferralInTimeMovesTheFirstDayOfSurcharge() {
        clock.day("2019-09-23");
        value(deferrals.rule(caseId, partyId, deferral("2019-11-20"), "head"));
        assertThat(surchargeOn("2019-11-20")).isEqualTo("0.00");
        assertThat(surchargeOn("2019-11-21")).isEqualTo("60.00");
    }

    @Test
    void aDeferralAfterTheDueDayKeepsWhatAccruedAndStopsFromTheDayOfTheGrant() {
        clock.day("2019-09-26");
        value(deferrals.rule(caseId, partyId, deferral("2019-11-20"), "head"));
        assertThat(surchargeOn("2019-09-25")).isEqualTo("120.00");
        assertThat(surchargeOn("2019-09-26")).isEqualTo("120.00");
        assertThat(surchargeOn("2019-11-20")).isEqualTo("120.00");
        assertThat(surchargeOn("2019-11-21")).isEqualTo("180.00");
    }

    @Test
    void theDaysBetweenTwoDeferralsCount() {
        clock.day("2019-09-26");
        value(deferrals.rule(caseId, partyId, deferral("2019-10-18"), "head"));
        clock.day("2019-10-21");
        value(deferrals.rule(caseId, partyId, deferral("2019-11-20"), "head"));
        assertThat(surchargeOn("2019-10-18")).isEqualTo("120.00");
        assertThat(surchargeOn("2019-10-20")).isEqualTo("240.00");
        assertThat(surchargeOn("2019-11-20")).isEqualTo("240.00");
        assertThat(surchargeOn("2019-11-21")).isEqualTo("300.00");
    }

    @Test
    void noDemandComesBeforeTheEndOfADeferral() {
        clock.day("2020-03-05");
        value(deferrals.rule(caseId, partyId, deferral("2020-04-20"), "head"));
        clock.day("2020-04-20");
        assertThat(messages(demands.issue(caseId, partyId, demandOfTheDebt(), "officer1")))
                .singleElement()
                .asString()
                .contains("期限未满", "APL-66");
        clock.day("2020-04-21");
        value(demands.issue(caseId, partyId, demandOfTheDebt(), "officer1"));
        assertThat(terms.find(key("courtApplication")).orElseThrow().startedOn())
                .isEqualTo("2020-04-20");
    }

    @Test
    void aMissedInstalmentEndsTheProtectionFromTheDayAfterIt() {
        clock.day("2020-03-05");
        value(deferrals.rule(caseId, partyId, instalments("2020-03-20", "2020-04-20"), "head"));
        clock.day("2020-03-20");
        assertThat(deferrals.isKept(caseId, partyId)).isTrue();
        clock.day("2020-03-21");
        assertThat(deferrals.isKept(caseId, partyId)).isFalse();
        value(demands.issue(caseId, partyId, demandOfTheDebt(), "officer1"));
    }

    @Test
    void aPaidInstalmentKeepsTheProtection() {
        clock.day("2020-03-05");
        value(deferrals.rule(caseId, partyId, instalments("2020-03-20", "2020-04-20"), "head"));
        pay("999.99", "2020-03-05", "R1");
        clock.day("2020-03-21");
        assertThat(deferrals.isKept(caseId, partyId)).isFalse();
        pay("0.01", "2020-03-21", "R2");
        assertThat(deferrals.isKept(caseId, partyId)).isTrue();
        clock.day("2020-04-21");
        assertThat(deferrals.isKept(caseId, partyId)).isFalse();
    }

    @Test
    void aDeferralAfterTheDemandHoldsTheCourtBackAndMovesItsThreeMonths() {
        clock.day("2020-03-09");
        value(demands.issue(caseId, partyId, demandOfTheDebt(), "officer1"));
        caseFiles.reach(caseId, Milestone.demandServed, partyId, caseFiles.today());
        terms.start(key("demandWait"), caseFiles.today(), "officer1", "催告书送达");
        value(deferrals.rule(caseId, partyId, deferral("2020-05-20"), "head"));
        assertThat(terms.find(key("courtApplication")).orElseThrow().startedOn())
                .isEqualTo("2020-05-20");
        clock.day("2020-05-20");
        assertThat(messages(court.apply(caseId, partyId, filing(), "head")))
                .singleElement()
                .asString()
                .contains("期限未满", "APL-72b");
        clock.day("2020-05-21");
        CourtApplication application = value(court.apply(caseId, partyId, filing(), "head"));
        assertThat(messages(court.rule(
                        caseId,
                        partyId,
                        new CourtRuling("granted", "1", application.appliedOn().plusDays(1), null),
                        "officer1")))
                .singleElement()
                .asString()
                .contains("不能晚于今天", "ACL-57");
    }

    @Test
    void aBrokenPlanIsTakenToCourtBeforeItsEnd() {
        clock.day("2020-03-09");
        value(demands.issue(caseId, partyId, demandOfTheDebt(), "officer1"));
        caseFiles.reach(caseId, Milestone.demandServed, partyId, caseFiles.today());
        terms.start(key("demandWait"), caseFiles.today(), "officer1", "催告书送达");
        value(deferrals.rule(caseId, partyId, instalments("2020-03-20", "2020-05-20"), "head"));
        clock.day("2020-03-24");
        value(court.apply(caseId, partyId, filing(), "head"));
        assertThat(terms.find(key("courtApplication")).orElseThrow().status()).isEqualTo(TermStatus.SATISFIED);
    }

    @Test
    void aPaymentDuringADeferralAfterTheDemandEndsTheTermThatWasMoved() {
        clock.day("2020-03-09");
        value(demands.issue(caseId, partyId, demandOfTheDebt(), "officer1"));
        value(deferrals.rule(caseId, partyId, deferral("2020-05-20"), "head"));
        assertThat(pay("4000", "2020-03-09", "R1")).isTrue();
        assertThat(terms.find(key("courtApplication")).orElseThrow().status()).isEqualTo(TermStatus.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({"2019-10-07, false", "2019-10-08, true"})
    void aGrantReachesToTodayAtLeast(String dueDay, boolean granted) {
        clock.day("2019-10-08");
        assertThat(messages(deferrals.rule(caseId, partyId, deferral(dueDay), "head"))
                        .isEmpty())
                .isEqualTo(granted);
        open(SubjectKind.citizen, "330326199001010012");
        clock.day("2019-10-08");
        assertThat(messages(deferrals.rule(caseId, partyId, instalments(dueDay, "2019-11-20"), "head"))
                        .isEmpty())
                .isEqualTo(granted);
    }

    @Test
    void aRequestThatWaitsIsAnsweredByTheRevocation() {
        value(ends.request(caseId, partyId, death(), "officer1"));
        reviewFrom("2019-09-27");
        clock.day("2019-11-26");
        value(close(RemedyKind.review, RemedyOutcome.revoked, null));
        ends.end(caseId, partyId, "system");
        assertThat(ends.findPending(caseId, partyId)).isEmpty();
        assertThat(ends.find(caseId, partyId).orElseThrow().ground()).isEqualTo(EnforcementEndGround.decisionRevoked);
    }

    @Test
    void aRequestFromTheFutureIsRefusedWithItsArticle() {
        DeferralRuling early = new DeferralRuling(
                caseFiles.today().plusDays(1), "家庭困难", true, LocalDate.parse("2019-11-20"), List.of(), "属实");
        assertThat(messages(deferrals.rule(caseId, partyId, early, "head")))
                .singleElement()
                .asString()
                .contains("APL-66");
    }

    // payments on their own day

    @Test
    void aPaymentInTimeIsNotSurchargedHoweverLateItIsRecorded() {
        clock.day("2019-10-08");
        assertThat(payments.debt(caseId, partyId, caseFiles.today()).surcharge())
                .isEqualTo("900.00");
        assertThat(pay("2000", "2019-09-23", "R1")).isTrue();
        assertThat(payments.debt(caseId, partyId, caseFiles.today()).total()).isEqualTo("0.00");
        assertThat(terms.find(key("payment")).orElseThrow().satisfiedLate()).isFalse();
    }

    @Test
    void aPaymentOfTheDayAfterIsSurchargedForThatDay() {
        clock.day("2019-10-08");
        assertThat(pay("2000", "2019-09-24", "R1")).isFalse();
        assertThat(payments.debt(caseId, partyId, caseFiles.today()).total()).isEqualTo("60.00");
    }

    @Test
    void anEarlierReceiptRecordedAfterALaterOneCountsOnItsOwnDay() {
        clock.day("2019-10-08");
        assertThat(pay("1000", "2019-10-03", "R1")).isFalse();
        assertThat(payments.debt(caseId, partyId, LocalDate.parse("2019-10-03")).surcharge())
                .isEqualTo("600.00");
        assertThat(messages(payments.record(caseId, partyId, receipt("1300.01", "2019-09-20", "R2"), "cashier")))
                .singleElement()
                .asString()
                .contains("缴款金额超过应缴的");
        assertThat(pay("1000", "2019-09-20", "R2")).isFalse();
        assertThat(payments.debt(caseId, partyId, LocalDate.parse("2019-10-03")).total())
                .isEqualTo("300.00");
        assertThat(pay("300", "2019-10-08", "R3")).isTrue();
    }

    @Test
    void aPaymentFromTheFutureIsRefusedWithItsArticle() {
        assertThat(messages(payments.record(caseId, partyId, receipt("1", "2019-12-01", "R1"), "cashier")))
                .singleElement()
                .asString()
                .contains("不能晚于今天", "APL-67b");
    }

    // end of enforcement

    @Test
    void anEndWithoutPerformanceIsAskedForApprovedAndCloses() {
        clock.day("2020-05-11");
        assertThat(messages(closings.close(caseId, new ClosingReport("报请结案。", null), "leader")))
                .singleElement()
                .asString()
                .contains("尚未缴清");
        value(ends.request(caseId, partyId, death(), "officer1"));
        assertThat(messages(ends.request(caseId, partyId, death(), "officer1")))
                .singleElement()
                .asString()
                .contains("正在审批", "ACL-40");
        assertThat(value(ends.rule(caseId, partyId, new EnforcementEndRuling(true, "情况属实"), "head")))
                .isTrue();
        assertThat(caseFiles.hasReached(caseId, Milestone.enforcementEnded, partyId))
                .isFalse();
        ends.end(caseId, partyId, "system");
        assertThat(caseFiles.hasReached(caseId, Milestone.enforcementEnded, partyId))
                .isTrue();
        assertThat(terms.find(key("payment")).orElseThrow().status()).isEqualTo(TermStatus.CANCELLED);
        assertThat(terms.find(key("lawsuit")).orElseThrow().status().isOpen()).isTrue();
        assertThat(journal.of(caseId.value()))
                .filteredOn(entry -> entry.what().equals("终结执行"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.basis()).contains("ACL-40");
                    assertThat(entry.detail()).contains("张某某", "公民死亡");
                });
        assertThat(ends.find(caseId, partyId).orElseThrow().ground())
                .isEqualTo(EnforcementEndGround.deathWithoutEstate);
        assertThat(messages(closings.close(caseId, new ClosingReport("报请结案。", null), "leader")))
                .isEmpty();
    }

    @Test
    void aRefusedRequestLeavesTheEnforcementAndMayComeAgain() {
        value(ends.request(caseId, partyId, death(), "officer1"));
        assertThat(messages(ends.rule(caseId, partyId, new EnforcementEndRuling(false, " "), "head")))
                .singleElement()
                .asString()
                .contains("须写明审批理由", "ACL-40");
        assertThat(value(ends.rule(caseId, partyId, new EnforcementEndRuling(false, "尚有存款"), "head")))
                .isFalse();
        assertThat(ends.find(caseId, partyId)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> ends.end(caseId, partyId, "system"));
        value(ends.request(caseId, partyId, death(), "officer1"));
        assertThat(journal.of(caseId.value())).extracting(JournalEntry::what).contains("不批准终结执行");
    }

    @Test
    void aRequestNamesAGroundThatFitsThePartyAndAReason() {
        assertThat(messages(ends.request(caseId, partyId, new EnforcementEndRequest(null, " "), "officer1")))
                .hasSize(2)
                .allMatch(text -> text.contains("ACL-40"));
        assertThat(messages(ends.request(
                        caseId, partyId, request(EnforcementEndGround.dissolvedWithoutProperty), "officer1")))
                .singleElement()
                .asString()
                .contains("当事人是公民", "第四十条第二项");
        open(SubjectKind.organisation, "91330326MA00000001");
        assertThat(messages(ends.request(caseId, partyId, death(), "officer1")))
                .singleElement()
                .asString()
                .contains("法人或者其他组织", "第四十条第一项");
        value(ends.request(caseId, partyId, request(EnforcementEndGround.dissolvedWithoutProperty), "officer1"));
    }

    @Test
    void aSettledFineHasNoEnforcementToEnd() {
        value(ends.request(caseId, partyId, death(), "officer1"));
        pay("2000", "2019-09-11", "R1");
        assertThat(messages(ends.rule(caseId, partyId, new EnforcementEndRuling(true, "属实"), "head")))
                .singleElement()
                .asString()
                .contains("已经缴清");
        assertThat(value(ends.rule(caseId, partyId, new EnforcementEndRuling(false, "已缴清"), "head")))
                .isFalse();
        assertThat(messages(ends.request(caseId, partyId, death(), "officer1")))
                .singleElement()
                .asString()
                .contains("没有需要执行的罚款");
    }

    @Test
    void anArchivedCaseTakesNoMoney() {
        jdbc.sql("update case_file set status = 'archived' where id = ?")
                .param(caseId.value())
                .update();
        assertThat(messages(payments.receive(caseId, partyId, receipt("2000", "2019-09-20", "R1"), false, "cashier")))
                .singleElement()
                .asString()
                .contains("已经归档", "APL-47");
        jdbc.sql("update case_file set status = 'closed' where id = ?")
                .param(caseId.value())
                .update();
        assertThat(value(payments.receive(caseId, partyId, receipt("2000", "2019-09-20", "R1"), false, "cashier")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2000.00, false, true", "2000.01, false, false", "2000.01, true, true"})
    void moreThanIsDueIsTakenOnlyIfTheCashierConfirmsIt(String amount, boolean surplus, boolean booked) {
        assertThat(payments.receive(caseId, partyId, receipt(amount, "2019-09-20", "R1"), surplus, "cashier")
                        .isAccepted())
                .isEqualTo(booked);
        assertThat(payments.debt(caseId, partyId, caseFiles.today()).refundDue())
                .isEqualTo(surplus ? "0.01" : "0.00");
    }

    // the months for the court and remedies

    @ParameterizedTest
    @CsvSource({
        "review, 2020-03-01",
        "lawsuit, 2020-03-01",
        "lawsuit, 2020-03-06",
        "lawsuit, 2020-03-16",
        "review, 2020-05-11",
        "lawsuit, 2020-06-08"
    })
    void noCourtIsAskedOnAnyDayOfARemedyThatCameAfterTheDemand(RemedyKind kind, String filedOn) {
        demanded();
        LocalDate filed = LocalDate.parse(filedOn);
        clock.day(filed.isAfter(caseFiles.today()) ? filedOn : caseFiles.today().toString());
        value(remedies.open(caseId, partyId, kind, filed, "officer1"));
        demands.remedyOpened(caseId, partyId, filed, "officer1");
        assertThat(terms.find(key("courtApplication")).orElseThrow().suspended())
                .isTrue();
        for (int day = 0; day < 120; day++) {
            clock.day(filed.plusDays(20 + day).toString());
            assertThat(messages(court.apply(caseId, partyId, filing(), "head")))
                    .anySatisfy(message -> assertThat(message).contains("正在进行", "KY5-10b"));
        }
        value(deferrals.rule(
                caseId, partyId, deferral(caseFiles.today().plusDays(3).toString()), "head"));
        assertThat(terms.find(key("courtApplication")).orElseThrow().suspended())
                .isTrue();
        LocalDate ended = caseFiles.today();
        value(close(kind, RemedyOutcome.withdrawn, null));
        assertThat(demands.remedyEnded(caseId, partyId, "officer1")
                        .orElseThrow()
                        .startedOn())
                .isEqualTo(ended.plusDays(3));
        clock.day(ended.plusDays(4).toString());
        value(court.apply(caseId, partyId, filing(), "head"));
    }

    @Test
    void monthsThatARemedyStoppedOnTheirFirstDayRunAnewFromTheSameDay() {
        clock.day("2020-03-06");
        value(remedies.open(caseId, partyId, RemedyKind.lawsuit, caseFiles.today(), "officer1"));
        value(close(RemedyKind.lawsuit, RemedyOutcome.withdrawn, null));
        value(remedies.open(caseId, partyId, RemedyKind.review, caseFiles.today(), "officer1"));
        terms.start(key("courtApplication"), caseFiles.today(), "system", "法定起诉期限届满");
        demands.remedyOpened(caseId, partyId, caseFiles.today(), "officer1");
        value(close(RemedyKind.review, RemedyOutcome.withdrawn, null));
        clock.day("2020-03-07");
        assertThat(demands.remedyEnded(caseId, partyId, "officer1")
                        .orElseThrow()
                        .status())
                .isEqualTo(TermStatus.RUNNING);
    }

    @Test
    void monthsThatWereStoppedByHandBeforeStandStillFromTheirResumption() {
        demanded();
        terms.suspend(key("courtApplication"), LocalDate.parse("2020-03-09"), "leader", "停办");
        terms.resume(key("courtApplication"), LocalDate.parse("2020-03-20"), "leader", "恢复");
        clock.day("2020-03-24");
        value(remedies.open(caseId, partyId, RemedyKind.lawsuit, LocalDate.parse("2020-03-16"), "officer1"));
        assertThat(demands.remedyOpened(caseId, partyId, LocalDate.parse("2020-03-16"), "officer1")
                        .orElseThrow()
                        .suspended())
                .isTrue();
    }

    private void demanded() {
        clock.day("2020-03-09");
        demands.startCourtTerm(caseId, partyId, "system");
        value(demands.issue(caseId, partyId, demandOfTheDebt(), "officer1"));
        caseFiles.reach(caseId, Milestone.demandServed, partyId, caseFiles.today());
        terms.start(key("demandWait"), caseFiles.today(), "officer2", "催告书送达");
    }

    private static EnforcementEndRequest death() {
        return request(EnforcementEndGround.deathWithoutEstate);
    }

    private static EnforcementEndRequest request(EnforcementEndGround ground) {
        return new EnforcementEndRequest(ground, "户籍已经注销，经查没有遗产");
    }

    private void reviewFrom(String day) {
        clock.day(day);
        value(remedies.open(caseId, partyId, RemedyKind.review, caseFiles.today(), "officer1"));
    }

    private Outcome<Remedy> close(RemedyKind kind, RemedyOutcome outcome, String newFine) {
        return remedies.close(
                caseId,
                partyId,
                new RemedyResult(
                        kind, caseFiles.today(), outcome, newFine == null ? null : new BigDecimal(newFine), "文书"),
                "officer1");
    }

    private BigDecimal surchargeOn(String day) {
        return payments.debt(caseId, partyId, LocalDate.parse(day)).surcharge();
    }

    private DeferralRuling deferral(String dueDay) {
        return new DeferralRuling(caseFiles.today(), "家庭困难", true, LocalDate.parse(dueDay), List.of(), "情况属实");
    }

    private DeferralRuling instalments(String first, String second) {
        return new DeferralRuling(
                caseFiles.today(),
                "家庭困难",
                true,
                LocalDate.parse(second),
                List.of(
                        new DeferralRuling.Instalment(LocalDate.parse(first), new BigDecimal("1000")),
                        new DeferralRuling.Instalment(LocalDate.parse(second), new BigDecimal("1000"))),
                "情况属实");
    }

    private DemandLetter demandOfTheDebt() {
        Debt debt = payments.debt(caseId, partyId, caseFiles.today());
        return demand(debt.fineDue().toPlainString(), debt.surchargeDue().toPlainString());
    }

    private DemandLetter demand(String fine, String surcharge) {
        return new DemandLetter(
                caseFiles.today().plusDays(20), "到指定银行缴纳", new BigDecimal(fine), new BigDecimal(surcharge), true);
    }

    private static CourtFiling filing() {
        return new CourtFiling(List.copyOf(CourtApplications.PAPERS.keySet()), true, true, null, null, null);
    }

    private boolean pay(String amount, String day, String number) {
        return value(payments.record(caseId, partyId, receipt(amount, day, number), "cashier"));
    }

    private static PaymentReceipt receipt(String amount, String day, String number) {
        return new PaymentReceipt(new BigDecimal(amount), LocalDate.parse(day), number, BANK);
    }

    private void open(SubjectKind kind, String identifier) {
        LocalDate found = LocalDate.parse("2019-09-05");
        caseId = caseFiles
                .open(
                        new NewCase(
                                TOWNSHIP,
                                "LOCAL-B06",
                                "露天焚烧秸秆",
                                "patrol",
                                null,
                                "某村西侧",
                                "village",
                                "露天焚烧秸秆",
                                found,
                                found,
                                false,
                                List.of(new NewCase.NewParty("张某某", kind, identifier, null, "某村", null, false))),
                        "officer1")
                .caseId();
        partyId = caseFiles.parties(caseId).get(0).id();
        decide();
        LocalDate served = LocalDate.parse("2019-09-06");
        caseFiles.reach(caseId, Milestone.decisionServed, partyId, served);
        for (String term : List.of("payment", "reviewApplication", "lawsuit")) {
            terms.start(key(term), served, "officer2", "送达决定书");
        }
        clock.day("2019-09-20");
    }

    private void decide() {
        String id = caseId.value();
        jdbc.sql(
                        "insert into decision (id, township, case_id, final_case_id, result, decided_on, reason,"
                                + " outside_tier_approved, decided_by, recorded_at)"
                                + " values (?, ?, ?, ?, 'penalty', date '2019-09-05', '事实清楚', false, 'head', current_timestamp)")
                .params(id, TOWNSHIP, id, id)
                .update();
        jdbc.sql("insert into decision_line (decision_id, township, case_id, party_id, party_name, item_code, act_day,"
                        + " place, fine, proposed_fine)"
                        + " values (?, ?, ?, ?, '张某某', 'LOCAL-B06', date '2019-09-05', '某村', 2000, 2000)")
                .params(id, TOWNSHIP, id, partyId)
                .update();
        jdbc.sql("insert into decision_paper (case_id, township, number, issued_on, organ, facts_and_evidence,"
                        + " kind_and_basis, bank, account, performance, surcharge_provided, remedies, issued_by, recorded_at)"
                        + " values (?, ?, ?, date '2019-09-05', '昆阳镇人民政府', '有照片为证', '罚款', ?, '6222', '缴款', true,"
                        + " '复议、诉讼', 'officer2', current_timestamp)")
                .params(id, TOWNSHIP, ++decided + "号", BANK)
                .update();
    }

    private TermKey key(String term) {
        return new TermKey(TOWNSHIP, caseId.value(), partyId, term);
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
        private Instant now = Instant.parse("2019-09-05T04:00:00Z");

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

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "org.zhifaflow.journal",
                "org.zhifaflow.casefile",
                "org.zhifaflow.organisation",
                "org.zhifaflow.catalogue",
                "org.zhifaflow.calendar"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*TermsContract.*"))
    @Import({
        Decisions.class,
        DecisionPapers.class,
        Payments.class,
        GrantedDeferrals.class,
        Deferrals.class,
        Remedies.class,
        FinesInForce.class,
        CorrectionOrders.class,
        Rectifications.class,
        CorrectionPapers.class,
        Demands.class,
        CourtApplications.class,
        EnforcementEnds.class,
        Closings.class,
        CollectiveDiscussions.class,
        PenaltyRegister.class
    })
    static class Rooms {
        @Bean
        @Primary
        Calendar calendar() {
            return new Calendar();
        }

        @Bean
        PendingRecusals pendingRecusals() {
            return caseId -> false;
        }

        @Bean
        ProposedPenalties proposedPenalties() {
            return mock(ProposedPenalties.class);
        }

        @Bean
        RecordedGrounds recordedGrounds() {
            return mock(RecordedGrounds.class);
        }

        @Bean
        ReviewAdvice reviewAdvice() {
            return mock(ReviewAdvice.class);
        }

        @Bean
        ServedPapers servedPapers() {
            return mock(ServedPapers.class);
        }

        @Bean
        TermTable termTable() {
            return DmnTermTable.real();
        }

        @Bean
        SurchargeRates surchargeRates() {
            return day -> new SurchargeRate(new BigDecimal("3"), new BigDecimal("100"), "百分之三");
        }

        @Bean
        HearingFindings hearingFindings() {
            return caseId -> Optional.empty();
        }

        @Bean
        LocalSettings localSettings() {
            return (setting, day) -> {
                throw new IllegalArgumentException(setting);
            };
        }
    }
}

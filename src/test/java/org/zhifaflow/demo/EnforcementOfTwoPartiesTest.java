package org.zhifaflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhifaflow.SpringTest;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.JournalEntry;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.Debt;
import org.zhifaflow.penalty.EnforcementEndGround;
import org.zhifaflow.penalty.EnforcementEndRequest;
import org.zhifaflow.penalty.Payments;
import org.zhifaflow.penalty.RemedyKind;
import org.zhifaflow.penalty.RemedyOutcome;
import org.zhifaflow.penalty.RemedyResult;
import org.zhifaflow.procedure.caselifecycle.CaseLifecycleProcedure;
import org.zhifaflow.procedure.engine.CaseClock;
import org.zhifaflow.procedure.engine.TaskDesk;

/**
 * CASE-05 against two parties, each fined 2000 yuan and served on 2019-09-06: what happens to the enforcement against one
 * leaves the other alone.
 */
@SpringTest
class EnforcementOfTwoPartiesTest {

    private static final String PUBLISHED = "某便利店（经营者陈某某）";

    @Autowired
    private DemoFiles files;

    @Autowired
    private CasePlayer player;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Payments payments;

    @Autowired
    private CaseLifecycleProcedure lifecycle;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Journal journal;

    @Autowired
    private CaseClock clock;

    private CaseId caseId;
    private String one;
    private String other;

    @BeforeEach
    void serveBoth(TestInfo test) {
        String first = "甲店" + test.getDisplayName();
        String second = "乙店" + test.getDisplayName();
        DemoCase published = files.cases().stream()
                .filter(played -> played.id().equals("CASE-05"))
                .findFirst()
                .orElseThrow();
        List<DemoCase.Step> steps = published.play().stream()
                .filter(step -> step.on().isBefore(LocalDate.parse("2020-01-01")))
                .flatMap(step -> forBoth(step, second))
                .map(step -> step.renamed(Map.of(PUBLISHED, first)))
                .toList();
        caseId = player.play(new DemoCase(
                published.id(),
                published.title(),
                published.source(),
                published.verified(),
                published.filled(),
                steps,
                published.expect()));
        one = idOf(first);
        other = idOf(second);
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void the_enforcement_against_an_insolvent_party_ends_and_the_case_closes_when_the_other_has_paid() {
        on("2019-10-08");
        assertThat(openFor(one)).containsExactly("recordLatePayment");
        accepted(lifecycle.enforcementEndRequested(
                caseId,
                one,
                new EnforcementEndRequest(EnforcementEndGround.deathWithoutEstate, "经营者死亡，没有遗产"),
                "officer1"));
        assertThat(openFor(one)).containsExactlyInAnyOrder("recordLatePayment", "decideEnforcementEnd");
        assertThat(openFor(other)).containsExactly("recordLatePayment");

        desk.claimAndSubmit("head", caseId, "decideEnforcementEnd", one, Map.of("approved", "true", "reason", "情况属实"));

        assertThat(openFor(one)).isEmpty();
        assertThat(openFor(other)).containsExactly("recordLatePayment");
        assertThat(caseFiles.hasReached(caseId, Milestone.enforcementEnded, one))
                .isTrue();
        assertThat(caseFiles.hasReached(caseId, Milestone.enforcementEnded, other))
                .isFalse();
        assertThat(lifecycle.enforcementEndRequested(
                        caseId, one, new EnforcementEndRequest(EnforcementEndGround.other, "再次申请"), "officer1"))
                .isInstanceOf(Outcome.Refused.class);

        pay(
                "recordLatePayment",
                other,
                payments.debt(caseId, other, LocalDate.parse("2019-10-08")).total(),
                "2019-10-08");
        on("2019-10-09");
        desk.claimAndSubmit(
                "leader", caseId, "closeCase", null, Map.of("report", "一名当事人终结执行", "correctionNote", "已停止出店经营"));
        assertThat(caseFiles.get(caseId).status()).isEqualTo(CaseStatus.closed);
        assertThat(journal.of(caseId.value())).extracting(JournalEntry::what).contains("申请终结执行", "批准终结执行", "终结执行");
    }

    @Test
    void a_refused_end_leaves_the_payment_open() {
        on("2019-10-08");
        accepted(lifecycle.enforcementEndRequested(
                caseId, one, new EnforcementEndRequest(EnforcementEndGround.other, "下落不明"), "officer1"));

        desk.claimAndSubmit(
                "head", caseId, "decideEnforcementEnd", one, Map.of("approved", "false", "reason", "下落不明不是终结的情形"));

        assertThat(openFor(one)).containsExactly("recordLatePayment");
        assertThat(caseFiles.hasReached(caseId, Milestone.enforcementEnded, one))
                .isFalse();
    }

    @Test
    void a_decision_revoked_by_review_ends_the_enforcement_against_its_applicant_only() {
        on("2019-09-27");
        accepted(lifecycle.remedyOpened(caseId, one, RemedyKind.review, caseFiles.today(), "officer1"));
        on("2019-11-26");
        accepted(lifecycle.remedyClosed(caseId, one, result(RemedyOutcome.revoked, null), "officer1"));

        assertThat(openFor(one)).isEmpty();
        assertThat(openFor(other)).containsExactly("recordLatePayment");
        assertThat(payments.isDue(caseId, one)).isFalse();
        assertThat(payments.isDue(caseId, other)).isTrue();
    }

    @Test
    void a_changed_fine_that_is_paid_already_settles_and_what_is_too_much_goes_back() {
        on("2019-09-20");
        pay("recordPayment", one, new BigDecimal("1000.00"), "2019-09-20");
        accepted(lifecycle.remedyOpened(caseId, one, RemedyKind.review, caseFiles.today(), "officer1"));
        accepted(lifecycle.remedyOpened(caseId, other, RemedyKind.review, caseFiles.today(), "officer1"));
        on("2019-11-26");
        accepted(lifecycle.remedyClosed(caseId, one, result(RemedyOutcome.changed, "800"), "officer1"));
        accepted(lifecycle.remedyClosed(caseId, other, result(RemedyOutcome.changed, "800"), "officer1"));

        Debt debt = payments.debt(caseId, one, caseFiles.today());
        assertThat(debt.refundDue()).isEqualTo("200.00");
        assertThat(openFor(one)).isEmpty();
        assertThat(caseFiles.hasReached(caseId, Milestone.paymentSettled, one)).isTrue();
        assertThat(openFor(other)).containsExactly("recordLatePayment");
        assertThat(payments.debt(caseId, other, caseFiles.today()).fineDue()).isEqualTo("800.00");
    }

    @Test
    void a_deferral_after_the_due_day_holds_the_demand_back_until_it_ends() {
        on("2019-09-26");
        assertThat(openFor(one)).containsExactly("recordLatePayment");
        accepted(lifecycle.deferralRequested(caseId, one, "生意清淡", "officer1"));
        desk.claimAndSubmit(
                "head",
                caseId,
                "decideDeferral",
                one,
                Map.of(
                        "appliedOn", "2019-09-26",
                        "hardship", "生意清淡",
                        "granted", "true",
                        "dueDay", "2020-04-20",
                        "reason", "情况属实"));
        on("2020-03-09");
        assertThat(openFor(other)).containsExactly("issueDemand");
        assertThat(openFor(one)).containsExactly("recordLatePayment");
        on("2020-04-20");
        assertThat(openFor(one)).containsExactly("recordLatePayment");
        on("2020-04-21");
        assertThat(openFor(one)).containsExactly("issueDemand");
        assertThat(payments.debt(caseId, one, caseFiles.today()).surcharge()).isEqualTo("180.00");
    }

    @Test
    void a_payment_in_time_that_is_recorded_late_is_not_surcharged() {
        on("2019-10-08");
        pay("recordLatePayment", one, new BigDecimal("2000.00"), "2019-09-23");
        assertThat(openFor(one)).isEmpty();
        assertThat(payments.debt(caseId, one, caseFiles.today()).total()).isEqualTo("0.00");
    }

    private static RemedyResult result(RemedyOutcome outcome, String newFine) {
        return new RemedyResult(
                RemedyKind.review,
                LocalDate.parse("2019-11-26"),
                outcome,
                newFine == null ? null : new BigDecimal(newFine),
                "行政复议决定书");
    }

    private void pay(String form, String partyId, BigDecimal amount, String day) {
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("amount", amount.toPlainString());
        receipt.put("paidOn", day);
        receipt.put("receiptNumber", "两名当事人-" + partyId);
        receipt.put(
                "payeeBank",
                desk.offered("cashier", caseId, form, partyId, "bankOptions").get(0));
        desk.claimAndSubmit("cashier", caseId, form, partyId, receipt);
    }

    private void on(String day) {
        player.travelTo(LocalDate.parse(day));
    }

    private List<String> openFor(String partyId) {
        return desk.openTasks(caseId).stream()
                .filter(task -> partyId.equals(task.partyId()))
                .map(TaskDesk.OpenTask::key)
                .toList();
    }

    private String idOf(String name) {
        return caseFiles.parties(caseId).stream()
                .filter(party -> party.name().equals(name))
                .map(Party::id)
                .findFirst()
                .orElseThrow();
    }

    private static void accepted(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    }

    /** The step with whatever it says of the published party said of a second one too; its own steps are taken twice. */
    private static Stream<DemoCase.Step> forBoth(DemoCase.Step step, String second) {
        DemoCase.Step both = with(step, step.party(), doubled(step.with(), second));
        return step.party() == null
                ? Stream.of(both)
                : Stream.of(step, with(step, second, step.with()).renamed(Map.of(PUBLISHED, second)));
    }

    private static DemoCase.Step with(DemoCase.Step step, String party, Map<String, Object> values) {
        return new DemoCase.Step(
                step.on(), step.as(), step.start(), step.task(), step.tell(), party, step.refused(), values);
    }

    private static Map<String, Object> doubled(Map<String, Object> values, String second) {
        Map<String, Object> doubled = new LinkedHashMap<>();
        values.forEach((key, value) -> doubled.put(key, value instanceof List<?> list ? doubled(list, second) : value));
        return doubled;
    }

    private static List<?> doubled(List<?> entries, String second) {
        List<Object> doubled = new ArrayList<>(entries);
        for (Object entry : entries) {
            if (entry instanceof Map<?, ?> map
                    && map.values().stream().anyMatch(EnforcementOfTwoPartiesTest::isOfParty)) {
                Map<Object, Object> copy = new LinkedHashMap<>(map);
                copy.replaceAll((key, value) -> isOfParty(value) ? ((String) value).replace(PUBLISHED, second) : value);
                doubled.add(copy);
            }
        }
        return doubled;
    }

    private static boolean isOfParty(Object value) {
        return value instanceof String text && text.contains(PUBLISHED);
    }
}

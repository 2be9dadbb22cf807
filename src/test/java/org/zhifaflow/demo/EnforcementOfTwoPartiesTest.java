package org.zhifaflow.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhifaflow.SpringTest;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.TermStatus;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.JournalEntry;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;
import org.zhifaflow.penalty.Debt;
import org.zhifaflow.penalty.DecisionPapers;
import org.zhifaflow.penalty.EnforcementEndGround;
import org.zhifaflow.penalty.EnforcementEndRequest;
import org.zhifaflow.penalty.PaymentReceipt;
import org.zhifaflow.penalty.Payments;
import org.zhifaflow.penalty.RemedyKind;
import org.zhifaflow.penalty.RemedyOutcome;
import org.zhifaflow.penalty.RemedyResult;
import org.zhifaflow.procedure.caselifecycle.CaseLifecycleProcedure;
import org.zhifaflow.procedure.engine.CaseClock;
import org.zhifaflow.procedure.engine.CaseTasks;
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
    private Terms terms;

    @Autowired
    private DecisionPapers papers;

    @Autowired
    private CaseTasks tasks;

    @Autowired
    private WebApplicationContext context;

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

    @Test
    void a_payment_on_the_last_day_of_the_demand_that_is_known_later_keeps_the_case_from_the_court() throws Exception {
        demand(one);
        on("2020-04-02");
        assertThat(openFor(one)).containsExactly("applyToCourt");

        book("cashier", one, "4000.00", "2020-03-30").andExpect(status().is3xxRedirection());

        assertThat(openFor(one)).isEmpty();
        assertThat(openFor(other)).containsExactly("issueDemand");
        assertThat(caseFiles.dayOf(caseId, Milestone.paymentSettled, one)).contains(LocalDate.parse("2020-03-30"));
        assertThat(term(one, "courtApplication").status()).isEqualTo(TermStatus.CANCELLED);
        assertThat(term(other, "courtApplication").status()).isEqualTo(TermStatus.RUNNING);
        assertThat(caseFiles.holders(caseId, CaseRole.cashier)).containsExactly("cashier");
        assertThat(journal.of(caseId.value()))
                .extracting(JournalEntry::what)
                .contains("登记缴款", "缴清罚款")
                .doesNotContain("终结执行");
        assertThat(lifecycle.paymentReceived(caseId, one, receipt(one, "1.00", "2020-04-02"), false, "cashier"))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_part_that_is_paid_while_the_demand_is_on_its_way_leaves_the_case_where_it_is() throws Exception {
        on("2020-03-09");
        book("cashier", one, "500.00", "2020-03-09").andExpect(status().is3xxRedirection());

        assertThat(openFor(one)).containsExactly("issueDemand");
        assertThat(payments.debt(caseId, one, caseFiles.today()).total()).isEqualTo("3500.00");

        issueDemand(one, "1500.00");
        assertThat(openFor(one)).containsExactly("serveDocument");
        book("cashier", one, "3500.00", "2020-03-09").andExpect(status().isUnprocessableEntity());
        accepted(lifecycle.paymentReceived(
                caseId,
                one,
                new PaymentReceipt(
                        new BigDecimal("3500.00"), caseFiles.today(), "两名当事人-余款-" + one, papers.bank(caseId)),
                false,
                "cashier"));
        assertThat(openFor(one)).isEmpty();
    }

    @Test
    void only_a_cashier_without_another_part_in_the_case_books_a_payment() throws Exception {
        on("2020-03-09");
        for (String person : List.of("officer1", "head", "leader")) {
            book(person, one, "4000.00", "2020-03-09").andExpect(status().isForbidden());
        }
        for (String person : List.of("officer1", "head")) {
            assertThat(lifecycle.paymentReceived(caseId, one, receipt(one, "4000.00", "2020-03-09"), false, person))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.violations())
                                    .containsExactly(Violation.of("作出、办理处罚决定的人员不得收缴罚款", "行政处罚法第六十七条，APL-67a")));
        }
        book("cashier", one, "0", "2020-03-09")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("缴款金额须大于零")));
        assertThat(payments.of(caseId, one)).isEmpty();
        assertThat(openFor(one)).containsExactly("issueDemand");
    }

    @Test
    void the_months_for_the_court_run_from_the_end_of_the_time_to_sue_and_bind_the_demand() {
        on("2020-03-06");
        assertThat(terms.find(key(one, "courtApplication"))).isEmpty();
        on("2020-03-07");
        TermStanding started = term(one, "courtApplication");
        assertThat(started.startedOn()).isEqualTo("2020-03-06");
        assertThat(started.lastDay()).contains(LocalDate.parse("2020-06-08"));
        assertThat(duesOfDemands()).containsExactly(LocalDate.parse("2020-06-08"), LocalDate.parse("2020-06-08"));

        on("2020-03-16");
        issueDemand(one, "2000.00");
        assertThat(term(one, "courtApplication").round()).isEqualTo(1);
        accepted(lifecycle.deferralRequested(caseId, other, "生意清淡", "officer1"));
        desk.claimAndSubmit(
                "head",
                caseId,
                "decideDeferral",
                other,
                Map.of(
                        "appliedOn", "2020-03-16",
                        "hardship", "生意清淡",
                        "granted", "true",
                        "dueDay", "2020-04-20",
                        "reason", "情况属实"));
        assertThat(term(other, "courtApplication").startedOn()).isEqualTo("2020-04-20");
        assertThat(duesOfDemands()).containsExactly(LocalDate.parse("2020-07-20"));
    }

    @Test
    void the_months_for_the_court_wait_for_the_end_of_a_review() {
        on("2019-10-08");
        accepted(lifecycle.remedyOpened(caseId, one, RemedyKind.review, caseFiles.today(), "officer1"));
        on("2020-03-09");
        assertThat(openFor(one)).containsExactly("issueDemand");
        assertThat(terms.find(key(one, "courtApplication"))).isEmpty();
        assertThat(term(other, "courtApplication").startedOn()).isEqualTo("2020-03-06");

        on("2020-04-01");
        accepted(lifecycle.remedyClosed(
                caseId,
                one,
                new RemedyResult(RemedyKind.review, caseFiles.today(), RemedyOutcome.upheld, null, "行政复议决定书"),
                "officer1"));

        LocalDate lastDayToSue = term(one, "lawsuitAfterReview").lastDay().orElseThrow();
        assertThat(term(one, "courtApplication").startedOn()).isEqualTo(lastDayToSue);
        assertThat(duesOfDemands())
                .containsExactlyInAnyOrder(
                        LocalDate.parse("2020-06-08"),
                        term(one, "courtApplication").lastDay().orElseThrow());
    }

    @Test
    void a_review_that_comes_after_the_months_began_stops_them_and_they_run_anew_from_its_end() {
        on("2020-03-16");
        issueDemand(other, "2000.00");
        accepted(lifecycle.remedyOpened(caseId, one, RemedyKind.lawsuit, LocalDate.parse("2020-03-06"), "officer1"));
        assertThat(term(one, "courtApplication").suspended()).isTrue();
        assertThat(term(other, "courtApplication").status()).isEqualTo(TermStatus.RUNNING);
        assertThat(tasks.of(caseId)).noneMatch(task -> "发出催告书".equals(task.name()) && task.due() != null);

        on("2020-06-12");
        accepted(lifecycle.remedyClosed(
                caseId,
                one,
                new RemedyResult(RemedyKind.lawsuit, caseFiles.today(), RemedyOutcome.rejected, null, "行政判决书"),
                "officer1"));

        assertThat(term(one, "courtApplication").startedOn()).isEqualTo("2020-06-12");
        assertThat(term(one, "courtApplication").round()).isEqualTo(2);
        assertThat(duesOfDemands()).containsExactly(LocalDate.parse("2020-09-14"));
    }

    @Test
    void money_that_comes_when_the_enforcement_has_ended_is_booked_and_what_is_too_much_goes_back() throws Exception {
        on("2019-10-08");
        accepted(lifecycle.enforcementEndRequested(
                caseId,
                one,
                new EnforcementEndRequest(EnforcementEndGround.deathWithoutEstate, "经营者死亡，没有遗产"),
                "officer1"));
        desk.claimAndSubmit("head", caseId, "decideEnforcementEnd", one, Map.of("approved", "true", "reason", "情况属实"));
        assertThat(openFor(one)).isEmpty();
        LocalDate endedOn =
                caseFiles.dayOf(caseId, Milestone.enforcementEnded, one).orElseThrow();
        on("2019-10-09");
        BigDecimal due = payments.debt(caseId, one, caseFiles.today()).total();
        String tooMuch = due.add(BigDecimal.TEN).toPlainString();

        book("cashier", one, tooMuch, "2019-10-09")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("缴款金额超过应缴的" + due.toPlainString() + "元")));
        book("officer1", one, tooMuch, "2019-10-09").andExpect(status().isForbidden());
        assertThat(payments.of(caseId, one)).isEmpty();
        book("cashier", one, tooMuch, "2019-10-09", "true").andExpect(status().is3xxRedirection());

        assertThat(payments.debt(caseId, one, caseFiles.today()).refundDue()).isEqualTo("10.00");
        assertThat(caseFiles.dayOf(caseId, Milestone.paymentSettled, one)).contains(LocalDate.parse("2019-10-09"));
        assertThat(caseFiles.dayOf(caseId, Milestone.enforcementEnded, one)).contains(endedOn);
        assertThat(openFor(other)).containsExactly("recordLatePayment");
        assertThat(journal.of(caseId.value()))
                .filteredOn(entry -> entry.what().equals("登记缴款"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("尚欠0.00元", "应当退还10.00元"));
    }

    @Test
    void money_that_comes_for_a_revoked_fine_goes_back_and_settles_nothing() {
        on("2019-09-27");
        accepted(lifecycle.remedyOpened(caseId, one, RemedyKind.review, caseFiles.today(), "officer1"));
        on("2019-11-26");
        accepted(lifecycle.remedyClosed(caseId, one, result(RemedyOutcome.revoked, null), "officer1"));
        assertThat(lifecycle.paymentReceived(caseId, one, receipt(one, "2000.00", "2019-11-26"), false, "cashier"))
                .isInstanceOf(Outcome.Refused.class);
        accepted(lifecycle.paymentReceived(caseId, one, receipt(one, "2000.00", "2019-11-26"), true, "cashier"));
        assertThat(payments.debt(caseId, one, caseFiles.today()).refundDue()).isEqualTo("2000.00");
        assertThat(caseFiles.hasReached(caseId, Milestone.paymentSettled, one)).isFalse();
    }

    private void demand(String partyId) {
        on("2020-03-16");
        issueDemand(partyId, "2000.00");
        desk.claimAndSubmit(
                "officer2",
                caseId,
                "serveDocument",
                partyId,
                Map.of(
                        "way", "direct",
                        "day", "2020-03-16",
                        "receiver", caseFiles.party(caseId, partyId).name(),
                        "relation", "party",
                        "proof", "送达回证"));
    }

    private void issueDemand(String partyId, String fineDue) {
        desk.claimAndSubmit(
                "officer1",
                caseId,
                "issueDemand",
                partyId,
                Map.of(
                        "performBy", "2020-03-31",
                        "manner", "持决定书到指定银行缴纳",
                        "fineDue", fineDue,
                        "surchargeDue", "2000.00",
                        "rightsTold", true));
    }

    /** Sends what the form on the page of the case sends. */
    private ResultActions book(String person, String partyId, String amount, String day) throws Exception {
        return book(person, partyId, amount, day, "");
    }

    private ResultActions book(String person, String partyId, String amount, String day, String surplus)
            throws Exception {
        PaymentReceipt receipt = receipt(partyId, amount, day);
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(post("/cases/{id}/actions/paymentReceived", caseId)
                        .param("partyId", partyId)
                        .param("amount", amount)
                        .param("paidOn", day)
                        .param("receiptNumber", receipt.receiptNumber())
                        .param("payeeBank", receipt.payeeBank())
                        .param("surplus", surplus)
                        .with(user(person))
                        .with(csrf()));
    }

    private PaymentReceipt receipt(String partyId, String amount, String day) {
        return new PaymentReceipt(
                new BigDecimal(amount), LocalDate.parse(day), "两名当事人-" + partyId, papers.bank(caseId));
    }

    private TermStanding term(String partyId, String term) {
        return terms.find(key(partyId, term)).orElseThrow();
    }

    private TermKey key(String partyId, String term) {
        return new TermKey(caseFiles.get(caseId).township(), caseId.value(), partyId, term);
    }

    /** The last days that the open demands show. */
    private List<LocalDate> duesOfDemands() {
        return tasks.of(caseId).stream()
                .filter(task -> task.name().equals("发出催告书"))
                .map(CaseTasks.OpenTask::due)
                .toList();
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

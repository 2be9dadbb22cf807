package org.zhifaflow.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhifaflow.SpringTest;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.JournalEntry;
import org.zhifaflow.procedure.engine.CaseClock;
import org.zhifaflow.procedure.engine.TaskDesk;
import org.zhifaflow.procedure.engine.Timers;

/** What is wrong between the engine's timers and the terms is seen, and an administrator can mend it. */
@SpringTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final Set<String> TOWNSHIPS = Set.of("kunyang", "aojiang");

    @Autowired
    DemoFiles files;

    @Autowired
    CasePlayer player;

    @Autowired
    CaseClock clock;

    @Autowired
    Timers timers;

    @Autowired
    Terms terms;

    @Autowired
    TaskDesk desk;

    @Autowired
    Journal journal;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    private MockMvc web;
    private CaseId noticed;
    private CaseId unpaid;

    @BeforeAll
    void playTwoCases() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        noticed = open("已告知，待当事人陈述申辩", "吴试");
        unpaid = open("已送达决定书，待缴款", "郑试");
    }

    @BeforeEach
    void stopTheClock() {
        clock.set(TODAY.atTime(10, 0).atZone(CaseClock.ZONE).toInstant());
    }

    @AfterEach
    void nothingIsLeftBroken() {
        assertThat(faultsOf(noticed)).isEmpty();
        assertThat(faultsOf(unpaid)).isEmpty();
    }

    @AfterAll
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void each_timer_fires_when_its_term_has_ended() {
        Timers.Timer window = timer(noticed);
        assertThat(window.terms()).containsExactly("defence", "hearingRequest");
        assertThat(window.due())
                .isEqualTo(lastDay(noticed, "defence").plusDays(1).atStartOfDay());
        assertThat(timer(unpaid).terms()).containsExactly("payment");
        assertThat(timers.count(TOWNSHIPS)).isGreaterThanOrEqualTo(2);
        assertThat(timers.faults(Set.of())).isEmpty();
    }

    @Test
    void a_failed_timer_is_a_fault_that_an_administrator_lets_try_again() throws Exception {
        String id = timer(noticed).id();
        management.setJobRetries(id, 0);

        assertThat(faultsOf(noticed)).extracting(Timers.Fault::kind).containsExactly(Timers.Kind.failed);
        web.perform(get("/supervision/timers").with(user("supervisor")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("定时器执行失败，已停止重试")));
        for (String person : List.of("supervisor", "officer1")) {
            web.perform(post("/supervision/timers/{id}/retry", id)
                            .with(user(person))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        web.perform(post("/supervision/timers/{id}/retry", id)
                        .with(user("admin"))
                        .with(csrf()))
                .andExpect(flash().attribute("done", containsString("重试一次")));
        assertThat(timer(noticed).retries()).isEqualTo(1);
        assertThat(journal.of(noticed.value())).extracting(JournalEntry::what).contains("重试定时器");
        web.perform(post("/supervision/timers/{id}/retry", id)
                        .with(user("admin"))
                        .with(csrf()))
                .andExpect(flash().attribute("refused", containsString("没有失败")));
        web.perform(post("/supervision/timers/unknown/retry")
                        .with(user("admin"))
                        .with(csrf()))
                .andExpect(flash().attribute("refused", containsString("没有这个定时器")));
    }

    @Test
    void a_timer_on_another_day_than_its_term_is_a_fault_that_an_administrator_sets_right() {
        Timers.Timer timer = timer(unpaid);
        management.setJobDuedate(
                timer.id(),
                Date.from(timer.due().plusDays(1).atZone(CaseClock.ZONE).toInstant()));

        assertThat(faultsOf(unpaid)).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Timers.Kind.wrongDay);
            assertThat(fault.shouldBe()).isEqualTo(timer.due());
        });
        assertThat(timers.rearm(timer.id(), TOWNSHIPS, "admin").isAccepted()).isTrue();
        assertThat(timer(unpaid).due()).isEqualTo(timer.due());
        assertThat(timers.rearm(timer.id(), TOWNSHIPS, "admin").isAccepted()).isFalse();
        assertThat(timers.rearm(timer.id(), Set.of("aojiang"), "admin").isAccepted())
                .isFalse();
    }

    @Test
    void a_timer_without_its_term_and_a_term_without_its_timer_are_faults() throws Exception {
        CaseId lost = open("已送达决定书，待缴款", "冯试");
        TermStanding payment = standing(lost, "payment");
        Timers.Timer timer = timer(lost);

        terms.cancel(payment.key(), payment.startedOn().plusDays(1), "admin", "试验");
        assertThat(faultsOf(lost)).extracting(Timers.Fault::kind).containsExactly(Timers.Kind.withoutTerm);

        terms.start(payment.key(), payment.startedOn(), "admin", "试验");
        assertThat(faultsOf(lost)).isEmpty();

        management.deleteJob(timer.id());
        assertThat(faultsOf(lost)).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Timers.Kind.withoutTimer);
            assertThat(fault.shouldBe()).isEqualTo(timer.due());
        });
        web.perform(get("/supervision/timers").with(user("admin")))
                .andExpect(content().string(containsString("重建")));
    }

    @Test
    void a_lost_timer_is_built_again_by_an_administrator_and_fires_on_its_day() throws Exception {
        CaseId lost = open("已送达决定书，待缴款", "陈试");
        Timers.Timer before = timer(lost);
        management.deleteJob(before.id());
        Timers.Fault fault = faultsOf(lost).get(0);

        web.perform(rebuild(fault).with(user("supervisor"))).andExpect(status().isForbidden());
        assertThat(timers.rebuild(fault.term(), fault.activity(), Set.of("aojiang"), "admin")
                        .isAccepted())
                .isFalse();
        web.perform(rebuild(fault).with(user("admin"))).andExpect(flash().attribute("done", containsString("重建")));

        assertThat(faultsOf(lost)).isEmpty();
        assertThat(timer(lost).due()).isEqualTo(before.due());
        assertThat(timer(lost).activity()).isEqualTo(before.activity());
        assertThat(journal.of(lost.value())).extracting(JournalEntry::what).contains("重建定时器");
        web.perform(rebuild(fault).with(user("admin"))).andExpect(flash().attribute("refused", containsString("不缺")));

        management.executeJob(timer(lost).id());
        assertThat(timers.of(lost, "payment"))
                .extracting(Timers.Timer::activity)
                .doesNotContain(before.activity());
        assertThat(desk.openTasks(lost)).extracting(TaskDesk.OpenTask::key).contains("recordLatePayment");
    }

    @Test
    void a_lost_timer_in_the_flow_is_built_again() {
        CaseId lost = open("已告知，待当事人陈述申辩", "褚试");
        Timers.Timer before = timer(lost);
        management.deleteJob(before.id());
        List<Timers.Fault> faults = faultsOf(lost);
        assertThat(faults).isNotEmpty();
        Timers.Fault fault = faults.get(0);

        assertThat(timers.rebuild(fault.term(), fault.activity(), TOWNSHIPS, "admin")
                        .isAccepted())
                .isTrue();

        assertThat(faultsOf(lost)).isEmpty();
        assertThat(timer(lost).due()).isEqualTo(before.due());
    }

    private static MockHttpServletRequestBuilder rebuild(Timers.Fault fault) {
        return post("/supervision/timers/rebuild")
                .param("term", String.valueOf(fault.term()))
                .param("activity", fault.activity())
                .with(csrf());
    }

    @Test
    void a_timer_that_runs_while_its_term_stands_still_is_a_fault() {
        TermStanding payment = standing(unpaid, "payment");
        String id = timer(unpaid).id();

        terms.suspend(payment.key(), payment.startedOn(), "leader", "试验");
        assertThat(timer(unpaid).suspended()).isTrue();
        assertThat(faultsOf(unpaid)).isEmpty();

        management.activateJobById(id);
        assertThat(faultsOf(unpaid)).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Timers.Kind.runsWhilePaused);
            assertThat(fault.timer()).isEqualTo(id);
            assertThat(fault.term()).isEqualTo(payment.id());
        });

        terms.resume(payment.key(), payment.startedOn(), "leader", "试验");
        assertThat(timer(unpaid).suspended()).isFalse();
    }

    @Test
    void a_term_that_goes_on_after_the_end_of_its_case_is_a_fault_unless_it_is_a_right_of_the_party() {
        List<TermStanding> open = terms.of(unpaid.value()).stream()
                .filter(standing -> standing.status().isOpen())
                .toList();
        assertThat(open).extracting(term -> term.key().term()).contains("payment", "lawsuit", "reviewApplication");

        String before = jdbc.sql("select status from case_file where id = ?")
                .param(unpaid.value())
                .query(String.class)
                .single();
        setStatus(unpaid, CaseStatus.archived.name());
        try {
            assertThat(faultsOf(unpaid))
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.kind()).isEqualTo(Timers.Kind.caseEnded));
            assertThat(faultsOf(unpaid))
                    .extracting(Timers.Fault::term)
                    .containsExactlyInAnyOrderElementsOf(open.stream()
                            .filter(term ->
                                    !CaseFiles.REMEDY_TERMS.contains(term.key().term()))
                            .map(TermStanding::id)
                            .toList());
        } finally {
            setStatus(unpaid, before);
        }
    }

    private void setStatus(CaseId caseId, String status) {
        jdbc.sql("update case_file set status = ? where id = ?")
                .params(status, caseId.value())
                .update();
    }

    private CaseId open(String title, String name) {
        Map<String, DemoCase> published =
                files.cases().stream().collect(Collectors.toMap(DemoCase::id, Function.identity()));
        OpenCase listed = files.openCases().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
        Map<String, String> names =
                listed.parties().keySet().stream().collect(Collectors.toMap(Function.identity(), known -> name));
        OpenCase open = listed.withParties(names);
        return player.playUntil(TODAY, open.movedTo(TODAY, published.get(open.of())));
    }

    private List<Timers.Fault> faultsOf(CaseId caseId) {
        return timers.faults(TOWNSHIPS).stream()
                .filter(fault -> fault.caseId().equals(caseId.value()))
                .toList();
    }

    private Timers.Timer timer(CaseId caseId) {
        int page = 0;
        while (true) {
            List<Timers.Timer> rows = timers.page(TOWNSHIPS, page++);
            assertThat(rows).as("timers of page " + page).isNotEmpty();
            for (Timers.Timer row : rows) {
                if (row.caseId().equals(caseId.value())) {
                    return row;
                }
            }
        }
    }

    private LocalDate lastDay(CaseId caseId, String term) {
        return standing(caseId, term).lastDay().orElseThrow();
    }

    private TermStanding standing(CaseId caseId, String term) {
        return terms.of(caseId.value()).stream()
                .filter(standing ->
                        standing.key().term().equals(term) && standing.status().isOpen())
                .findFirst()
                .orElseThrow();
    }
}

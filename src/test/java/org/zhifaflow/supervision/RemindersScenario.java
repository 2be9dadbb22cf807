package org.zhifaflow.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.JournalEntry;
import org.zhifaflow.procedure.engine.CaseClock;
import org.zhifaflow.procedure.engine.TaskDesk;

/**
 * The delivered ladder with a real case, engine and accounts on any database: the clock moves by thirty days while no job
 * runs, as if the application were down.
 */
abstract class RemindersScenario {

    /** A Monday in a month without holidays, later than those with which the board begins. */
    private static final LocalDate MONDAY = LocalDate.of(2018, 7, 2);

    private static final LocalDate AFTERWARDS = MONDAY.plusDays(30);

    @Autowired
    private TaskDesk desk;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Terms terms;

    @Autowired
    private DueReminders due;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Journal journal;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CaseClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WebApplicationContext context;

    private CaseId caseId;

    @BeforeEach
    void registerALead() {
        setDay(MONDAY);
        caseId = desk.start(
                "officer1",
                "caseLifecycle",
                Map.of(
                        "source",
                        "grid",
                        "item",
                        "LOCAL-B06",
                        "placeName",
                        "西山村",
                        "facts",
                        "焚烧秸秆",
                        "foundOn",
                        MONDAY.toString(),
                        "actEndedOn",
                        MONDAY.toString(),
                        "parties",
                        List.of(Map.of("name", "己某", "kind", "citizen"))));
        assertThat(terms.find(key("filingVerification")).orElseThrow().lastDay())
                .contains(LocalDate.of(2018, 7, 9));
    }

    @AfterEach
    void letTimeRun() {
        jdbc.sql("delete from reminder_plan where term_ref in (select id from term where case_id = ?)")
                .param(caseId.value())
                .update();
        clock.reset();
    }

    @Test
    void thirty_days_of_downtime_are_caught_up_once_and_in_order() {
        terms.start(key("preservationDecision"), MONDAY, "officer1", "批准先行登记保存");
        setDay(AFTERWARDS);
        due.fire();

        assertThat(fired("filingVerification"))
                .containsExactly(
                        "share50 2018-07-05",
                        "share80 2018-07-06",
                        "lastDay 2018-07-09",
                        "overdue1 2018-07-10",
                        "overdue3 2018-07-12",
                        "overdue5 2018-07-16");
        assertThat(fired("preservationDecision"))
                .extracting(rung -> rung.substring(0, rung.indexOf(' ')))
                .containsExactly("share80", "lastDay", "overdue1", "overdue3", "overdue5");
        assertThat(all()).extracting(Reminder::dueOn).isSorted();
        assertThat(all())
                .allSatisfy(reminder -> assertThat(reminder.firedAt()
                                .atZoneSameInstant(CaseClock.ZONE)
                                .toLocalDate())
                        .isEqualTo(AFTERWARDS));
        assertThat(journal.of(caseId.value())).extracting(JournalEntry::what).contains("提醒", "催办", "督办");

        int before = all().size();
        due.fire();
        assertThat(all()).hasSize(before);
    }

    @Test
    void tasklist_shows_the_reminder_at_the_task_and_its_people_have_it_in_the_outbox() {
        Task task = task();
        assertThat(task.getPriority()).isEqualTo(50);
        assertThat(task.getFollowUpDate().toInstant())
                .as("the third of five working days")
                .isEqualTo(LocalDate.of(2018, 7, 5).atStartOfDay(CaseClock.ZONE).toInstant());
        setDay(LocalDate.of(2018, 7, 6));
        due.fire();

        assertThat(task().getPriority()).isEqualTo(70);
        assertThat(tasks.getTaskComments(task.getId()))
                .extracting(Comment::getFullMessage)
                .anySatisfy(
                        words -> assertThat(words).contains("“移送线索核查期限”截至2018-07-06期限已用去80%，最后一日为2018-07-09。待办：核查线索。"));
        assertThat(recipients("filingVerification", "share50")).containsExactly("officer1", "officer2");
        assertThat(recipients("filingVerification", "share80")).containsExactly("officer1", "officer2", "leader");

        setDay(AFTERWARDS);
        due.fire();
        assertThat(task().getPriority()).isEqualTo(100);
        assertThat(recipients("filingVerification", "overdue5")).contains("leader", "head", "supervisor");
        assertThat(jdbc.sql("select distinct mail from reminder_message")
                        .query(String.class)
                        .list())
                .as("no mail server is configured")
                .containsExactly("none");
    }

    @Test
    void the_case_page_lists_what_was_reminded() throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        web.perform(get("/cases/{id}", caseId.value()).with(user("officer1")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("提醒记录"))));
        setDay(LocalDate.of(2018, 7, 6));
        due.fire();
        web.perform(get("/cases/{id}", caseId.value()).with(user("officer1")))
                .andExpect(content().string(containsString("提醒记录")))
                .andExpect(content().string(containsString("“移送线索核查期限”截至2018-07-06期限已用去80%")));
    }

    @Test
    void a_paused_term_fires_nothing() {
        terms.suspend(key("filingVerification"), MONDAY, "officer1", "发出补正函");
        setDay(AFTERWARDS);
        due.fire();
        assertThat(fired("filingVerification")).isEmpty();
    }

    @Test
    void a_case_that_is_sent_back_is_armed_anew() {
        setDay(LocalDate.of(2018, 7, 9));
        due.fire();
        assertThat(fired("filingVerification")).hasSize(3);
        terms.start(key("filingVerification"), LocalDate.of(2018, 7, 9), "officer1", "退回重新核查");
        due.fire();
        assertThat(fired("filingVerification")).isEmpty();
        setDay(LocalDate.of(2018, 7, 12));
        due.fire();
        assertThat(fired("filingVerification")).containsExactly("share50 2018-07-12");
    }

    @Test
    void due_dates_follow_every_verb_of_a_term_in_its_own_transaction_whoever_calls_it() {
        LocalDate last = LocalDate.of(2018, 7, 9);
        assertThat(due()).isEqualTo(last);
        transaction.executeWithoutResult(status -> {
            terms.suspend(key("filingVerification"), MONDAY, "officer1", "发出补正函");
            status.setRollbackOnly();
        });
        assertThat(due()).isEqualTo(last);
        assertThat(nextDay()).isEqualTo(LocalDate.of(2018, 7, 5));

        terms.suspend(key("filingVerification"), MONDAY, "officer1", "发出补正函");
        assertThat(task().getDueDate()).isNull();
        assertThat(nextDay()).isNull();

        setDay(LocalDate.of(2018, 7, 4));
        terms.resume(key("filingVerification"), LocalDate.of(2018, 7, 4), "officer1", "收到补正材料");
        assertThat(due()).isEqualTo(LocalDate.of(2018, 7, 11));
        assertThat(nextDay()).isEqualTo(LocalDate.of(2018, 7, 9));

        terms.start(key("filingVerification"), LocalDate.of(2018, 7, 4), "officer1", "退回重新核查");
        assertThat(due()).isEqualTo(LocalDate.of(2018, 7, 11));
        terms.satisfy(key("filingVerification"), LocalDate.of(2018, 7, 4), "officer1");
        assertThat(jdbc.sql("select count(*) from reminder_plan p join term t on t.id = p.term_ref"
                                + " where t.case_id = ? and t.term_id = 'filingVerification'")
                        .param(caseId.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_table_with_a_rung_that_cannot_fire_is_not_deployed() throws IOException {
        long before = deployments();
        assertThatExceptionOfType(BadUserRequestException.class)
                .isThrownBy(() -> repository
                        .createDeployment()
                        .addString("reminderLadder.dmn", threeMistakes())
                        .deploy())
                .withMessageContainingAll(
                        "提醒阶梯 reminderLadder.dmn 不能部署",
                        "第2行：没有提醒对象，无法提醒",
                        "第4行：逾期工作日“0”须为1到250的整数",
                        "第5行：提醒对象“mayor”不认识");
        assertThatExceptionOfType(BadUserRequestException.class)
                .isThrownBy(() -> repository
                        .createDeployment()
                        .addString("other.dmn", table().replaceFirst("<text>80</text>", "<text>50</text>"))
                        .deploy())
                .withMessageContaining("第2行：与第1行是同一级提醒");
        assertThat(deployments()).isEqualTo(before);
    }

    static String threeMistakes() throws IOException {
        return table().replaceFirst("\"assignee,leader\"", "\"\"")
                .replaceFirst("<text>1</text>", "<text>0</text>")
                .replaceFirst("\"assignee,leader,supervisor\"", "\"mayor\"");
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("processes/terms/reminderLadder.dmn"));
    }

    private long deployments() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("reminderLadder")
                .count();
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseId.value())
                .taskDefinitionKey("userTask_verifyLead")
                .singleResult();
    }

    private LocalDate due() {
        return LocalDate.ofInstant(task().getDueDate().toInstant(), CaseClock.ZONE);
    }

    private LocalDate nextDay() {
        return jdbc.sql("select next_day from reminder_plan where term_ref = ?")
                .param(id("filingVerification"))
                .query((rs, n) -> rs.getObject(1, LocalDate.class))
                .list()
                .get(0);
    }

    /** The rungs of the newest round of a term, as they fired. */
    private List<String> fired(String term) {
        return all().stream()
                .filter(reminder -> reminder.termRef() == id(term))
                .map(reminder -> reminder.rung() + " " + reminder.dueOn())
                .toList();
    }

    private List<Reminder> all() {
        return reminders.of(caseId).stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
    }

    private List<String> recipients(String term, String rung) {
        return jdbc.sql("select m.recipient from reminder_message m join reminder r on r.id = m.reminder_ref"
                        + " where r.term_ref = ? and r.rung = ? order by m.id")
                .params(id(term), rung)
                .query(String.class)
                .list();
    }

    private long id(String term) {
        return terms.find(key(term)).orElseThrow().id();
    }

    private TermKey key(String term) {
        return TermKey.ofCase(caseFiles.get(caseId).township(), caseId.value(), term);
    }

    private void setDay(LocalDate day) {
        clock.set(day.atTime(9, 0).atZone(CaseClock.ZONE).toInstant());
    }
}

package org.zhifaflow.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaflow.RoomFixture.FOUND;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.calendar.Approved;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseId;

/** The ladder over real terms on a database, the tasks and accounts played by the test; mails go to a server of its own. */
class RemindersTest {

    private static final LocalDate MONDAY = FOUND;

    private final Marks marks = new Marks();
    private final Ladder ladder = new Ladder();
    private final People people = new People();
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private RoomFixture rooms;
    private Terms terms;
    private CaseId caseId;

    /** What a rung said to whom, on which day. */
    private record Fired(String rung, LocalDate dueOn, LocalDate firedOn) {}

    @BeforeEach
    void open() {
        server.start();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
        rooms = new RoomFixture("supervision", marks, ladder, people, sender);
        terms = rooms.bean(Terms.class);
        caseId = rooms.filedCase();
    }

    @AfterEach
    void close() {
        server.stop();
        rooms.close();
    }

    @Test
    void thirtyDaysWithoutTheApplicationAreCaughtUpOnceAndInOrder() {
        // 5 working days from Monday 2 March, warns; 15 days, ends
        start("filingVerification");
        start("preservationDecision");
        assertThat(terms.find(key("filingVerification")).orElseThrow().lastDay())
                .contains(day("2026-03-09"));

        rooms.setDay(MONDAY.plusDays(30));
        fire();

        LocalDate today = MONDAY.plusDays(30);
        assertThat(fired("filingVerification"))
                .containsExactly(
                        new Fired("share50", day("2026-03-05"), today),
                        new Fired("share80", day("2026-03-06"), today),
                        new Fired("lastDay", day("2026-03-09"), today),
                        new Fired("overdue1", day("2026-03-10"), today),
                        new Fired("overdue3", day("2026-03-12"), today),
                        new Fired("overdue5", day("2026-03-16"), today));
        assertThat(fired("preservationDecision"))
                .extracting(Fired::rung)
                .containsExactly("share80", "lastDay", "overdue1", "overdue3", "overdue5");
        assertThat(all()).extracting(Fired::dueOn).isSorted();

        fire();
        assertThat(all()).hasSize(11);
        assertThat(rooms.story(caseId)).filteredOn("督办"::equals).hasSize(2);
    }

    @Test
    void aRungFiresOnItsDayAndNotBefore() {
        start("filingVerification");
        rooms.setDay(day("2026-03-04"));
        fire();
        assertThat(all()).isEmpty();
        rooms.setDay(day("2026-03-05"));
        fire();
        fire();
        assertThat(all()).containsExactly(new Fired("share50", day("2026-03-05"), day("2026-03-05")));
        assertThat(words())
                .singleElement()
                .asString()
                .contains("截至2026-03-05期限已用去50%，最后一日为2026-03-09")
                .doesNotContain("补发");
    }

    @Test
    void aPausedTermFiresNothingAndWhatWasNotUsedUpComesLater() {
        start("filingVerification");
        terms.suspend(key("filingVerification"), day("2026-03-04"), "officer1", "发出补正函");
        rooms.setDay(MONDAY.plusDays(30));
        fire();
        assertThat(all()).isEmpty();

        terms.resume(key("filingVerification"), MONDAY.plusDays(30), "officer1", "收到补正材料");
        fire();
        assertThat(all()).isEmpty();
        // Wednesday 1 April; the third of 5 days is Thursday
        rooms.setDay(day("2026-04-02"));
        fire();
        assertThat(all()).containsExactly(new Fired("share50", day("2026-04-02"), day("2026-04-02")));
    }

    @Test
    void aRungThatWasDueBeforeThePauseWaitsForItsEnd() {
        start("filingVerification");
        rooms.setDay(day("2026-03-05"));
        terms.suspend(key("filingVerification"), day("2026-03-05"), "officer1", "发出补正函");
        fire();
        assertThat(all()).isEmpty();
        rooms.setDay(day("2026-03-10"));
        terms.resume(key("filingVerification"), day("2026-03-10"), "officer1", "收到补正材料");
        fire();
        assertThat(all()).containsExactly(new Fired("share50", day("2026-03-05"), day("2026-03-10")));
    }

    @Test
    void aTermStartedAnewIsArmedAnew() {
        start("filingVerification");
        rooms.setDay(day("2026-03-09"));
        fire();
        assertThat(all()).extracting(Fired::rung).containsExactly("share50", "share80", "lastDay");

        terms.start(key("filingVerification"), day("2026-03-09"), "officer1", "退回重新核查");
        fire();
        assertThat(all()).hasSize(3);
        rooms.setDay(day("2026-03-16"));
        fire();
        assertThat(all())
                .extracting(Fired::rung)
                .containsExactly("share50", "share80", "lastDay", "share50", "share80", "lastDay");
        assertThat(all().subList(3, 6))
                .extracting(Fired::dueOn)
                .containsExactly(day("2026-03-12"), day("2026-03-13"), day("2026-03-16"));
    }

    @Test
    void anExtensionMovesTheRungsAndTellsOfTheNewEndAgain() {
        start("payment");
        LocalDate last = lastDay("payment");
        rooms.setDay(last);
        fire();
        assertThat(all()).extracting(Fired::rung).containsExactly("share80", "lastDay");

        terms.extend(key("payment"), 30, "head", "批准延期");
        LocalDate later = lastDay("payment");
        assertThat(later).isAfter(last);
        fire();
        assertThat(all()).hasSize(2);
        rooms.setDay(later);
        fire();
        assertThat(all()).extracting(Fired::rung).containsExactly("share80", "lastDay", "share80", "lastDay");
        assertThat(rooms.bean(Reminders.class).of(caseId))
                .extracting(Reminder::arming)
                .containsExactly(2, 2, 1, 1);
    }

    @Test
    void nothingFiresForATermThatIsClosedAndForARightOfTheParty() {
        start("filingVerification");
        terms.satisfy(key("filingVerification"), MONDAY, "officer1");
        start("reviewApplication");
        rooms.setDay(MONDAY.plusDays(365));
        fire();
        assertThat(all()).isEmpty();
        assertThat(jdbc().sql("select count(*) from reminder_plan where next_day is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aPauseByHandHoldsTheLadderToo() {
        start("filingVerification");
        rooms.setDay(day("2026-03-04"));
        terms.pauseByHand(key("filingVerification"), new Approved(day("2026-03-04"), "等待鉴定", "officer1", "leader"));
        rooms.setDay(MONDAY.plusDays(30));
        fire();
        assertThat(all()).isEmpty();
    }

    @Test
    void aChangedTableCountsForOpenTermsToo() {
        start("filingVerification");
        rooms.setDay(day("2026-03-05"));
        fire();
        ladder.rows = List.of(new ReminderLadder.Row("WARNS", "overdue", "2", "leader", "催办", "90"));
        rooms.setDay(day("2026-03-09"));
        fire();
        assertThat(all()).hasSize(1);
        rooms.setDay(day("2026-03-11"));
        fire();
        assertThat(all()).extracting(Fired::rung).containsExactly("share50", "overdue2");
    }

    @Test
    void termsThatWereOpenBeforeTheLadderAreNotCaughtUp() {
        start("filingVerification");
        jdbc().sql("update reminder_plan set armed_on = null, next_rung = null, next_day = null, ladder = ''")
                .update();
        rooms.setDay(day("2026-03-10"));
        fire();
        assertThat(all()).extracting(Fired::rung).containsExactly("overdue1");
    }

    @Test
    void aRungThatFailsHoldsUpNobodyAndFiresAtTheNextRun() {
        start("filingVerification");
        start("preservationDecision");
        step("filingVerification", "task-1", "officer1");
        marks.refused = true;
        rooms.setDay(MONDAY.plusDays(30));
        fire();
        assertThat(fired("filingVerification")).isEmpty();
        assertThat(jdbc().sql("select failure from reminder_plan where failure is not null")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure).contains("the engine says no"));
        marks.refused = false;
        fire();
        assertThat(fired("filingVerification")).hasSize(6);
        assertThat(jdbc().sql("select count(*) from reminder_plan where failure is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theTaskOfTheStepIsMarkedAndThosePeopleAreReminded() {
        start("filingVerification");
        step("filingVerification", "task-1", "officer2");
        rooms.setDay(day("2026-03-06"));
        fire();
        assertThat(marks.told).containsExactly("task-1 60", "task-1 70");
        assertThat(recipients("share50")).containsExactly("officer2");
        assertThat(recipients("share80")).containsExactly("officer2", "leader");
    }

    @Test
    void aStepThatNobodyHasRemindsAllWhoMayClaimIt() {
        start("filingVerification");
        step("filingVerification", "task-1", null);
        rooms.setDay(day("2026-03-05"));
        fire();
        assertThat(recipients("share50")).containsExactly("officer1", "officer2");
    }

    @Test
    void eachMailIsSentOnceToThoseWithAnAddress() throws Exception {
        start("filingVerification");
        step("filingVerification", "task-1", "officer2");
        rooms.setDay(day("2026-03-06"));
        fire();
        send();
        send();
        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getSubject()).isEqualTo("【提醒】移送线索核查期限");
        assertThat(mails[0].getAllRecipients()[0]).hasToString("officer2@example.org");
        assertThat(mails[0].getContent().toString()).contains("已用去50%").contains("最后一日为2026-03-09");
        assertThat(outbox()).containsExactly("officer2 sent 1", "officer2 sent 1", "leader none 0");
    }

    @Test
    void aMailThatFailsIsTriedAgainAndThenRecordedAsFailed() {
        start("filingVerification");
        step("filingVerification", "task-1", "officer2");
        rooms.setDay(day("2026-03-05"));
        fire();
        server.stop();
        send();
        assertThat(outbox()).containsExactly("officer2 waiting 1");
        send();
        assertThat(outbox()).as("its next time has not come").containsExactly("officer2 waiting 1");
        for (int attempt = 2; attempt <= 5; attempt++) {
            rooms.setDay(day("2026-03-05").plusDays(attempt));
            send();
        }
        assertThat(outbox()).containsExactly("officer2 failed 5");
        assertThat(jdbc().sql("select failure from reminder_message")
                        .query(String.class)
                        .single())
                .isNotBlank();
        rooms.setDay(day("2026-03-05").plusDays(30));
        send();
        assertThat(outbox()).containsExactly("officer2 failed 5");
    }

    @Test
    void aMailThatWasInterruptedIsNotSentTwice() {
        start("filingVerification");
        step("filingVerification", "task-1", "officer2");
        rooms.setDay(day("2026-03-05"));
        fire();
        jdbc().sql("update reminder_message set mail = 'sending', attempts = 1").update();
        send();
        assertThat(outbox()).as("perhaps it is just leaving").containsExactly("officer2 sending 1");
        rooms.setDay(day("2026-03-06"));
        send();
        assertThat(outbox()).containsExactly("officer2 failed 1");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private void fire() {
        rooms.bean(DueReminders.class).fire();
    }

    private void send() {
        rooms.bean(ReminderMailer.class).send();
    }

    private void start(String term) {
        terms.start(key(term), MONDAY, "officer1", "起算");
    }

    private LocalDate lastDay(String term) {
        return terms.find(key(term)).orElseThrow().lastDay().orElseThrow();
    }

    private void step(String term, String task, String assignee) {
        rooms.bean(CaseSteps.class)
                .opened(new CaseSteps.Opened(
                        "kunyang",
                        caseId,
                        "",
                        "",
                        "leadVerification",
                        "verifyLead",
                        "核查线索",
                        "officer",
                        term,
                        task,
                        assignee));
    }

    private List<Fired> fired(String term) {
        long id = terms.find(key(term)).orElseThrow().id();
        return jdbc().sql("select rung, due_on, fired_at from reminder where term_ref = ? order by id")
                .param(id)
                .query((rs, n) ->
                        fired(rs.getString(1), rs.getObject(2, LocalDate.class), rs.getObject(3, OffsetDateTime.class)))
                .list();
    }

    private List<Fired> all() {
        return jdbc().sql("select rung, due_on, fired_at from reminder order by id")
                .query((rs, n) ->
                        fired(rs.getString(1), rs.getObject(2, LocalDate.class), rs.getObject(3, OffsetDateTime.class)))
                .list();
    }

    private static Fired fired(String rung, LocalDate dueOn, OffsetDateTime at) {
        return new Fired(rung, dueOn, LocalDate.ofInstant(at.toInstant(), BoardDays.ZONE));
    }

    private List<String> words() {
        return rooms.bean(Reminders.class).of(caseId).stream()
                .map(Reminder::words)
                .toList();
    }

    private List<String> recipients(String rung) {
        return jdbc().sql("select m.recipient from reminder_message m join reminder r on r.id = m.reminder_ref"
                        + " where r.rung = ? order by m.id")
                .param(rung)
                .query(String.class)
                .list();
    }

    private List<String> outbox() {
        return jdbc().sql("select recipient, mail, attempts from reminder_message order by id")
                .query((rs, n) -> rs.getString(1) + " " + rs.getString(2) + " " + rs.getInt(3))
                .list();
    }

    private JdbcClient jdbc() {
        return rooms.bean(JdbcClient.class);
    }

    private TermKey key(String term) {
        return TermKey.ofCase("kunyang", caseId.value(), term);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** Stands for the table: the ladder as it is delivered, until a test says otherwise. */
    static class Ladder implements LadderTable {

        private List<ReminderLadder.Row> rows = delivered();

        private static List<ReminderLadder.Row> delivered() {
            List<ReminderLadder.Row> rows = new ArrayList<>();
            rows.add(new ReminderLadder.Row("WARNS", "share", "50", "assignee", "提醒", "60"));
            for (String effect : List.of("WARNS", "ENDS")) {
                rows.add(new ReminderLadder.Row(effect, "share", "80", "assignee,leader", "提醒", "70"));
                rows.add(new ReminderLadder.Row(effect, "lastDay", "", "assignee,leader", "提醒", "80"));
                rows.add(new ReminderLadder.Row(effect, "overdue", "1", "assignee,leader", "催办", "85"));
                rows.add(new ReminderLadder.Row(effect, "overdue", "3", "leader,supervisor", "催办", "90"));
                rows.add(new ReminderLadder.Row(effect, "overdue", "5", "leader,supervisor", "督办", "100"));
            }
            return rows;
        }

        @Override
        public ReminderLadder inForce() {
            return ReminderLadderTest.accepted(rows.toArray(ReminderLadder.Row[]::new));
        }
    }

    /** Stands for Tasklist. */
    static class Marks implements TaskMarks {

        private final List<String> told = new ArrayList<>();
        private boolean refused;

        @Override
        public void mark(String taskId, int priority, String words) {
            if (refused) {
                throw new IllegalStateException("the engine says no");
            }
            told.add(taskId + " " + priority);
        }
    }

    /** Stands for the accounts: only the officers have an address. */
    static class People implements Addressees {

        private static final Map<String, List<String>> ROLES = Map.of(
                "officer", List.of("officer1", "officer2"), "team-leader", List.of("leader"), "head", List.of("head"));

        @Override
        public List<Addressee> withRole(String group, String township) {
            return ROLES.getOrDefault(group, List.of()).stream()
                    .flatMap(id -> find(id).stream())
                    .toList();
        }

        @Override
        public Optional<Addressee> find(String userId) {
            return Optional.of(
                    new Addressee(userId, userId, userId.startsWith("officer") ? userId + "@example.org" : ""));
        }
    }
}

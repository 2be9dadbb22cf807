package org.zhifaflow.procedure.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaflow.RoomFixture.FOUND;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.journal.Outcome.Accepted;
import org.zhifaflow.supervision.ReminderLadder;

/** Tasks and timers of a case on a plain engine, with the real ledger behind them. */
class CaseTermFollowerTest {

    private static final String TOWNSHIP = "kunyang";
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 17);

    private static final ReminderLadder LADDER = ((Accepted<ReminderLadder>)
                    ReminderLadder.read(List.of(new ReminderLadder.Row("ENDS", "share", "80", "assignee", "提醒", "60"))))
            .value();

    private RoomFixture rooms;
    private Terms terms;
    private ProcessEngine engine;
    private CaseTermFollower follower;
    private CaseId caseId;

    @BeforeEach
    void open() {
        rooms = new RoomFixture("calendar");
        terms = rooms.bean(Terms.class);
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:follower" + UUID.randomUUID());
        configuration.setProcessEngineName("follower" + UUID.randomUUID());
        configuration.setBeans(new HashMap<>(Map.of("terms", new TermDates(terms, rooms.caseFiles()))));
        engine = configuration.buildProcessEngine();
        follower = new CaseTermFollower(
                engine.getTaskService(),
                engine.getRuntimeService(),
                engine.getManagementService(),
                engine.getRepositoryService(),
                terms,
                new FollowUps(terms, () -> LADDER),
                new ActingPerson(engine.getIdentityService()));
        caseId = rooms.filedCase();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("waiting.bpmn", model())
                .deploy();
    }

    @AfterEach
    void close() {
        engine.close();
        rooms.close();
    }

    @Test
    void taskAndTimerTakeTheNewDateOfTheirParty() {
        start("p1", "payment");
        start("p2", "payment");
        run("p1");
        run("p2");
        assertThat(timer("p1").getDuedate()).isEqualTo(midnightAfter(LAST_DAY));

        terms.extend(key("p1", "payment"), 10, "head", "批准延期");
        follow("p1", "payment");

        assertThat(task("p1").getDueDate()).isEqualTo(endOf(LAST_DAY.plusDays(10)));
        assertThat(task("p1").getFollowUpDate()).isEqualTo(TermListener.startOf(FOUND.plusDays(20)));
        assertThat(timer("p1").getDuedate()).isEqualTo(midnightAfter(LAST_DAY.plusDays(10)));
        assertThat(task("p2").getDueDate()).isNull();
        assertThat(timer("p2").getDuedate()).isEqualTo(midnightAfter(LAST_DAY));
    }

    @Test
    void aTermOfTheCaseMovesThePlacesOfPartiesWithoutOneOfTheirOwn() {
        start(null, "payment");
        start("p2", "payment");
        run("p1");
        run("p2");

        terms.extend(key(null, "payment"), 10, "head", "批准延期");
        follow(null, "payment");

        assertThat(task("p1").getDueDate()).isEqualTo(endOf(LAST_DAY.plusDays(10)));
        assertThat(timer("p1").getDuedate()).isEqualTo(midnightAfter(LAST_DAY.plusDays(10)));
        assertThat(task("p2").getDueDate()).isNull();
    }

    @Test
    void whileATermStandsStillItsTaskHasNoDueDateAndItsTimerDoesNotFire() {
        start("p1", "payment");
        run("p1");
        terms.suspend(key("p1", "payment"), FOUND, "officer1", "中止");
        follow("p1", "payment");

        assertThat(task("p1").getDueDate()).isNull();
        assertThat(task("p1").getFollowUpDate()).isNull();
        assertThat(timer("p1").isSuspended()).isTrue();

        terms.resume(key("p1", "payment"), FOUND.plusDays(8), "officer1", "恢复");
        follow("p1", "payment");

        assertThat(timer("p1").isSuspended()).isFalse();
        assertThat(timer("p1").getDuedate()).isEqualTo(midnightAfter(LAST_DAY.plusDays(8)));
        assertThat(task("p1").getDueDate()).isEqualTo(endOf(LAST_DAY.plusDays(8)));
    }

    @Test
    void aTermThatNoPlaceNamesMovesNothing() {
        start("p1", "payment");
        start("p1", "lawsuit");
        run("p1");
        Date before = timer("p1").getDuedate();

        follow("p1", "lawsuit");

        assertThat(timer("p1").getDuedate()).isEqualTo(before);
        assertThat(task("p1").getDueDate()).isNull();
    }

    private void start(String party, String term) {
        terms.start(key(party, term), FOUND, "officer1", "送达决定书");
    }

    private void follow(String party, String term) {
        follower.follow(caseId.value(), List.of(terms.find(key(party, term)).orElseThrow()));
    }

    private TermKey key(String party, String term) {
        return new TermKey(TOWNSHIP, caseId.value(), party, term);
    }

    private void run(String party) {
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "waiting",
                        caseId.value(),
                        Map.of(Keys.CASE_ID.name(), caseId.value(), Keys.PARTY_ID.name(), party));
    }

    private Task task(String party) {
        return engine.getTaskService()
                .createTaskQuery()
                .processVariableValueEquals(Keys.PARTY_ID.name(), party)
                .singleResult();
    }

    private Job timer(String party) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(task(party).getProcessInstanceId())
                .singleResult();
    }

    private static Date endOf(LocalDate day) {
        return TermListener.endOf(day);
    }

    private static Date midnightAfter(LocalDate day) {
        return TermListener.startOf(day.plusDays(1));
    }

    private static BpmnModelInstance model() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("waiting")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("userTask_recordPayment")
                .boundaryEvent("boundary_paymentOverdue")
                .timerWithDate("${terms.endOf('payment', execution)}")
                .endEvent()
                .moveToActivity("userTask_recordPayment")
                .endEvent()
                .done();
        CamundaProperty term = model.newInstance(CamundaProperty.class);
        term.setCamundaName("term");
        term.setCamundaValue("payment");
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        properties.addChildElement(term);
        ExtensionElements extensions = model.newInstance(ExtensionElements.class);
        extensions.addChildElement(properties);
        model.getModelElementById("userTask_recordPayment").addChildElement(extensions);
        return model;
    }
}

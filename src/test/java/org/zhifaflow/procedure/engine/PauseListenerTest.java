package org.zhifaflow.procedure.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhifaflow.RoomFixture.FOUND;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.calendar.Approved;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.TermStatus;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseId;

/** Waiting steps on a plain engine, with the real ledger behind them. */
class PauseListenerTest {

    private static final String PAUSED = "decision90d";
    private static final String WAIT = "supplementReply";
    private static final String OTHER_WAIT = "criminalAnswer";
    private static final LocalDate LATER = FOUND.plusDays(10);

    private RoomFixture rooms;
    private Terms terms;
    private ProcessEngine engine;
    private CaseId caseId;
    private LocalDate lastDay;

    @BeforeEach
    void open() {
        rooms = new RoomFixture("calendar");
        terms = rooms.bean(Terms.class);
        PauseListener pauses =
                new PauseListener(new TermDates(terms, rooms.caseFiles()), terms, rooms.bean(Clock.class));
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:pauses" + UUID.randomUUID());
        configuration.setProcessEngineName("pauses" + UUID.randomUUID());
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, pauses::onCreation);
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, pauses::onEnd);
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, pauses::onEnd);
            }
        })));
        engine = configuration.buildProcessEngine();
        caseId = rooms.filedCase();
        lastDay = start(PAUSED, FOUND).lastDay().orElseThrow();
        deploy("asking", WAIT, PAUSED);
        deploy("alsoAsking", OTHER_WAIT, PAUSED);
        deploy("earlier", WAIT, null);
    }

    @AfterEach
    void close() {
        engine.close();
        rooms.close();
    }

    @Test
    void aTermStandsStillFromTheBeginningOfTheWaitToItsEnd() {
        rooms.setDay(FOUND.plusDays(3));
        start(WAIT, FOUND.plusDays(2));
        run("asking");
        assertThat(paused().status()).isEqualTo(TermStatus.SUSPENDED);
        assertThat(paused().entries().get(1).day()).isEqualTo(FOUND.plusDays(2));
        assertThat(paused().entries().get(1).reason()).isEqualTo("起算" + WAIT);
        assertThat(paused().entries().get(1).actor()).isEqualTo("officer1");

        rooms.setDay(LATER.plusDays(2));
        terms.satisfy(key(WAIT), LATER, "officer2");
        complete("asking");
        assertThat(paused().status()).isEqualTo(TermStatus.RUNNING);
        assertThat(paused().entries().get(2).day()).isEqualTo(LATER);
        assertThat(paused().entries().get(2).actor()).isEqualTo("officer2");
        assertThat(paused().lastDay()).contains(FOUND.plusDays(90 + 8));
    }

    @Test
    void aTermPausedByHandIsLeftAlone() {
        terms.pauseByHand(key(PAUSED), new Approved(FOUND, "等待鉴定", "officer1", "leader"));
        start(WAIT, FOUND);
        run("asking");
        terms.satisfy(key(WAIT), FOUND, "officer1");
        complete("asking");
        assertThat(paused().status()).isEqualTo(TermStatus.SUSPENDED);
        assertThat(paused().entries()).hasSize(2);
    }

    @Test
    void aTermThatTwoStepsHoldGoesOnAfterTheLastOfThem() {
        start(WAIT, FOUND);
        run("asking");
        start(OTHER_WAIT, FOUND);
        run("alsoAsking");
        terms.satisfy(key(WAIT), FOUND, "officer1");
        complete("asking");
        assertThat(paused().status()).isEqualTo(TermStatus.SUSPENDED);

        rooms.setDay(LATER);
        terms.satisfy(key(OTHER_WAIT), LATER, "officer1");
        complete("alsoAsking");
        assertThat(paused().status()).isEqualTo(TermStatus.RUNNING);
        assertThat(paused().lastDay()).contains(FOUND.plusDays(90 + 10));
    }

    @Test
    void aStepThatIsTakenAwayLetsTheTermGoOnToday() {
        start(WAIT, FOUND);
        String instance = run("asking");
        rooms.setDay(LATER);
        engine.getRuntimeService().deleteProcessInstance(instance, "退回");
        assertThat(paused().status()).isEqualTo(TermStatus.RUNNING);
        assertThat(paused().lastDay()).contains(FOUND.plusDays(90 + 10));
    }

    @Test
    void aStepOfAnEarlierModelLetsGoWhatWasPausedForItsWait() {
        start(WAIT, FOUND);
        terms.suspend(key(PAUSED), FOUND, "officer1", "起算" + WAIT);
        run("earlier");
        terms.satisfy(key(WAIT), FOUND, "officer1");
        complete("earlier");
        assertThat(paused().status()).isEqualTo(TermStatus.RUNNING);
    }

    @Test
    void whatHasRunOutOrIsClosedIsNotPaused() {
        rooms.setDay(lastDay.plusDays(1));
        start(WAIT, lastDay.plusDays(1));
        run("asking");
        assertThat(paused().status()).isEqualTo(TermStatus.RUNNING);
        terms.satisfy(key(PAUSED), lastDay.plusDays(1), "officer1");
        terms.satisfy(key(WAIT), lastDay.plusDays(1), "officer1");
        complete("asking");
        assertThat(paused().status()).isEqualTo(TermStatus.SATISFIED);
    }

    @Test
    void aStepWhoseOwnWaitWasNeverStartedIsAMistakeOfTheModel() {
        assertThatThrownBy(() -> run("asking")).hasMessageContaining("the term of its own wait was not started");
    }

    private TermStanding start(String term, LocalDate day) {
        return terms.start(key(term), day, "officer1", "起算" + term);
    }

    private TermStanding paused() {
        return terms.find(key(PAUSED)).orElseThrow();
    }

    private TermKey key(String term) {
        return TermKey.ofCase("kunyang", caseId.value(), term);
    }

    private String run(String process) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(process, caseId.value(), Map.of(Keys.CASE_ID.name(), caseId.value()))
                .getId();
    }

    private void complete(String process) {
        engine.getTaskService()
                .complete(engine.getTaskService()
                        .createTaskQuery()
                        .processDefinitionKey(process)
                        .singleResult()
                        .getId());
    }

    private void deploy(String process, String term, String pauses) {
        BpmnModelInstance model = Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("userTask_record")
                .name("登记答复")
                .endEvent()
                .done();
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        property(model, properties, "term", term);
        if (pauses != null) {
            property(model, properties, "pauses", pauses);
        }
        ExtensionElements extensions = model.newInstance(ExtensionElements.class);
        extensions.addChildElement(properties);
        model.getModelElementById("userTask_record").addChildElement(extensions);
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(process + ".bpmn", model)
                .deploy();
    }

    private static void property(BpmnModelInstance model, CamundaProperties properties, String name, String value) {
        CamundaProperty property = model.newInstance(CamundaProperty.class);
        property.setCamundaName(name);
        property.setCamundaValue(value);
        properties.addChildElement(property);
    }
}

package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.NewCase;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.organisation.Certificate;
import org.zhifaflow.organisation.CertificateKind;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Person;
import org.zhifaflow.organisation.Township;
import org.zhifaflow.penalty.Hearings;
import org.zhifaflow.procedure.engine.Accounts;
import org.zhifaflow.procedure.engine.ActingPerson;
import org.zhifaflow.procedure.engine.CaseClock;

/** Notice, service, answers and hearing with their real forms, tables and rows; the days are those of CASE-04. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:notice;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "zhifaflow.files-dir=target/test-files"
        })
class NoticeAndHearingScenarioTest {

    private static final LocalDate NOTICE = LocalDate.of(2023, 3, 31);
    private static final LocalDate HEARING = LocalDate.of(2023, 4, 24);

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingPerson person;

    @Autowired
    private CaseClock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Hearings hearings;

    private ProcessInstance instance;
    private CaseId caseId;
    private Party citizen;

    @BeforeEach
    void setUp() {
        today(NOTICE);
        if (organisation.findPerson("officer1").isPresent()) {
            return;
        }
        organisation.establish(new Township("kunyang", "昆阳镇人民政府", "昆", "平阳县", "平阳县人民法院", "某银行"), List.of());
        accounts.tenant("kunyang", "昆阳镇");
        employ("officer1", "officer");
        employ("leader", "team-leader");
        employ("chair", "hearing-chair");
        employ("chair2", "hearing-chair");
    }

    @Test
    void a_hearing_is_asked_for_held_and_reported() {
        begin("25700.00");
        issueNotice();
        serve("day", NOTICE);
        Task response = only("userTask_recordPartyResponse");
        assertThat(response.getDueDate()).isEqualTo("2023-04-10T23:59:59+08:00");
        today(LocalDate.of(2023, 4, 6));
        done(
                "officer1",
                "userTask_recordPartyResponse",
                Map.of("receivedOn", "2023-04-06", "form", "written", "hearingRequested", true));
        goOn();
        assertThat(variable("noticeOutcome")).isEqualTo("toHearing");
        assertThat(passed()).contains("endEvent_toHearing");

        today(LocalDate.of(2023, 4, 12));
        caseFiles.assign(caseId, CaseRole.investigator, "chair2");
        caseFiles.reach(caseId, Milestone.reviewPassed, NOTICE);
        start("hearing");
        assertThatThrownBy(() -> done("leader", "userTask_arrangeHearing", plan(HEARING, "chair2")))
                .hasMessageContaining("不得由本案调查人员担任");
        assertThatThrownBy(() -> done("leader", "userTask_arrangeHearing", plan(LocalDate.of(2023, 4, 21), "chair")))
                .hasMessageContaining("最早可在2023-04-22");
        done("leader", "userTask_arrangeHearing", plan(HEARING, "chair"));
        today(LocalDate.of(2023, 4, 13));
        serve("day", LocalDate.of(2023, 4, 13));
        goOn();
        assertThatThrownBy(() -> done("chair", "userTask_holdHearing", held())).hasMessageContaining("尚未到期");
        today(HEARING);
        assertThatThrownBy(() -> done("chair2", "userTask_holdHearing", held())).hasMessageContaining("不能再担任听证主持人");
        done("chair", "userTask_holdHearing", held());
        done(
                "chair",
                "userTask_writeHearingReport",
                Map.of("findings", "占用林地3.855亩属实", "recommendation", "maintain", "opinion", "建议维持"));
        assertThat(passed()).contains("endEvent_hearingHeld");
        assertThat(variable("hearingOutcome")).isEqualTo("held");
        assertThat(caseFiles.dayOf(caseId, Milestone.hearingClosed)).contains(HEARING);
        assertThat(caseFiles.hasReached(caseId, Milestone.reviewPassed)).isFalse();
        assertThat(hearings.report(caseId)).isPresent();
    }

    @Test
    void a_notice_that_was_served_a_day_too_late_lets_the_hearing_only_be_postponed() {
        begin("25700.00");
        issueNotice();
        serve("day", NOTICE);
        done(
                "officer1",
                "userTask_recordPartyResponse",
                Map.of("receivedOn", NOTICE.toString(), "form", "written", "hearingRequested", true));
        goOn();
        today(LocalDate.of(2023, 4, 13));
        start("hearing");
        done("leader", "userTask_arrangeHearing", plan(HEARING, "chair"));
        today(LocalDate.of(2023, 4, 14));
        serve("day", LocalDate.of(2023, 4, 14));
        goOn();
        today(HEARING);
        assertThatThrownBy(() -> done("chair", "userTask_holdHearing", held())).hasMessageContaining("只能延期");
        done("chair", "userTask_holdHearing", Map.of("result", "postponed", "absenceReason", "通知送达过晚"));
        assertThat(only("userTask_arrangeHearing")).isNotNull();
    }

    @Test
    void without_the_hearing_right_the_time_for_the_defence_ends_by_itself() {
        begin("4999.99");
        issueNotice();
        serve("day", NOTICE);
        done(
                "officer1",
                "userTask_recordPartyResponse",
                Map.of("receivedOn", NOTICE.toString(), "form", "oral", "statementMade", true, "statement", "已经改正"));
        assertThatThrownBy(() -> done(
                        "officer1",
                        "userTask_recordPartyResponse",
                        Map.of("receivedOn", NOTICE.toString(), "form", "written", "waivesStatement", true)))
                .hasMessageContaining("签署日期");
        assertThatThrownBy(() -> done(
                        "officer1",
                        "userTask_recordPartyResponse",
                        Map.of("receivedOn", NOTICE.toString(), "form", "written", "hearingRequested", true)))
                .hasMessageContaining("不属于听证范围，须记录答复意见");
        Job timer = management
                .createJobQuery()
                .timers()
                .processInstanceId(instance.getId())
                .singleResult();
        assertThat(timer.getDuedate()).isEqualTo("2023-04-11T00:00:00+08:00");
        clock.set(timer.getDuedate().toInstant());
        management.executeJob(timer.getId());
        goOn();
        assertThat(caseFiles.dayOf(caseId, Milestone.responseWindowClosed, citizen.id()))
                .contains(LocalDate.of(2023, 4, 10));
        String statement = jdbc.sql("select cast(max(id) as varchar) from party_response where case_id = ?")
                .param(caseId.value())
                .query(String.class)
                .single();
        Map<String, Object> findings = new HashMap<>(Map.of(
                "checks", json(List.of(Map.of("statementId", statement, "verdict", "rejected", "reason", "与复查不符"))),
                "change", "heavier",
                "amendment", "加重"));
        assertThatThrownBy(() -> done("officer1", "userTask_examineDefence", findings))
                .hasMessageContaining("不得因当事人陈述、申辩而给予更重的处罚");
        findings.put("change", "unchanged");
        findings.remove("amendment");
        done("officer1", "userTask_examineDefence", findings);
        assertThat(passed()).contains("endEvent_toDecision");
        assertThat(caseFiles.hasReached(caseId, Milestone.defenceHeard, citizen.id()))
                .isTrue();
    }

    @Test
    void a_notice_is_taken_as_served_when_thirty_days_of_public_notice_have_passed() {
        begin("200.00");
        issueNotice();
        assertThatThrownBy(() -> done(
                        "officer1",
                        "userTask_serveDocument",
                        Map.of("way", "publicNotice", "day", NOTICE.toString(), "publication", "公告栏", "proof", "公告1")))
                .hasMessageContaining("没有送达未果的记录");
        done(
                "officer1",
                "userTask_serveDocument",
                Map.of("way", "failedAttempt", "day", NOTICE.toString(), "attemptedWay", "direct", "reason", "家中无人"));
        done(
                "officer1",
                "userTask_serveDocument",
                Map.of("way", "publicNotice", "day", NOTICE.toString(), "publication", "公告栏", "proof", "公告1"));
        Job timer = management.createJobQuery().timers().activityId("timer_publicNoticeEnd").list().stream()
                .filter(job -> caseId.value().equals(runtime.getVariable(job.getExecutionId(), "caseId")))
                .findFirst()
                .orElseThrow();
        clock.set(timer.getDuedate().toInstant());
        management.executeJob(timer.getId());
        LocalDate lastDay = LocalDate.ofInstant(timer.getDuedate().toInstant(), CaseClock.ZONE)
                .minusDays(1);
        assertThat(caseFiles.dayOf(caseId, Milestone.noticeServed, citizen.id()))
                .contains(lastDay);
        assertThat(lastDay).isAfterOrEqualTo(NOTICE.plusDays(30));
        assertThat(only("userTask_recordPartyResponse")).isNotNull();
    }

    private void issueNotice() {
        start("advanceNotice");
        done(
                "officer1",
                "userTask_issueNotice",
                Map.of(
                        "content", "罚款",
                        "facts", "占用林地3.855亩",
                        "reasons", "事实清楚",
                        "legalBasis", "森林法第七十三条",
                        "contact", "陈某 0577-1"));
    }

    private void serve(String key, LocalDate day) {
        done(
                "officer1",
                "userTask_serveDocument",
                Map.of("way", "direct", key, day.toString(), "receiver", "王某某", "relation", "party", "proof", "回证1"));
    }

    private static Map<String, Object> plan(LocalDate day, String chair) {
        return Map.of(
                "heldOn", day.toString(), "startsAt", "09:30", "place", "镇政府", "openness", "open", "chair", chair);
    }

    private Map<String, Object> held() {
        return Map.of(
                "result", "held",
                "representatives", json(List.of(Map.of("partyId", citizen.id(), "name", "李某", "mandate", "委托书1"))),
                "investigatorStatement", "占用林地3.855亩，建议罚款",
                "partyStatement", "已部分恢复",
                "signature", "signed");
    }

    private void begin(String fine) {
        caseId = caseFiles
                .open(
                        new NewCase(
                                "kunyang",
                                "LOCAL-X",
                                "擅自改变林地用途",
                                "transfer",
                                null,
                                "某村山场",
                                "village",
                                "建设养殖棚",
                                NOTICE.minusDays(60),
                                null,
                                false,
                                List.of(new NewCase.NewParty(
                                        "王某某", SubjectKind.citizen, null, null, null, null, false))),
                        "officer1")
                .caseId();
        citizen = caseFiles.parties(caseId).get(0);
        String proposal = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into proposal (id, township, case_id, proposal_round, outcome, facts, basis, reason,"
                                + " evidence_ids, surcharge_provided, emergency, noticed, submitted_by, submitted_on)"
                                + " values (?, 'kunyang', ?, 1, 'penalty', '事实', '依据', '理由', '', true, false, false, 'officer1', ?)")
                .params(proposal, caseId.value(), NOTICE)
                .update();
        jdbc.sql("insert into proposal_line (id, township, proposal_id, party_id, fine, warning, confiscation,"
                        + " other_penalty, below_minimum, outside_tier, hints)"
                        + " values (?, 'kunyang', ?, ?, ?, false, 0, 'none', false, false, '')")
                .params(UUID.randomUUID().toString(), proposal, citizen.id(), new BigDecimal(fine))
                .update();
    }

    private void start(String process) {
        instance = person.as(
                "officer1",
                () -> runtime.createProcessInstanceByKey(process)
                        .businessKey(caseId.value())
                        .setVariable("caseId", caseId.value())
                        .execute());
    }

    private void done(String user, String node, Map<String, Object> values) {
        Task task = only(node);
        person.as(user, () -> {
            if (!user.equals(task.getAssignee())) {
                tasks.claim(task.getId(), user);
            }
            try {
                assertThat(forms.getTaskFormData(task.getId()).getFormFields()).isNotEmpty();
                forms.submitTaskForm(task.getId(), values);
            } catch (RuntimeException e) {
                tasks.setAssignee(task.getId(), null);
                throw e;
            }
            return null;
        });
    }

    private Task only(String node) {
        return tasks.createTaskQuery().taskDefinitionKey(node).list().stream()
                .filter(task -> caseId.value().equals(tasks.getVariable(task.getId(), "caseId")))
                .reduce((one, other) -> {
                    throw new AssertionError("more than one task at " + node);
                })
                .orElseThrow(() -> new AssertionError("no task at " + node));
    }

    private void goOn() {
        for (List<Job> jobs = continuations(); !jobs.isEmpty(); jobs = continuations()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> continuations() {
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .messages()
                .list();
    }

    private List<String> passed() {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private Object variable(String name) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName(name)
                .singleResult()
                .getValue();
    }

    private void today(LocalDate day) {
        clock.set(day.atTime(LocalTime.of(9, 0)).atZone(CaseClock.ZONE).toInstant());
    }

    private static Object json(Object value) {
        return Spin.JSON(value);
    }

    private void employ(String id, String group) {
        organisation.employ(
                new Person(id, "kunyang", id, null, false, null),
                List.of(new Certificate(id, CertificateKind.enforcement, "浙" + id, LocalDate.of(2020, 1, 1), null)));
        accounts.account(id, id, "demo-password", List.of(group), List.of("kunyang"));
    }
}

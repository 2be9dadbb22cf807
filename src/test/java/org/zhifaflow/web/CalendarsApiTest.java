package org.zhifaflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ActiveProfiles;
import org.zhifaflow.calendar.CalendarMover;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.NewCase;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.procedure.engine.ActingPerson;
import org.zhifaflow.procedure.engine.CaseClock;

/** The doors to the calendar and to a running clock, on a database of their own: a year is imported here. */
@ActiveProfiles("demo")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:calendars;DB_CLOSE_DELAY=-1",
            // the web applications of other contexts in this JVM ask for the engine "default"
            "camunda.bpm.process-engine-name=calendars",
            "management.endpoint.health.show-details=always",
            "zhifaflow.files-dir=target/test-files/calendars",
            "zhifaflow.demo.play=false"
        })
class CalendarsApiTest {

    private static final String NUMBER = "国办发明电〔2026〕9号";
    private static final String YEAR_2027 = """
            日期,类别,名称
            2027-01-01,休,元旦
            2027-02-05,休,春节
            2027-02-06,休,春节
            2027-02-07,休,春节
            2027-02-08,休,春节
            2027-02-20,班,春节
            2027-04-05,休,清明节
            2027-05-01,休,劳动节
            2027-05-02,休,劳动节
            2027-06-09,休,端午节
            2027-09-15,休,中秋节
            2027-10-01,休,国庆节
            2027-10-02,休,国庆节
            2027-10-03,休,国庆节
            """;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Terms terms;

    @Autowired
    private CalendarMover mover;

    @Autowired
    private CaseClock clock;

    @Autowired
    private ActingPerson acting;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService jobs;

    /** A process of the test that waits for the end of a term. */
    @BeforeEach
    void deployWaiting() {
        acting.asApplication(() -> models.createDeployment()
                .name("waiting")
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        "waiting.bpmn",
                        Bpmn.createExecutableProcess("waiting")
                                .camundaHistoryTimeToLive(1)
                                .startEvent("startEvent_started")
                                .intermediateCatchEvent("timer_verificationOver")
                                .timerWithDate("${terms.endOf('filingVerification', execution)}")
                                .endEvent("endEvent_over")
                                .done())
                .deploy());
    }

    @BeforeEach
    void setClock() {
        clock.set(Instant.parse("2026-12-29T02:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    @Order(1)
    void a_missing_next_year_is_a_warning_and_never_down() {
        JsonNode health = http.getForEntity("/actuator/health", JsonNode.class).getBody();

        assertThat(health.path("status").asText()).isEqualTo("UP");
        assertThat(health.path("components").path("calendar").path("status").asText())
                .isEqualTo("WARNING");
        assertThat(health.path("components")
                        .path("calendar")
                        .path("details")
                        .path("message")
                        .asText())
                .startsWith("2027年放假安排尚未导入");
    }

    @Test
    @Order(2)
    void a_wrong_file_is_refused_with_line_and_reason() {
        ResponseEntity<JsonNode> tuesday = upload("admin", YEAR_2027.replace("2027-02-20,班", "2027-02-23,班"));
        assertThat(tuesday.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(tuesday.getBody().path("violations").path(0).path("message").asText())
                .isEqualTo("第7行：2027-02-23是星期二，本为工作日，不能列为调休上班日");
        assertThat(upload("admin", "").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(post(
                                "admin",
                                "/api/calendar/2027?noticeNumber={n}",
                                NUMBER,
                                YEAR_2027.getBytes(Charset.forName("GBK")))
                        .getBody()
                        .toString())
                .contains("像是GBK编码");
        assertThat(post("admin", "/api/calendar/2027", "", YEAR_2027.getBytes(StandardCharsets.UTF_8))
                        .getBody()
                        .toString())
                .contains("须填写放假安排通知的文号");
        assertThat(as("supervisor")
                        .getForEntity("/api/calendar", JsonNode.class)
                        .getBody()
                        .path("versions"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer1", "supervisor", "head"})
    @Order(3)
    void only_an_administrator_imports(String person) {
        assertThat(upload(person, YEAR_2027).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post(person, "/api/calendar/versions/1/apply", "", new byte[0])
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    @Order(4)
    void a_year_is_imported_applied_and_moves_the_terms_that_then_explain_themselves() throws Exception {
        String caseId = lead();
        long id = terms.start(
                        TermKey.ofCase("kunyang", caseId, "filingVerification"),
                        LocalDate.of(2026, 12, 28),
                        "officer1",
                        "受理线索")
                .id();
        for (String process : List.of("leadVerification", "waiting")) {
            acting.asApplication(() -> runtime.startProcessInstanceByKey(process, caseId, Map.of("caseId", caseId)));
        }
        assertThat(dueDates(caseId)).containsExactly(Instant.parse("2027-01-04T15:59:59Z"));
        assertThat(timerOf(caseId)).isEqualTo(Instant.parse("2027-01-04T16:00:00Z"));
        JsonNode before = explanation("officer1", id).getBody();
        assertThat(before.path("lastDay").asText()).isEqualTo("2027-01-04");
        assertThat(before.path("provisional").asBoolean()).isTrue();
        assertThat(before.path("explanation").toString()).contains("这个日期只是暂定");

        JsonNode preview = upload("admin", YEAR_2027).getBody();
        assertThat(preview.path("openTerms").asInt()).isEqualTo(1);
        String version = "/api/calendar/versions/" + preview.path("version").asLong();
        assertThat(as("supervisor").getForEntity(version, JsonNode.class).getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(post("admin", version + "/apply", "", new byte[0]).getStatusCode())
                .isEqualTo(HttpStatus.ACCEPTED);
        mover.start().get(30, TimeUnit.SECONDS);

        JsonNode progress =
                as("supervisor").getForEntity(version, JsonNode.class).getBody();
        assertThat(progress.path("finished").asBoolean()).isTrue();
        assertThat(progress.path("casesDone").asInt()).isEqualTo(1);
        assertThat(progress.path("termsMoved").asInt()).isEqualTo(1);
        assertThat(dueDates(caseId)).containsExactly(Instant.parse("2027-01-05T15:59:59Z"));
        assertThat(timerOf(caseId)).isEqualTo(Instant.parse("2027-01-05T16:00:00Z"));
        JsonNode after = explanation("officer1", id).getBody();
        assertThat(after.path("lastDay").asText()).isEqualTo("2027-01-05");
        assertThat(after.path("provisional").asBoolean()).isFalse();
        assertThat(after.path("explanation"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "“移送线索核查期限”。",
                        "2026年12月28日（星期一）因“受理线索”起算，当天不计入，从第二天开始数。",
                        "依据是：昆阳方案附件5第八条：受理之日起5个工作日内完成核查（KY5-08k）。",
                        "期限是5个工作日，周末和节假日不计入，调休上班的周末计入。",
                        "不计入的有3天：2027年1月1日（星期五），元旦（" + NUMBER + "）；2027年1月2日（星期六），周六；2027年1月3日（星期日），周日。",
                        "2026年12月29日（星期二），放假安排有变化，最后一日由2027-01-04改为2027-01-05：2027年放假安排（" + NUMBER + "）。",
                        "所以最后一日是2027年1月5日（星期二），到当天二十四时为止都算及时。",
                        "今天是2026年12月29日（星期二），还有4个工作日。");
        assertThat(explanation("officer1-b", id).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(http.getForEntity("/actuator/health", JsonNode.class)
                        .getBody()
                        .path("components")
                        .path("calendar")
                        .path("status")
                        .asText())
                .isEqualTo("UP");
        assertThat(post("admin", version + "/apply", "", new byte[0]).getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(post("admin", version + "/resume", "", new byte[0]).getStatusCode())
                .isEqualTo(HttpStatus.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999", "-1", "x", "99999999999999999999"})
    @Order(5)
    void an_unknown_clock_is_not_found(String id) {
        ResponseEntity<JsonNode> answer = as("officer1").getForEntity("/api/running-terms/" + id, JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody().path("message").asText()).isEqualTo("没有这个期限，或者您无权查看其案件");
    }

    @Test
    @Order(6)
    void an_unknown_version_is_not_found() {
        assertThat(as("admin")
                        .getForEntity("/api/calendar/versions/999", JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(post("admin", "/api/calendar/versions/999/apply", "", new byte[0])
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    @Order(7)
    void a_leader_approves_a_pause_that_task_and_timer_follow() {
        String caseId = lead();
        long id = start(caseId, "filingVerification");
        acting.asApplication(() -> runtime.startProcessInstanceByKey("waiting", caseId, Map.of("caseId", caseId)));
        String door = "/api/running-terms/" + id;
        String asked = "{\"day\":\"2026-12-28\",\"reason\":\"等待鉴定意见\",\"requestedBy\":\"officer1\"}";
        assertThat(send("officer1", door + "/pause", asked).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(send("leader-b", door + "/pause", asked).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(messages(send("leader", door + "/resume", asked))).containsExactly("“移送线索核查期限”没有中止，不能恢复");
        assertThat(messages(send("leader", door + "/pause", asked.replace("12-28", "12-27"))))
                .containsExactly("中止日不能早于2026-12-28（起算或者上次恢复之日）");
        assertThat(messages(send("leader", door + "/pause", asked.replace("officer1", "officer1-b"))))
                .containsExactly("申请人不是本镇人员");
        assertThat(messages(send("leader", door + "/pause", asked.replace("officer1", "leader"))))
                .containsExactly("批准人不能是申请人本人");
        assertThat(send("leader", door + "/pause", "{\"day\":\"2026-02-30\"}").getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(messages(send("leader", door + "/extend", asked))).containsExactly("“移送线索核查期限”不得延长", "延长的数量至少为1");
        assertThat(explanation("officer1", id).getBody().path("entries")).hasSize(1);

        ResponseEntity<JsonNode> paused = send("leader", door + "/pause", asked);
        assertThat(paused.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(paused.getBody().path("status").asText()).isEqualTo("SUSPENDED");
        assertThat(paused.getBody().path("entries").path(1).path("approver").asText())
                .isEqualTo("leader");
        assertThat(paused.getBody().has("lastDay")).isFalse();
        assertThat(timer(caseId).isSuspended()).isTrue();

        assertThat(send("leader", door + "/resume", asked.replace("12-28", "12-29"))
                        .getBody()
                        .path("lastDay")
                        .asText())
                .isEqualTo("2027-01-06");
        assertThat(timer(caseId).isSuspended()).isFalse();
        assertThat(timerOf(caseId)).isEqualTo(Instant.parse("2027-01-06T16:00:00Z"));

        long second = start(caseId, "filingVerification");
        String ofCase = "/api/running-terms?caseId=" + caseId;
        assertThat(as("officer1").getForEntity(ofCase, JsonNode.class).getBody())
                .extracting(term -> term.path("id").asLong())
                .containsExactly(id, second);
        assertThat(as("officer1-b").getForEntity(ofCase, JsonNode.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(as("officer1")
                        .getForEntity("/api/running-terms", JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(send("leader", door + "/pause", asked).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    private long start(String caseId, String term) {
        return terms.start(TermKey.ofCase("kunyang", caseId, term), LocalDate.of(2026, 12, 28), "officer1", "受理线索")
                .id();
    }

    private String lead() {
        return caseFiles
                .open(
                        new NewCase(
                                "kunyang",
                                "LOCAL-B01",
                                "擅自占用绿地",
                                "transfer",
                                "平阳县住建局",
                                "昆阳镇城东社区",
                                "urban",
                                "在绿地上堆放建筑材料",
                                LocalDate.of(2026, 12, 28),
                                LocalDate.of(2026, 12, 28),
                                false,
                                List.of(new NewCase.NewParty(
                                        "张三", SubjectKind.citizen, null, null, null, null, false))),
                        "officer1")
                .caseId()
                .value();
    }

    private List<Instant> dueDates(String caseId) {
        return acting
                .asApplication(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseId)
                        .list())
                .stream()
                .filter(task -> task.getDueDate() != null)
                .map(task -> task.getDueDate().toInstant())
                .toList();
    }

    private Instant timerOf(String caseId) {
        return timer(caseId).getDuedate().toInstant();
    }

    private Job timer(String caseId) {
        return acting.asApplication(() -> jobs.createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("waiting")
                        .processInstanceBusinessKey(caseId)
                        .singleResult()
                        .getId())
                .timers()
                .singleResult());
    }

    private ResponseEntity<JsonNode> send(String person, String path, String json) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return as(person).exchange(path, HttpMethod.POST, new HttpEntity<>(json, headers), JsonNode.class);
    }

    private static List<String> messages(ResponseEntity<JsonNode> refusal) {
        assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        return refusal.getBody().path("violations").findValuesAsText("message");
    }

    private ResponseEntity<JsonNode> explanation(String person, long id) {
        return as(person).getForEntity("/api/running-terms/" + id, JsonNode.class);
    }

    private ResponseEntity<JsonNode> upload(String person, String csv) {
        return post(person, "/api/calendar/2027?noticeNumber={n}", NUMBER, csv.getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<JsonNode> post(String person, String path, String number, byte[] body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        return as(person)
                .exchange(path, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class, Map.of("n", number));
    }

    private TestRestTemplate as(String person) {
        return http.withBasicAuth(person, "demo");
    }
}

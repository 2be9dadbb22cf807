package org.zhifaflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhifaflow.SpringTest;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.NumberKind;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.evidence.EvidenceItems;
import org.zhifaflow.penalty.Hearing;
import org.zhifaflow.penalty.HearingResult;
import org.zhifaflow.penalty.Hearings;
import org.zhifaflow.penalty.Notice;
import org.zhifaflow.penalty.Openness;
import org.zhifaflow.procedure.engine.Accounts;
import org.zhifaflow.procedure.engine.CaseDiagrams;
import org.zhifaflow.procedure.engine.CaseTasks;
import org.zhifaflow.procedure.engine.TaskDesk;
import org.zhifaflow.review.FieldCoverage;
import org.zhifaflow.review.Reviews;

@SpringTest
class CasePagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseTasks tasks;

    @Autowired
    private CaseDiagrams diagrams;

    @Autowired
    private EvidenceItems evidence;

    @Autowired
    private JdbcAggregateTemplate rows;

    @Autowired
    private Clock clock;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Hearings hearings;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FieldCoverage coverage;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc web;
    private CaseId caseId;

    @BeforeEach
    void registerLead() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        String found = LocalDate.now(clock).toString();
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
                        found,
                        "actEndedOn",
                        found,
                        "parties",
                        List.of(Map.of("name", "张" + SCRIPT, "kind", "citizen"))));
    }

    @Test
    void people_of_the_township_and_county_people_who_serve_it_see_the_case() throws Exception {
        for (String person : List.of("officer1", "head", "reviewer", "supervisor")) {
            web.perform(as(person, get("/cases/{id}", caseId)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("焚烧秸秆")));
        }
    }

    @Test
    void a_case_of_another_township_is_answered_like_one_that_does_not_exist() throws Exception {
        for (String path : List.of(
                "/cases/" + caseId,
                "/cases/" + number(),
                "/cases/" + caseId + "/papers/filing-approval",
                "/cases/" + caseId + "/evidence/1")) {
            web.perform(as("officer1-b", get(path))).andExpect(status().isNotFound());
        }
        web.perform(as(
                        "officer1-b",
                        post("/cases/{id}/actions/factsSubmitted", caseId)
                                .param("facts", "新的事实")
                                .with(csrf())))
                .andExpect(status().isNotFound());
        web.perform(as("officer1", get("/cases/L-kunyang-1999-0001"))).andExpect(status().isNotFound());
        web.perform(as("officer1-b", get("/cases").param("text", number())))
                .andExpect(content().string(not(containsString("/cases/" + caseId))));
    }

    @Test
    void nobody_reads_a_case_without_logging_in() throws Exception {
        web.perform(get("/cases/{id}", caseId)).andExpect(status().is3xxRedirection());
    }

    @Test
    void both_forms_of_a_number_lead_to_the_case() throws Exception {
        web.perform(as("officer1", get("/cases/{number}", shownNumber()))).andExpect(redirectedUrl("/cases/" + caseId));
    }

    @Test
    void the_side_dossier_is_shown_to_those_who_review_and_lead_only() throws Exception {
        for (String person : List.of("head", "legal", "leader", "reviewer", "supervisor")) {
            web.perform(as(person, get("/cases/{id}", caseId)))
                    .andExpect(content().string(containsString("审核（副卷）")));
            web.perform(as(person, get("/cases/{id}/papers/legal-review", caseId)))
                    .andExpect(status().isOk());
        }
        for (String person : List.of("officer1", "chair", "cashier")) {
            web.perform(as(person, get("/cases/{id}", caseId)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("副卷"))));
            web.perform(as(person, get("/cases/{id}/papers/legal-review", caseId)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void markup_in_a_name_is_shown_as_text() throws Exception {
        for (String path : List.of("/cases/" + caseId, "/cases", "/cases/" + caseId + "/papers/filing-approval")) {
            web.perform(as("officer1", get(path)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString(SCRIPT))))
                    .andExpect(content().string(containsString("张&lt;script&gt;")));
        }
    }

    @Test
    void the_list_finds_by_number_and_does_not_take_wildcards_from_the_person() throws Exception {
        web.perform(as("officer1", get("/cases").param("text", shownNumber()).param("status", "lead")))
                .andExpect(content().string(containsString("/cases/" + caseId)));
        web.perform(as("officer1", get("/cases").param("text", shownNumber()).param("status", "archived")))
                .andExpect(content().string(not(containsString("/cases/" + caseId))));
        web.perform(as("officer1", get("/cases").param("text", "%")))
                .andExpect(content().string(containsString("共 0 件")));
    }

    @Test
    void the_picture_says_in_words_where_the_case_stands() throws Exception {
        assertThat(diagrams.of(caseId))
                .isNotEmpty()
                .allSatisfy(diagram -> assertThat(diagram.active()).hasSize(1));
        assertThat(diagrams.of(caseId).get(0).process()).isEqualTo("caseLifecycle");
        web.perform(as("officer1", get("/cases/{id}", caseId)))
                .andExpect(content().string(containsString(">当前</text>")));
    }

    @Test
    void new_facts_that_an_officer_reports_reach_the_running_case() throws Exception {
        report("officer1", "factsSubmitted", "facts", "当事人提交了新的照片").andExpect(redirectedUrl("/cases/" + caseId));
        assertThat(tasks.of(caseId)).extracting(CaseTasks.OpenTask::name).contains("复核新的事实");
        assertThat(tasks.of(caseId))
                .allSatisfy(task -> assertThat(task.groups()).contains("执法人员"));
    }

    @Test
    void a_party_is_corrected_in_its_own_form_and_what_was_entered_wrongly_stays_there() throws Exception {
        Party party = caseFiles.parties(caseId).get(0);
        web.perform(as("officer1", get("/cases/{id}", caseId)))
                .andExpect(content().string(containsString("id=\"partyRecorded--name\"")))
                .andExpect(content().string(containsString("id=\"partyRecorded-" + party.id() + "-name\"")));
        recordParty(party, "城东路1号", "1990-13-01")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请填写日期")));
        recordParty(party, "城东路1号", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("不是本案办案人员")))
                .andExpect(content().string(containsString("value=\"城东路1号\"")));

        caseFiles.assign(caseId, CaseRole.investigator, "officer1");
        recordParty(party, "城东路1号", "").andExpect(redirectedUrl("/cases/" + caseId));
        assertThat(caseFiles.party(caseId, party.id()).address()).isEqualTo("城东路1号");
        report("officer1", "partyRecorded", "partyId", "unknown")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请选择当事人")));
    }

    private ResultActions recordParty(Party party, String address, String birthDate) throws Exception {
        return web.perform(as(
                "officer1",
                post("/cases/{id}/actions/partyRecorded", caseId)
                        .param("partyId", party.id())
                        .param("name", party.name())
                        .param("kind", party.kind().name())
                        .param("birthDate", birthDate)
                        .param("address", address)
                        .with(csrf())));
    }

    @Test
    void a_suspicion_of_crime_starts_its_transfer_and_a_second_one_is_refused() throws Exception {
        report("officer1", "criminalSuspected", "facts", "涉嫌放火").andExpect(status().is3xxRedirection());
        assertThat(tasks.of(caseId)).extracting(CaseTasks.OpenTask::name).contains("起草移送报告");
        report("officer1", "criminalSuspected", "facts", "涉嫌放火")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("已有涉嫌犯罪移送正在办理")));
    }

    @Test
    void everybody_may_ask_to_step_aside_oneself_and_only_officers_file_what_a_party_asks() throws Exception {
        caseFiles.changeStatus(caseId, CaseStatus.filed);
        askToStepAside("legal", "head")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("其他人员只能申请本人回避")));
        askToStepAside("officer1", "cashier").andExpect(content().string(containsString("不是本案办案人员、审核人员")));
        askToStepAside("officer1", "reviewer2").andExpect(content().string(containsString("不是本案办案人员、审核人员")));

        web.perform(as("officer1", get("/cases/{id}", caseId)))
                .andExpect(content().string(containsString("recusalRequested-applicant")));
        for (String oneself : List.of("chair", "reviewer")) {
            web.perform(as(oneself, get("/cases/{id}", caseId)))
                    .andExpect(content().string(containsString("recusalRequested-person")))
                    .andExpect(content().string(not(containsString("recusalRequested-applicant"))));
        }
        askToStepAside("chair", "chair").andExpect(redirectedUrl("/cases/" + caseId));
        assertThat(tasks.of(caseId)).extracting(CaseTasks.OpenTask::name).contains("决定是否回避");
        askToStepAside("chair", "chair").andExpect(content().string(containsString("正在等待决定")));
        askToStepAside("officer1", "head").andExpect(redirectedUrl("/cases/" + caseId));
        askToStepAside("reviewer", "reviewer").andExpect(redirectedUrl("/cases/" + caseId));
        assertThat(tasks.of(caseId))
                .filteredOn(task -> task.name().equals("县里决定回避"))
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.groups()).containsExactly("执法监督人员"));
        web.perform(as("officer1", get("/cases/{id}", caseId)))
                .andExpect(content().string(containsString("（待负责人决定）")))
                .andExpect(content().string(containsString("（待县里决定）")));
    }

    @Test
    void a_reviewer_who_stepped_aside_leaves_the_case_without_one() throws Exception {
        caseFiles.changeStatus(caseId, CaseStatus.filed);
        askToStepAside("reviewer", "reviewer").andExpect(redirectedUrl("/cases/" + caseId));
        desk.claimAndSubmit(
                "supervisor", caseId, "decideRecusalAtCounty", null, Map.of("answer", "granted", "reason", "与当事人是近亲属"));
        assertThat(reviews.reviewersOf(caseId)).isEmpty();
        assertThat(coverage.gaps()).as("the field still has its reviewer").isEmpty();
        report("reviewer", "consultationRequested", "reason", "疑难")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("您已在本案中回避")));
    }

    @Test
    void a_field_without_a_reviewer_stands_on_the_supervisors_page() throws Exception {
        catalogue.list(new Item(
                "kunyang",
                "LOCAL-GAP",
                "擅自占用河道",
                "水利",
                "conferred",
                "演示〔2025〕1号",
                "防洪法",
                "罚款",
                false,
                false,
                null,
                "yuan",
                LocalDate.now(clock),
                LocalDate.now(clock)));
        try {
            web.perform(as("supervisor", get("/supervision/timers")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("“水利”领域没有可以作出联审意见的县级审核人员")));
        } finally {
            jdbc.sql("delete from item where code = 'LOCAL-GAP'").update();
        }
        web.perform(as("supervisor", get("/supervision/timers")))
                .andExpect(content().string(not(containsString("联审人员缺位"))));
    }

    @Test
    void an_arranged_hearing_gets_another_chair_who_did_not_step_aside() throws Exception {
        caseFiles.changeStatus(caseId, CaseStatus.filed);
        accounts.account("chair9", "赵庚", "demo", List.of("hearing-chair"), List.of("kunyang"));
        LocalDate day = LocalDate.now(clock);
        Notice notice = rows.insert(
                new Notice(null, caseId.value(), "kunyang", true, "罚款", "焚烧秸秆", "违法", "条例", "陈甲", day, "officer1"));
        rows.insert(new Hearing(
                null,
                caseId.value(),
                "kunyang",
                notice.id(),
                day.plusDays(20),
                "09:30",
                "镇政府会议室",
                Openness.open,
                null,
                "chair",
                "leader",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        caseFiles.reach(
                caseId,
                Milestone.hearingRequested,
                caseFiles.parties(caseId).get(0).id(),
                day);
        askToStepAside("officer1", "chair").andExpect(redirectedUrl("/cases/" + caseId));
        assertThatThrownBy(() -> decideRecusal(Map.of("answer", "granted", "reason", "属实")))
                .hasMessageContaining("请从可以主持本案听证的人员中指定接替人")
                .hasMessageContaining("APL-64d");
        assertThat(desk.offered("head", caseId, "decideRecusal", null, "replacementOptions"))
                .contains("chair9")
                .doesNotContain("chair");
        decideRecusal(Map.of("answer", "granted", "replacement", "chair9", "reason", "属实"));
        assertThat(hearings.find(caseId).orElseThrow().chair()).isEqualTo("chair9");
        assertThat(hearings.chairInOffice(caseId)).contains("chair9");
        caseFiles.reach(caseId, Milestone.factsChanged, day);
        assertThat(hearings.chairInOffice(caseId))
                .as("changed facts stop the hearing")
                .isEmpty();
        caseFiles.withdraw(caseId, Milestone.factsChanged, Milestone.hearingRequested);
        assertThat(hearings.chairInOffice(caseId))
                .as("a new notice is owed with a hearing of its own")
                .isEmpty();
    }

    private void decideRecusal(Map<String, Object> values) {
        desk.claimAndSubmit("head", caseId, "decideRecusal", null, values);
    }

    private ResultActions askToStepAside(String actor, String who) throws Exception {
        return web.perform(as(
                actor,
                post("/cases/{id}/actions/recusalRequested", caseId)
                        .param("applicant", "张某某")
                        .param("person", who)
                        .param("reason", "与当事人是近亲属")
                        .with(csrf())));
    }

    @Test
    void what_the_case_does_not_wait_for_is_refused_in_words_and_leaves_no_trace() throws Exception {
        report("officer1", "consultationRequested", "reason", "疑难")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("案件不在县级联合审查中")));
        report("officer1", "recusalRequested", "reason", "亲属")
                .andExpect(content().string(containsString("案件尚未立案或者已经办结，不能申请回避")));
        report("officer1", "preservationRequested", "reason", "易灭失")
                .andExpect(content().string(containsString("案件不在调查阶段，不能申请先行登记保存")));
        report("officer1", "criminalReturned", "reason", "").andExpect(content().string(containsString("不能登记退回")));
        report("officer1", "terminationProposed", "ground", "partyDied")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("案件不在调查阶段，不能提请终止调查")));
        report(
                        "officer1",
                        "deferralRequested",
                        "partyId",
                        caseFiles.parties(caseId).get(0).id())
                .andExpect(content().string(containsString("不能申请延期或者分期")));
        report(
                        "officer1",
                        "enforcementEndRequested",
                        "partyId",
                        caseFiles.parties(caseId).get(0).id())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("不能申请终结执行")))
                .andExpect(content().string(containsString("行政强制法第四十条")));
        report("officer1", "remedyClosed", "newFine", "一千元")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请填写金额（元），最多两位小数")));
        report("officer1", "remedyOpened", "partyId", "unknown")
                .andExpect(content().string(containsString("请选择当事人")))
                .andExpect(content().string(containsString("请填写日期")));
        assertThat(tasks.of(caseId)).hasSize(1);
    }

    @Test
    void the_county_centre_may_ask_for_a_consultation_and_report_nothing_else() throws Exception {
        web.perform(as("reviewer", get("/cases/{id}", caseId)))
                .andExpect(content().string(containsString("actions/consultationRequested")))
                .andExpect(content().string(not(containsString("actions/factsSubmitted"))));
        web.perform(as("head", get("/cases/{id}", caseId)))
                .andExpect(content().string(not(containsString("actions/consultationRequested"))));

        report("reviewer", "consultationRequested", "reason", "疑难")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("案件不在县级联合审查中")));
        report("reviewer", "factsSubmitted", "facts", "新的事实").andExpect(status().isForbidden());
        report("head", "consultationRequested", "reason", "疑难").andExpect(status().isForbidden());
        report("officer1-b", "consultationRequested", "reason", "疑难").andExpect(status().isNotFound());
    }

    @Test
    void only_officers_report_and_only_with_the_token_of_the_page() throws Exception {
        report("head", "factsSubmitted", "facts", "新的事实").andExpect(status().isForbidden());
        web.perform(as(
                        "officer1",
                        post("/cases/{id}/actions/factsSubmitted", caseId).param("facts", "新的事实")))
                .andExpect(status().isForbidden());
        report("officer1", "closeEverything", "facts", "").andExpect(status().isNotFound());
    }

    @Test
    void a_file_from_someone_who_does_not_investigate_is_refused_in_words() throws Exception {
        web.perform(multipart("/cases/{id}/evidence", caseId)
                        .file(new MockMultipartFile(
                                "file", "照片.txt", "text/plain", "现场".getBytes(StandardCharsets.UTF_8)))
                        .param("kind", "documentary")
                        .param("title", "照片")
                        .param("takenOn", LocalDate.now(clock).toString())
                        .with(user("officer1"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("您不是本案办案人员")));
        web.perform(as("officer1", get("/cases/{id}/evidence/{item}", caseId, "nothing")))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_hearing_is_shown_with_day_chair_and_result() throws Exception {
        LocalDate day = LocalDate.now(clock);
        Notice notice = rows.insert(
                new Notice(null, caseId.value(), "kunyang", true, "罚款", "焚烧秸秆", "违法", "条例", "陈甲", day, "officer1"));
        rows.insert(new Hearing(
                null,
                caseId.value(),
                "kunyang",
                notice.id(),
                day,
                "09:30",
                "镇政府会议室",
                Openness.open,
                null,
                "chair",
                "leader",
                HearingResult.held,
                "调查人员陈述",
                "当事人申辩",
                null,
                null,
                null,
                "听证查明的事实",
                null,
                null));

        web.perform(as("officer1", get("/cases/{id}", caseId)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("09:30　镇政府会议室　公开　主持人：王己　" + HearingResult.held.label())))
                .andExpect(content().string(containsString("听证查明的事实")));
    }

    @Test
    void papers_bear_number_and_places_to_sign() throws Exception {
        web.perform(as("officer1", get("/cases/{id}/papers/filing-approval", caseId)))
                .andExpect(content().string(containsString("行政处罚立案审批表")))
                .andExpect(content().string(containsString(shownNumber())))
                .andExpect(content().string(containsString("负责人签名")));
        web.perform(as("officer1", get("/cases/{id}/papers/decision", caseId)))
                .andExpect(content().string(containsString("本案还没有")));
        web.perform(as("officer1", get("/cases/{id}/papers/unknown", caseId))).andExpect(status().isNotFound());
    }

    @Test
    void an_investigation_is_proposed_for_termination_on_the_page_and_shown_there() throws Exception {
        desk.claimAndSubmit(
                "officer1",
                caseId,
                "verifyLead",
                null,
                Map.of("verification", "complete", "opinion", "线索属实", "filedElsewhere", "false"));
        desk.claimAndSubmit(
                "leader",
                caseId,
                "decideFiling",
                null,
                Map.of("filed", "true", "reason", "应予立案", "expectedFine", "500.00"));
        desk.claimAndSubmit(
                "leader",
                caseId,
                "assignInvestigators",
                null,
                Map.of("investigators", List.of("officer1", "officer2")));
        String today = LocalDate.now(clock).toString();
        desk.claimAndSubmit(
                "officer1",
                caseId,
                "collectEvidence",
                null,
                Map.of(
                        "facts",
                        "焚烧秸秆",
                        "certificatesShown",
                        true,
                        "certificatesShownOn",
                        today,
                        "items",
                        List.of(Map.of("kind", "documentary", "title", "死亡证明", "takenOn", today, "content", "已死亡"))));
        String item = evidence.of(caseId).get(0).id();

        propose(item, "昨天，吴丙，走访")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("每行写“日期，人员，情况”")))
                .andExpect(content().string(containsString("昨天，吴丙，走访")))
                .andExpect(content().string(containsString("value=\"" + item + "\" checked=\"checked\"")));
        propose("", today + "，吴丙，走访村委会")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("须有本案卷内可以采用的证据")));
        propose(item, today + "，吴丙、许丁，走访村委会，没有继承人\n" + today + "，吴丙，查询户籍").andExpect(status().is3xxRedirection());

        assertThat(tasks.of(caseId)).extracting(CaseTasks.OpenTask::name).contains("审批终止调查");
        web.perform(as("officer1", get("/cases/{id}", caseId)))
                .andExpect(content().string(containsString("提请终止调查：公民死亡，没有权利义务承受人")))
                .andExpect(content().string(containsString("走访村委会，没有继承人")))
                .andExpect(content().string(containsString("待审批")));
        desk.claimAndSubmit("head", caseId, "decideTermination", null, Map.of("approved", "true", "reason", "同意终止"));
        web.perform(as("officer1", get("/cases/{id}", caseId)))
                .andExpect(content().string(containsString("同意终止")))
                .andExpect(content().string(containsString("<span class=\"mark\">终止调查</span>")));
        web.perform(as("officer1", get("/cases").param("status", "terminated")))
                .andExpect(content().string(containsString("/cases/" + caseId)));
        desk.claimAndSubmit("leader", caseId, "closeCase", null, Map.of("report", "终止调查，准予结案"));
        web.perform(as("officer1", get("/cases/{id}", caseId)))
                .andExpect(content().string(containsString(today + " 结案（终止调查）")));
    }

    private ResultActions propose(String evidence, String inquiries) throws Exception {
        return web.perform(as(
                "officer1",
                post("/cases/{id}/actions/terminationProposed", caseId)
                        .param("ground", "partyDied")
                        .param("reason", "当事人已死亡，没有继承人")
                        .param("inquiries", inquiries)
                        .param("evidence", evidence)
                        .with(csrf())));
    }

    private ResultActions report(String person, String action, String field, String value) throws Exception {
        return web.perform(as(
                person,
                post("/cases/{id}/actions/{action}", caseId, action)
                        .param(field, value)
                        .with(csrf())));
    }

    private static MockHttpServletRequestBuilder as(String person, MockHttpServletRequestBuilder request) {
        return request.with(user(person));
    }

    private String number() {
        return caseFiles.findNumber(caseId, NumberKind.lead).orElseThrow().ascii();
    }

    private String shownNumber() {
        return caseFiles.findNumber(caseId, NumberKind.lead).orElseThrow().shown();
    }
}

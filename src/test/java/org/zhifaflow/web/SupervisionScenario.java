package org.zhifaflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.NumberKind;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.JournalEntry;
import org.zhifaflow.procedure.engine.CaseClock;
import org.zhifaflow.procedure.engine.TaskDesk;
import org.zhifaflow.supervision.Board;
import org.zhifaflow.supervision.BoardFilter;

/** The board with real cases on any database: states at their edges, rights, filters, files, urging. */
abstract class SupervisionScenario {

    /**
     * A Thursday whose following Saturday is no make-up workday, earlier than any other test's: the board begins with it.
     */
    private static final LocalDate DAY = LocalDate.of(2018, 3, 8);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Terms terms;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CaseClock clock;

    @Autowired
    private Board board;

    private MockMvc web;
    private CaseId here;
    private CaseId there;

    @BeforeEach
    void registerLeads() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        setDay(DAY);
        here = lead("officer1", "西山村", "=HYPERLINK(\"x\")");
        there = lead("officer1-b", "东河村", "丁某");
    }

    @AfterEach
    void letTimeRun() {
        clock.reset();
    }

    @Test
    void the_county_supervisor_sees_both_townships_and_whom_each_term_waits_for() throws Exception {
        list("supervisor")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("/cases/" + here),
                                containsString("/cases/" + there),
                                containsString("核查线索"),
                                containsString("执法人员"),
                                containsString("/running-terms/" + term(here)))));
    }

    @Test
    void everyone_else_is_refused_in_chinese_and_administrators_may_read() throws Exception {
        for (String person : List.of("officer1", "leader", "head", "legal", "reviewer", "designer", "officer1-b")) {
            for (String path : List.of("/supervision", "/supervision/terms.csv", "/supervision/terms.xlsx")) {
                web.perform(as(person, get(path))).andExpect(status().isForbidden());
            }
            web.perform(as(person, get("/cases")))
                    .andExpect(content().string(not(containsString("href=\"/supervision\""))));
        }
        list("admin").andExpect(status().isOk()).andExpect(content().string(not(containsString("催办所选"))));
        web.perform(get("/supervision")).andExpect(status().is3xxRedirection());
        web.perform(as("supervisor", get("/cases")))
                .andExpect(content().string(containsString("href=\"/supervision\"")));
    }

    @Test
    void filters_narrow_the_list_and_unknown_values_are_named_and_left_out() throws Exception {
        list("supervisor", "township", "aojiang")
                .andExpect(content()
                        .string(allOf(containsString("/cases/" + there), not(containsString("/cases/" + here)))));
        list("supervisor", "step", "verifyLead").andExpect(content().string(containsString("/cases/" + here)));
        list("supervisor", "process", "leadVerification").andExpect(content().string(containsString("/cases/" + here)));
        list("supervisor", "step", "decide").andExpect(content().string(not(containsString("/cases/" + here))));
        list("supervisor", "waits", "officer").andExpect(content().string(containsString("/cases/" + here)));
        list("supervisor", "waits", "head").andExpect(content().string(not(containsString("/cases/" + here))));
        list("supervisor", "field", "no such field' or '1'='1", "waits", "nonsense", "township", "elsewhere")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("不认识的筛选条件已忽略：等候谁、乡镇、领域"), containsString("/cases/" + here))));
        list("supervisor", "page", "-1").andExpect(status().isOk());
    }

    @Test
    void the_whole_last_day_is_in_time_and_the_next_day_is_late() throws Exception {
        LocalDate last = terms.find(key(here)).orElseThrow().lastDay().orElseThrow();
        assertThat(last).isEqualTo(LocalDate.of(2018, 3, 15));
        setDay(last);
        list("supervisor", "state", "dueToday").andExpect(content().string(containsString("/cases/" + here)));
        list("supervisor", "state", "overdue").andExpect(content().string(not(containsString("/cases/" + here))));
        setDay(last.plusDays(1));
        list("supervisor", "state", "overdue")
                .andExpect(content().string(allOf(containsString("/cases/" + here), containsString("逾期 1 个工作日"))));
    }

    @Test
    void csv_carries_a_byte_order_mark_and_no_formula() throws Exception {
        byte[] file = web.perform(as("supervisor", get("/supervision/terms.csv")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF案号,乡镇,").contains(shown(here)).contains(",2018-03-15,");
        assertThat(BoardExport.quoted("=1+1")).isEqualTo("'=1+1");
        assertThat(BoardExport.quoted("@x,\"y\"")).isEqualTo("\"'@x,\"\"y\"\"\"");
        assertThat(BoardExport.quoted(-3)).isEqualTo("-3");
        assertThat(BoardExport.quoted("张三")).isEqualTo("张三");
    }

    @Test
    void the_spreadsheet_carries_the_same_rows(@TempDir Path folder) throws Exception {
        byte[] file = web.perform(
                        as("supervisor", get("/supervision/terms.xlsx").param("township", "kunyang")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        StringBuilder sheets = new StringBuilder();
        Path stored = Files.write(folder.resolve("terms.xlsx"), file);
        try (ZipFile zip = new ZipFile(stored.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                sheets.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        // 2018-03-15 as a spreadsheet counts days
        String text = Pattern.compile("&#x([0-9a-fA-F]+);")
                .matcher(sheets)
                .replaceAll(escaped -> Character.toString(Integer.parseInt(escaped.group(1), 16)));
        assertThat(text).contains(shown(here)).contains("<v>43174").doesNotContain(shown(there));
    }

    @Test
    void urging_is_recorded_shown_on_the_case_and_refused_a_second_time_today() throws Exception {
        long wanted = term(here);
        urge(wanted, "请本周内核查").andExpect(flash().attribute("results", List.of(done(here))));
        assertThat(journal.of(here.value())).extracting(JournalEntry::what).contains("催办");
        web.perform(as("officer1", get("/cases/{id}", here)))
                .andExpect(content().string(containsString("请本周内核查")));
        urge(wanted, "再催一次")
                .andExpect(flash().attribute(
                                "results",
                                List.of(new SupervisionPages.UrgingResult(
                                        here.value(), what(here), false, "今天已经催办过"))));
        setDay(DAY.plusDays(1));
        urge(wanted, "").andExpect(flash().attribute("results", List.of(done(here))));
    }

    @Test
    void a_term_that_is_no_longer_open_or_paused_is_not_urged_and_the_others_are() throws Exception {
        terms.suspend(key(here), DAY, "officer1", "函告补正");
        long paused = term(here);
        List<?> results = (List<?>) web.perform(as(
                        "supervisor",
                        post("/supervision/urgings")
                                .param("term", Long.toString(paused), Long.toString(term(there)), "999999999", "x")
                                .with(csrf())))
                .andReturn()
                .getFlashMap()
                .get("results");
        List<String> reasons = new ArrayList<>();
        results.forEach(result -> reasons.add(((SupervisionPages.UrgingResult) result).reason()));
        assertThat(reasons).containsExactly("期限已中止计算，恢复以后再催办", "", "期限已经办结或者终止，或者不属于您监督的乡镇");
    }

    @Test
    void only_supervisors_urge_and_only_with_the_token_of_the_page() throws Exception {
        for (String person : List.of("admin", "officer1", "head")) {
            web.perform(as(
                            person,
                            post("/supervision/urgings")
                                    .param("term", Long.toString(term(here)))
                                    .with(csrf())))
                    .andExpect(status().isForbidden());
        }
        web.perform(as("supervisor", post("/supervision/urgings").param("term", Long.toString(term(here)))))
                .andExpect(status().isForbidden());
        web.perform(as("supervisor", post("/supervision/urgings").with(csrf())))
                .andExpect(flash().attribute("nothingChosen", true));
    }

    @Test
    void a_running_term_explains_itself_to_those_who_see_its_case() throws Exception {
        terms.suspend(key(here), LocalDate.of(2018, 3, 12), "officer1", "函告补正");
        terms.resume(key(here), LocalDate.of(2018, 3, 14), "officer1", "材料补齐");
        for (String person : List.of("supervisor", "officer1")) {
            web.perform(as(person, get("/running-terms/{id}", term(here))))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("2018年3月8日（星期四）因“受理线索”起算"),
                                    containsString("2018年3月10日（星期六），周六"),
                                    containsString("因“函告补正”，从2018年3月12日（星期一）的第二天起中止计算"),
                                    containsString("所以最后一日是2018年3月19日（星期一）"))));
        }
        for (String unknown : List.of("/running-terms/" + term(there), "/running-terms/999999", "/running-terms/x")) {
            web.perform(as("officer1", get(unknown))).andExpect(status().isNotFound());
            web.perform(get("/api" + unknown).with(httpBasic("officer1", "demo")))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.message").value(containsString("没有这个期限")));
        }
        web.perform(get("/api/running-terms/{id}", term(here)).with(httpBasic("officer1", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lastDay").value("2018-03-19"))
                .andExpect(jsonPath("$.skipped.length()").value(6))
                .andExpect(jsonPath("$.explanation[0]").value(containsString("移送线索核查期限")));
    }

    @Test
    void a_make_up_workday_is_said_to_count() throws Exception {
        setDay(LocalDate.of(2018, 2, 22));
        CaseId other = lead("officer1", "西山村", "戊某");
        web.perform(as("officer1", get("/running-terms/{id}", term(other))))
                .andExpect(content().string(containsString("2018年2月24日（星期六）虽是周末，但按放假安排调休上班，照常计入")));
    }

    @Test
    void all_clocks_of_the_law_are_listed() throws Exception {
        web.perform(get("/api/terms").with(httpBasic("officer1", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.id == 'decision90d')].number").value(90))
                .andExpect(jsonPath("$[?(@.id == 'hearingNotice')].unit").value("WORKING_DAYS"))
                .andExpect(jsonPath("$[?(@.id == 'payment')].effect").value("ENDS"));
    }

    @Test
    void the_pictures_are_drawn_from_tables_whose_rows_lead_to_the_list() throws Exception {
        LocalDate last = terms.find(key(here)).orElseThrow().lastDay().orElseThrow();
        setDay(last.plusDays(1));
        web.perform(as("supervisor", get("/supervision/charts")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("/supervision?township=aojiang"),
                                containsString("/supervision?step=verifyLead"),
                                containsString(">2018-03-12<"),
                                containsString("echarts.min.js"))));
        web.perform(as("supervisor", get("/supervision/models/leadVerification")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("data-node=\"userTask_verifyLead\""),
                                containsString("/supervision/models/leadVerification/diagram"),
                                containsString("bpmn-navigated-viewer"))));
        web.perform(as("supervisor", get("/supervision/models/leadVerification/diagram")))
                .andExpect(content().string(containsString("userTask_verifyLead")));
        for (String unknown : List.of("/supervision/models/nosuch", "/supervision/models/nosuch/diagram")) {
            web.perform(as("supervisor", get(unknown))).andExpect(status().isNotFound());
        }
        for (String path : List.of(
                "/supervision/charts",
                "/supervision/timers",
                "/supervision/models/leadVerification",
                "/supervision/models/leadVerification/diagram")) {
            web.perform(as("officer1", get(path))).andExpect(status().isForbidden());
        }
    }

    @Test
    void a_step_that_ended_counts_its_days() throws Exception {
        desk.claimAndSubmit(
                "officer1",
                here,
                "verifyLead",
                null,
                Map.of("verification", "complete", "opinion", "线索属实", "filedElsewhere", "false"));
        assertThat(jdbc.sql(
                                "select count(*) from case_step where case_id = ? and closed_at is not null and assignee = 'officer1'")
                        .param(here.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        web.perform(as("supervisor", get("/supervision/charts")))
                .andExpect(content().string(containsString("/supervision/models/leadVerification\">核查线索")));
    }

    @Test
    void the_monitoring_counts_as_the_board_does_and_answers_administrators_only() throws Exception {
        LocalDate last = terms.find(key(there)).orElseThrow().lastDay().orElseThrow();
        setDay(last.plusDays(1));
        long overdue = board.counts(List.of("aojiang"), BoardFilter.ALL).overdue();
        assertThat(overdue).isPositive();
        web.perform(get("/actuator/metrics/zhifaflow.terms.overdue?tag=township:aojiang")
                        .with(httpBasic("admin", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.measurements[0].value").value((double) overdue));
        for (String person : List.of("supervisor", "officer1")) {
            web.perform(get("/actuator/metrics/zhifaflow.terms.overdue").with(httpBasic(person, "demo")))
                    .andExpect(status().isForbidden());
        }
        web.perform(get("/actuator/metrics")).andExpect(status().isUnauthorized());
    }

    private ResultActions urge(long term, String words) throws Exception {
        return web.perform(as(
                        "supervisor",
                        post("/supervision/urgings")
                                .param("term", Long.toString(term))
                                .param("words", words)
                                .param("township", "kunyang")
                                .with(csrf())))
                .andExpect(redirectedUrl("/supervision?township=kunyang"));
    }

    private SupervisionPages.UrgingResult done(CaseId caseId) {
        return new SupervisionPages.UrgingResult(caseId.value(), what(caseId), true, "");
    }

    private String what(CaseId caseId) {
        return shown(caseId) + " 移送线索核查期限";
    }

    private ResultActions list(String person, String... params) throws Exception {
        MockHttpServletRequestBuilder request = get("/supervision");
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        return web.perform(as(person, request));
    }

    private CaseId lead(String officer, String place, String party) {
        String found = LocalDate.now(clock).toString();
        return desk.start(
                officer,
                "caseLifecycle",
                Map.of(
                        "source",
                        "grid",
                        "item",
                        "LOCAL-B06",
                        "placeName",
                        place,
                        "facts",
                        "焚烧秸秆",
                        "foundOn",
                        found,
                        "actEndedOn",
                        found,
                        "parties",
                        List.of(Map.of("name", party, "kind", "citizen"))));
    }

    private TermKey key(CaseId caseId) {
        return TermKey.ofCase(caseFiles.get(caseId).township(), caseId.value(), "filingVerification");
    }

    private long term(CaseId caseId) {
        return jdbc.sql("select id from term where case_id = ? and term_id = 'filingVerification'")
                .param(caseId.value())
                .query(Long.class)
                .single();
    }

    private String shown(CaseId caseId) {
        return caseFiles.findNumber(caseId, NumberKind.lead).orElseThrow().shown();
    }

    private void setDay(LocalDate day) {
        clock.set(day.atTime(9, 0).atZone(CaseClock.ZONE).toInstant());
    }

    private static MockHttpServletRequestBuilder as(String person, MockHttpServletRequestBuilder request) {
        return request.with(user(person));
    }
}

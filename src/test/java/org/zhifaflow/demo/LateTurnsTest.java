package org.zhifaflow.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.FormField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhifaflow.SpringTest;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.JournalEntry;
import org.zhifaflow.penalty.Responses;
import org.zhifaflow.procedure.engine.ActingPerson;
import org.zhifaflow.procedure.engine.CaseClock;
import org.zhifaflow.procedure.engine.TaskDesk;

/**
 * What reaches a running case late, on the published case of the forest land: the notice was served on 31 March 2023, the
 * last day to ask for a hearing is 10 April, since 5 April is a holiday.
 */
@SpringTest
class LateTurnsTest {

    /** A party of its own, so that the published one is not fined twice for one act. */
    private static final String PARTY = "迟某某";

    @Autowired
    private DemoFiles files;

    @Autowired
    private CasePlayer player;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Responses responses;

    @Autowired
    private Journal journal;

    @Autowired
    private ActingPerson person;

    @Autowired
    private FormService forms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CaseClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void a_hearing_asked_for_on_the_last_day_after_the_defence_is_held() {
        CaseId caseId = play(
                task(
                        "2023-04-03",
                        "recordPartyResponse",
                        PARTY,
                        Map.of(
                                "receivedOn",
                                "2023-04-03",
                                "form",
                                "written",
                                "statementMade",
                                true,
                                "statement",
                                "面积有误")),
                request("2023-04-10", "2023-04-10"));
        assertThat(open(caseId)).containsExactly("examineDefence");
    }

    @Test
    void a_hearing_asked_for_a_day_late_is_answered_on_the_case_page_and_the_case_goes_on() throws Exception {
        CaseId caseId = play();
        player.travelTo(LocalDate.parse("2023-04-11"));
        MockMvc web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        web.perform(post("/cases/{id}/actions/hearingRequested", caseId.value())
                        .param("partyId", caseFiles.parties(caseId).get(0).id())
                        .param("receivedOn", "2023-04-11")
                        .param("form", "written")
                        .param("text", "请求举行听证")
                        .with(user("officer1"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("done", containsString("不予受理")));
        web.perform(get("/cases/{id}", caseId.value()).with(user("officer1")))
                .andExpect(content().string(containsString("不予受理：申请听证的期限至2023-04-10届满")))
                .andExpect(content().string(containsString("APL-64a")));
        assertThat(responses.of(caseId)).singleElement().satisfies(answer -> {
            assertThat(answer.hearingGranted()).isFalse();
            assertThat(answer.answer()).contains("2023-04-10", "APL-64a");
        });
        assertThat(story(caseId)).contains("不予受理听证申请");
        assertThat(open(caseId)).containsExactly("recordCollectiveDiscussion");
    }

    @Test
    void a_letter_posted_in_time_takes_the_case_back_from_the_decision_to_the_hearing() {
        CaseId caseId = play(request("2023-04-12", "2023-04-10"));
        assertThat(story(caseId)).contains("结束陈述申辩和听证申请期限", "受理听证申请");
        assertThat(open(caseId)).containsExactly("arrangeHearing");
    }

    @Test
    void facts_that_change_during_the_discussion_send_the_case_back_to_the_investigation() {
        CaseId caseId = play(
                new DemoCase.Step(
                        LocalDate.parse("2023-04-11"),
                        "officer1",
                        null,
                        null,
                        "factsSubmitted",
                        null,
                        null,
                        Map.of("facts", "部分土地已经办理审核手续")),
                task("2023-04-11", "examineNewFacts", null, Map.of("factsRight", "true", "reason", "经核实属实")));
        assertThat(caseFiles.hasReached(caseId, Milestone.factsChanged)).isTrue();
        assertThat(open(caseId)).doesNotContain("recordCollectiveDiscussion", "decide");
        assertThat(story(caseId)).contains("退回补充调查");
    }

    @Test
    void the_head_sees_the_hearing_and_gives_a_reason_for_departing_from_its_report() {
        DemoCase.Step decide = published().play().stream()
                .filter(step -> "decide".equals(step.task()) && step.refused() == null)
                .findFirst()
                .orElseThrow();
        List<DemoCase.Step> steps = new ArrayList<>(published().play().stream()
                .filter(step -> step.on().isBefore(decide.on()) || "recordCollectiveDiscussion".equals(step.task()))
                .map(step ->
                        "writeHearingReport".equals(step.task()) ? with(step, "recommendation", "noPenalty") : step)
                .toList());
        CaseId caseId = play(steps);
        assertThat(shown(caseId, "decide").get("hearingText").toString())
                .contains("2023-04-24", PARTY, "代理人甲", "当事人质证、申辩", "违法事实清楚", "不予处罚。维持处罚建议", "2023-04-28 通过");

        Map<String, Object> values = new LinkedHashMap<>(decide.with());
        values.put(
                "fines",
                List.of(Map.of("partyId", caseFiles.parties(caseId).get(0).id(), "fine", "25700.00")));
        assertThatThrownBy(() -> desk.claimAndSubmit("head", caseId, "decide", null, values))
                .hasMessageContaining("不予处罚")
                .hasMessageContaining("APL-65");
        values.put("hearingDeparture", "听证笔录不支持不予处罚的意见");
        desk.claimAndSubmit("head", caseId, "decide", null, values);
        assertThat(story(caseId)).contains("说明与听证报告不一致的理由");
    }

    private Map<String, Object> shown(CaseId caseId, String form) {
        return person.asApplication(() -> forms
                .getTaskFormData(tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseId.value())
                        .taskDefinitionKey("userTask_" + form)
                        .singleResult()
                        .getId())
                .getFormFields()
                .stream()
                .filter(field -> field.getValue() != null && field.getValue().getValue() != null)
                .collect(Collectors.toMap(
                        FormField::getId, field -> field.getValue().getValue())));
    }

    private static DemoCase.Step with(DemoCase.Step step, String key, Object value) {
        Map<String, Object> values = new LinkedHashMap<>(step.with());
        values.put(key, value);
        return new DemoCase.Step(
                step.on(), step.as(), step.start(), step.task(), step.tell(), step.party(), step.refused(), values);
    }

    private DemoCase published() {
        return files.cases().stream()
                .filter(played -> played.id().equals("CASE-04"))
                .map(played -> with(
                        played,
                        played.play().stream()
                                .map(step -> step.renamed(Map.of("王某某", PARTY)))
                                .toList()))
                .findFirst()
                .orElseThrow();
    }

    private static DemoCase with(DemoCase played, List<DemoCase.Step> steps) {
        return new DemoCase(
                played.id(),
                played.title(),
                played.source(),
                played.verified(),
                played.filled(),
                steps,
                played.expect());
    }

    /** The case as published until its notice is served, then other turns. */
    private CaseId play(DemoCase.Step... turns) {
        List<DemoCase.Step> steps = new ArrayList<>(published().play().stream()
                .filter(step -> !step.on().isAfter(LocalDate.parse("2023-03-31")))
                .toList());
        steps.addAll(List.of(turns));
        return play(steps);
    }

    private CaseId play(List<DemoCase.Step> steps) {
        return player.play(with(published(), steps));
    }

    private static DemoCase.Step task(String day, String form, String party, Map<String, Object> with) {
        return new DemoCase.Step(LocalDate.parse(day), "officer1", null, form, null, party, null, with);
    }

    private static DemoCase.Step request(String day, String receivedOn) {
        return new DemoCase.Step(
                LocalDate.parse(day),
                "officer1",
                null,
                null,
                "hearingRequested",
                PARTY,
                null,
                Map.of("receivedOn", receivedOn, "form", "written", "text", "请求举行听证"));
    }

    private List<String> open(CaseId caseId) {
        return desk.openTasks(caseId).stream().map(TaskDesk.OpenTask::key).toList();
    }

    private List<String> story(CaseId caseId) {
        return journal.of(caseId.value()).stream().map(JournalEntry::what).toList();
    }
}

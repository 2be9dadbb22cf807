package org.zhifaflow.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import org.zhifaflow.Chromium;
import org.zhifaflow.SpringTest;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.NumberKind;
import org.zhifaflow.procedure.engine.CaseClock;

/** A supervisor works with the board in a real Chromium; whoever has not the role is refused. */
@SpringTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardBrowserTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
    private static final String DUE_TODAY = "县级联审，今日到期";
    private static final String DUE_STEP = "/supervision?state=dueToday&step=recordJointOpinion";

    @LocalServerPort
    int port;

    @Autowired
    DemoFiles files;

    @Autowired
    CasePlayer player;

    @Autowired
    CaseClock clock;

    @Autowired
    CaseFiles caseFiles;

    private Chromium chromium;
    private List<CaseId> due;
    private Page page;

    @BeforeAll
    void playTwoCasesThatAreDueToday() {
        chromium = Chromium.open();
        Map<String, DemoCase> published =
                files.cases().stream().collect(Collectors.toMap(DemoCase::id, Function.identity()));
        due = files.openCases().stream()
                .filter(listed -> listed.title().equals(DUE_TODAY))
                .map(BoardBrowserTest::withPartiesOfItsOwn)
                .map(open -> player.playUntil(TODAY, open.movedTo(TODAY, published.get(open.of()))))
                .toList();
        assertThat(due).hasSize(2);
    }

    @BeforeEach
    void logIn() {
        clock.set(TODAY.atTime(10, 0).atZone(CaseClock.ZONE).toInstant());
        page = person("supervisor");
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @AfterAll
    void closeBrowser() {
        clock.reset();
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void the_list_is_filtered_and_leads_to_case_explanation_and_process_instance() {
        page.navigate("/supervision");
        assertThat(page).hasTitle("监督 · 智法流转");
        page.locator("#state").selectOption("dueToday");
        assertThat(page.locator(".tiles a[aria-current]")).containsText("今日到期");
        page.locator("#step").selectOption("recordJointOpinion");
        page.waitForURL("**state=dueToday**");
        assertThat(row(due.get(0))).hasCount(1);
        assertThat(page.locator(".board tbody tr:not(.dueToday)")).hasCount(0);
        assertThat(row(due.get(0)).locator(".mark.state").first()).hasText("今日到期");
        assertThat(row(due.get(0))).containsText("县级联审人员");

        row(due.get(0)).getByTitle("怎样算出").click();
        assertThat(page.locator("h1")).hasText("县级联合审查期限");
        assertThat(page.locator(".reading")).containsText("就是最后一日");
        assertThat(page.locator("main")).containsText("只作提醒，不设定时器");
        page.locator("header.case a").click();
        assertThat(page).hasURL(address() + "/cases/" + due.get(0));

        page.navigate(DUE_STEP);
        row(due.get(0)).getByText("流程实例").click();
        page.waitForURL("**/cockpit/default/#/process-instance/**");
        assertThat(page.locator(".djs-container").first()).isVisible();
    }

    @Test
    void a_click_on_the_heat_map_filters_the_list() {
        page.navigate("/supervision/models/countyJointReview");
        Locator node = page.locator(".heat [data-element-id=userTask_recordJointOpinion]")
                .first();
        assertThat(node).isVisible();
        node.click();
        page.waitForURL("**/supervision?*step=recordJointOpinion*");
        assertThat(page.locator("#step")).hasValue("recordJointOpinion");
        assertThat(page.locator(".board tbody tr").first()).containsText("登记联审意见");
    }

    @Test
    void both_exports_hold_what_the_filter_shows() throws IOException {
        page.navigate(DUE_STEP);
        String csv = Files.readString(download("导出 CSV"), StandardCharsets.UTF_8);
        assertThat(csv).contains(number(due.get(0)), number(due.get(1)), "县级联合审查期限", TODAY.toString());
        assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains("今日到期"));

        try (ZipFile workbook = new ZipFile(download("导出 Excel").toFile())) {
            String words = workbook.stream()
                    .filter(entry -> entry.getName().endsWith("haredStrings.xml")
                            || entry.getName().startsWith("xl/worksheets/"))
                    .map(entry -> read(workbook, entry.getName()))
                    .collect(Collectors.joining());
            assertThat(HtmlUtils.htmlUnescape(words))
                    .contains(number(due.get(0)), number(due.get(1)), "县级联合审查期限", "今日到期");
        }
    }

    @Test
    void each_chosen_row_has_its_result_when_urged() {
        page.navigate(DUE_STEP);
        choose(due.get(0));
        urge();
        assertThat(page.locator(".urged li")).hasCount(1);
        assertThat(page.locator(".urged li")).containsText("已催办");

        page.navigate(DUE_STEP);
        assertThat(row(due.get(0))).containsText(TODAY + " 已催办");
        choose(due.get(0));
        choose(due.get(1));
        urge();
        assertThat(page.locator(".urged li")).hasCount(2);
        assertThat(page.locator(".urged li").filter(having(due.get(0)))).containsText("今天已经催办过");
        assertThat(page.locator(".urged li").filter(having(due.get(1))).locator("b"))
                .hasText("已催办");
    }

    @Test
    void without_the_role_the_board_is_refused() {
        try (var session = person("officer1").context()) {
            Response answer = session.pages().get(0).navigate("/supervision");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(session.pages().get(0).navigate("/calendars").status()).isEqualTo(403);
            assertThat(session.pages().get(0).navigate("/supervision/counts").status())
                    .isEqualTo(403);
        }
    }

    @Test
    void cockpit_shows_the_counts_and_leads_to_the_list() {
        page.navigate("/camunda/app/cockpit/default/");
        Locator tile = page.locator("#zhifaflow-overdue a").filter(new Locator.FilterOptions().setHasText("今日到期"));
        assertThat(tile).isVisible();
        assertThat(Integer.parseInt(tile.locator("b").textContent())).isGreaterThanOrEqualTo(2);
        tile.click();
        page.waitForURL("**/supervision?state=dueToday");
        assertThat(page.locator(".tiles a[aria-current]")).containsText("今日到期");
    }

    @Test
    void an_administrator_is_told_each_line_of_a_calendar_file_that_is_wrong() {
        page.context().close();
        page = person("admin");
        page.navigate("/calendars");
        page.getByLabel("年份").fill("2027");
        page.getByLabel("通知文号").fill("国办发明电〔2026〕9号");
        page.getByLabel("CSV 文件")
                .setInputFiles(new FilePayload(
                        "2027.csv",
                        "text/csv",
                        "日期,类别,名称\n2027-01-01,休,元旦\n2027-01-01,休,元旦\n2027-01-06,班,元旦\n"
                                .getBytes(StandardCharsets.UTF_8)));
        page.getByText("检查并预览").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("没有导入2027.csv");
        assertThat(page.locator("main")).containsText("第3行：");
        assertThat(page.locator("main")).containsText("第4行：");
        assertThat(page.locator("main")).not().containsText("启用这份放假安排");
    }

    private static OpenCase withPartiesOfItsOwn(OpenCase open) {
        return open.withParties(open.parties().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, party -> party.getValue() + "（看板）")));
    }

    private Page person(String user) {
        return chromium.logIn(address(), user, "demo");
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private String number(CaseId caseId) {
        return caseFiles.findNumber(caseId, NumberKind.filing).orElseThrow().shown();
    }

    private Locator row(CaseId caseId) {
        return page.locator(".board tbody tr")
                .filter(having(caseId))
                .filter(new Locator.FilterOptions().setHasText("县级联合审查期限"));
    }

    private Locator.FilterOptions having(CaseId caseId) {
        return new Locator.FilterOptions().setHasText(number(caseId));
    }

    private void choose(CaseId caseId) {
        row(caseId).getByRole(AriaRole.CHECKBOX).check();
    }

    private void urge() {
        page.getByLabel("催办内容").fill("请今日内办结");
        page.getByText("催办所选").click();
        assertThat(page.locator(".urged")).isVisible();
    }

    private Path download(String link) {
        Download download = page.waitForDownload(() -> page.getByText(link).click());
        return download.path();
    }

    private static String read(ZipFile workbook, String name) {
        try (var content = workbook.getInputStream(workbook.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.zhifaflow.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhifaflow.SpringTest;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.engine.CaseClock;
import org.zhifaflow.procedure.engine.Jobs;
import org.zhifaflow.procedure.engine.TaskDesk;

/** People carry a published case through from the lead to the archive in a real Chromium. */
@SpringTest
class TasklistBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/browser");
    private static final int MORNING = 9;
    private static final long NIGHT_SECONDS = 60;

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    CaseClock clock;

    @Autowired
    Jobs jobs;

    @Autowired
    TaskDesk desk;

    private final Map<String, TasklistPages> people = new HashMap<>();
    private CaseId caseId;

    @BeforeAll
    static void openBrowser() {
        assumeTrue(
                Files.isExecutable(CHROMIUM),
                "no browser test: " + CHROMIUM + " is not installed (Debian: apt-get install chromium)");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @AfterEach
    void leave() {
        people.values().forEach(TasklistPages::close);
        clock.reset();
    }

    @Test
    void caseIsCarriedFromTheLeadToTheArchive() throws IOException {
        int number = 0;
        for (Map<String, Object> step : steps("demo/cases/CASE-03.yaml")) {
            number++;
            travelTo(LocalDate.parse((String) step.get("on")));
            take(step, "%02d-%s".formatted(number, step.getOrDefault("task", "start")));
            jobs.executeDueJobs();
        }
        Page casePage = person("officer1").page();
        casePage.navigate("/cases/" + caseId);
        assertThat(casePage.locator("header.case")).containsText("已归档");
        assertThat(desk.openTasks(caseId)).isEmpty();
    }

    private void take(Map<String, Object> step, String name) {
        TasklistPages person = person((String) step.get("as"));
        String task = (String) step.get("task");
        String refused = (String) step.get("refused");
        @SuppressWarnings("unchecked")
        Map<String, Object> values = (Map<String, Object>) step.get("with");
        if (task == null) {
            start(person, values, name);
        } else if (refused != null && refused.startsWith("没有您可以办理的任务")) {
            assertThat(desk.isOpen(caseId, task, null)).isFalse();
        } else {
            openAndClaim(person, (String) step.get("as"), task);
            checkForm(person);
            person.fill(values);
            picture(person, name);
            Response answer = person.complete();
            if (refused == null) {
                assertThat(answer.ok())
                        .as("%s: %s", name, answer.ok() ? "" : answer.text())
                        .isTrue();
            } else {
                checkRefusal(person, answer, refused, values);
            }
        }
    }

    private void start(TasklistPages person, Map<String, Object> values, String name) {
        person.openStart("案件办理（普通程序）");
        person.fill(values);
        picture(person, name);
        Response answer = person.start();
        assertThat(answer.ok()).as(answer.text()).isTrue();
        var matcher = Pattern.compile("\"businessKey\":\"([^\"]+)\"").matcher(answer.text());
        assertThat(matcher.find()).isTrue();
        caseId = new CaseId(matcher.group(1));
    }

    /** Finds the task on the case page, then where Tasklist lists it. */
    private void openAndClaim(TasklistPages person, String user, String task) {
        TaskDesk.OpenTask open = desk.openTasks(caseId).stream()
                .filter(candidate -> candidate.key().equals(task))
                .findFirst()
                .orElseThrow(() -> new AssertionError("没有打开的任务 " + task + "，有 " + desk.openTasks(caseId)));
        Page page = person.page();
        page.navigate("/cases/" + caseId);
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        String link = page.locator("#stage a[href*='task=']", new Page.LocatorOptions().setHasText(open.name()))
                .first()
                .getAttribute("href");
        String taskId = link.substring(link.indexOf("task=") + "task=".length());
        if (user.equals(open.assignee())) {
            person.openTask("我的待办", taskId);
        } else {
            person.openTask("组待办", taskId);
            person.claim();
        }
    }

    /** Every form names its case, leads to the case page and speaks Chinese throughout. */
    private void checkForm(TasklistPages person) {
        Locator form = person.page().locator(".fjs-form");
        assertThat(form.locator("a", new Locator.LocatorOptions().setHasText("打开案卷页面")))
                .hasAttribute("href", "/cases/" + caseId);
        assertThat(form).containsText("随意堆放生活垃圾");
        for (String confusing : List.of(".create-task-action", ".instance-link", ".task-card .tenant-id")) {
            assertThat(person.page().locator(confusing)).isHidden();
        }
        assertThat(form.innerText()).doesNotContainPattern("\\b(Select|Nothing|Add new|required)\\b|\\{\\{|null");
    }

    /** The reason is on the page, the task stays open with its person, and what was typed is still there. */
    private void checkRefusal(TasklistPages person, Response answer, String refused, Map<String, Object> values) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("FormFieldValidationException").doesNotContain("Cannot submit");
        assertThat(person.message()).containsText(refused);
        assertThat(person.message()).isInViewport();
        assertThat(person.input("reason")).hasValue((String) values.get("reason"));
        assertThat(desk.openTasks(caseId)).anyMatch(open -> open.key().equals("submitReport"));
    }

    private TasklistPages person(String user) {
        return people.computeIfAbsent(user, name -> {
            TasklistPages pages = new TasklistPages(browser, "http://localhost:" + port);
            pages.logIn(name, "demo");
            return pages;
        });
    }

    private void picture(TasklistPages person, String name) {
        person.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + ".png"))
                        .setFullPage(true));
    }

    private void travelTo(LocalDate day) {
        Instant morning = day.atTime(MORNING, 0).atZone(CaseClock.ZONE).toInstant();
        if (clock.instant().isBefore(morning)) {
            jobs.executeDueJobs();
            for (Optional<Instant> timer = timerBefore(morning); timer.isPresent(); timer = timerBefore(morning)) {
                clock.set(timer.get().plusSeconds(NIGHT_SECONDS));
                jobs.executeDueJobs();
            }
        }
        clock.set(morning);
    }

    private Optional<Instant> timerBefore(Instant morning) {
        return jobs.nextTimer().filter(due -> due.plusSeconds(NIGHT_SECONDS).isBefore(morning));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> steps(String file) throws IOException {
        ObjectMapper yaml = new YAMLMapper();
        try (InputStream content = TasklistBrowserTest.class.getClassLoader().getResourceAsStream(file)) {
            // another party and receipt than the played case's in the same application: one act is fined once (APL-29)
            String play = new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("李某某", "周某某")
                    .replace("receiptNumber: ", "receiptNumber: Browser-");
            return (List<Map<String, Object>>) yaml.readValue(play, Map.class).get("play");
        }
    }
}

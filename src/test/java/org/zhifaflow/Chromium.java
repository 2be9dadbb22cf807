package org.zhifaflow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The installed Chromium; without one the test is skipped and says so. */
public final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final int PAGE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    public static Chromium open() {
        assumeTrue(
                Files.isExecutable(PROGRAM),
                "no browser test: " + PROGRAM + " is not installed (Debian: apt-get install chromium)");
        return new Chromium();
    }

    public Browser browser() {
        return browser;
    }

    /** A page of a session of its own, in which the person has logged in. */
    public Page logIn(String address, String user, String password) {
        BrowserContext session = browser.newContext(new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1400, 1000)
                .setBaseURL(address));
        session.setDefaultTimeout(PAGE_MILLIS);
        Page page = session.newPage();
        page.navigate("/login");
        page.getByLabel("用户名").fill(user);
        page.getByLabel("密码").fill(password);
        page.locator("button[type=submit]").click();
        assertThat(page).hasTitle("智法流转 待办任务");
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}

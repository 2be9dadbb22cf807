package org.zhifaflow.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Tasklist and the case page as one person sees them, in a browser session of the person's own. */
final class TasklistPages implements AutoCloseable {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String GROUP_LIST = "组待办";
    private static final int PAGE_MILLIS = 15_000;

    private static final int LOOKS = 3;

    private final Map<Locator, String> typed = new LinkedHashMap<>();
    private final ObjectMapper json = new ObjectMapper();
    private final BrowserContext session;
    private final Page page;
    private JsonNode schema;
    private JsonNode shown;

    TasklistPages(Browser browser, String address) {
        session = browser.newContext(new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1400, 1000)
                .setBaseURL(address));
        session.setDefaultTimeout(PAGE_MILLIS);
        page = session.newPage();
    }

    @Override
    public void close() {
        session.close();
    }

    Page page() {
        return page;
    }

    void logIn(String user, String password) {
        page.navigate("/login");
        assertThat(page).hasTitle("登录 · 智法流转");
        page.getByLabel("用户名").fill(user);
        page.getByLabel("密码").fill(password);
        page.locator("button[type=submit]").click();
        assertThat(page).hasTitle("智法流转 待办任务");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    }

    /** Opens the form that starts a procedure. */
    void openStart(String procedure) {
        page.navigate(TASKLIST);
        page.getByText("启动流程").first().click();
        schema = read(page.waitForResponse(
                answer -> answer.url().contains("/deployed-start-form"),
                () -> page.locator(".modal-dialog").getByText(procedure).click()));
        shown = json.createObjectNode();
        assertThat(page.locator(".fjs-form")).isVisible();
    }

    /** Presses the start button and returns what the server answers. */
    Response start() {
        return page.waitForResponse(
                answer -> answer.url().endsWith("/submit-form"),
                () -> page.locator(".modal-footer button[type=submit]:visible").click());
    }

    /** Chooses a list and a task in it, which opens the task's form. */
    void openTask(String list, String taskId) {
        // away and back: the address of Tasklist differs only in its fragment, which loads nothing anew
        page.navigate("/cases");
        JsonNode lists =
                read(page.waitForResponse(answer -> answer.url().contains("/filter?"), () -> page.navigate(TASKLIST)));
        // the one that is open at first is not loaded again when it is chosen
        JsonNode groups = openList(lists, GROUP_LIST);
        JsonNode tasks = list.equals(GROUP_LIST) ? groups : openList(lists, list);
        int place = StreamSupport.stream(tasks.spliterator(), false)
                .map(task -> task.path("id").asText())
                .toList()
                .indexOf(taskId);
        if (place < 0) {
            throw new AssertionError("任务不在“" + list + "”中：" + tasks);
        }
        assertThat(page.locator(".tasks-list li.task").nth(place)).containsText("〔");
        List<Response> form = new ArrayList<>();
        shown = read(page.waitForResponse(
                answer -> answer.url().contains("/form-variables"),
                () -> form.add(page.waitForResponse(
                        answer -> answer.url().contains("/deployed-form"),
                        () -> page.locator(".tasks-list li.task").nth(place).click()))));
        schema = read(form.get(0));
        assertThat(page.locator(".fjs-form")).isVisible();
    }

    /** The tasks of a list as Tasklist loads them. */
    private JsonNode openList(JsonNode lists, String name) {
        String id = StreamSupport.stream(lists.spliterator(), false)
                .filter(list -> list.path("name").asText().equals(name))
                .map(list -> list.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("没有筛选视图“" + name + "”"));
        return read(page.waitForResponse(
                        answer -> answer.url().contains("/filter/" + id + "/list"),
                        () -> page.getByText(name).first().click()))
                .path("_embedded")
                .path("task");
    }

    void claim() {
        page.waitForResponse(
                answer -> answer.url().endsWith("/claim"),
                () -> page.locator(".task-card").getByText("签收").first().click());
        assertThat(page.locator(".unclaim")).isVisible();
    }

    /** Presses the button that completes the task and returns what the server answers. */
    Response complete() {
        typeWhatWasWiped();
        return page.waitForResponse(
                answer -> answer.url().endsWith("/submit-form"),
                () -> button("完成").click());
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What Tasklist tells the person about a refused form. */
    Locator message() {
        return page.locator(".alert-danger:visible").first();
    }

    /** The input of a field outside lists. */
    Locator input(String key) {
        return byId(component(schema, key).path("id").asText());
    }

    /** Types values into the open form by field key, in the order of the form. */
    void fill(Map<String, Object> values) {
        typed.clear();
        fill(schema.path("components"), values, "", page.locator(".fjs-form"));
        typeWhatWasWiped();
    }

    private void fill(JsonNode components, Map<String, Object> values, String row, Locator place) {
        Set<String> missing = new TreeSet<>(values.keySet());
        for (JsonNode component : components) {
            String key = component
                    .path(component.path("type").asText().equals("dynamiclist") ? "path" : "key")
                    .asText();
            if (missing.remove(key)) {
                fill(component, values.get(key), row, place);
            } else if (component.path("type").asText().equals("group")) {
                for (JsonNode inner : component.path("components")) {
                    String innerKey = inner.path("key").asText();
                    if (missing.remove(innerKey)) {
                        fill(inner, values.get(innerKey), row, place);
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new AssertionError("表单没有这些项：" + missing);
        }
    }

    @SuppressWarnings("unchecked")
    private void fill(JsonNode component, Object value, String row, Locator place) {
        String id = component.path("id").asText() + row;
        switch (component.path("type").asText()) {
            case "textfield", "textarea", "number" -> type(byId(id), value.toString());
            case "checkbox" -> byId(id).setChecked((Boolean) value);
            case "datetime" -> type(byId(id + "-date"), value.toString().replace('-', '/'));
            case "select" -> {
                byId(id + "-display").click();
                page.locator(".fjs-dropdownlist-item")
                        .and(page.getByText(
                                label(component, value.toString()), new Page.GetByTextOptions().setExact(true)))
                        .click();
            }
            case "radio" -> byId(id + "-" + place(component, value.toString())).check();
            case "checklist" -> {
                List<String> wanted = value instanceof List<?> list
                        ? (List<String>) list
                        : choices(component).stream().map(Choice::value).toList();
                wanted.forEach(one -> byId(id + "-" + place(component, one)).check());
            }
            case "dynamiclist" -> fillRows(component, (List<Map<String, Object>>) value);
            default -> throw new AssertionError("不会填写的项：" + component);
        }
    }

    /**
     * A field hands its text to the form when it is left. While the form still draws a new row it can wipe out what was
     * typed meanwhile; whoever types sees that and types again.
     */
    private void type(Locator field, String text) {
        field.fill(text);
        field.blur();
        typed.put(field, text);
    }

    private void typeWhatWasWiped() {
        for (int look = 0; look < LOOKS; look++) {
            typed.forEach((field, text) -> {
                if (field.inputValue().isEmpty()) {
                    field.fill(text);
                    field.blur();
                }
            });
        }
        typed.forEach((field, text) -> assertThat(field).not().hasValue(""));
    }

    private void fillRows(JsonNode list, List<Map<String, Object>> rows) {
        Locator frame = byId(list.path("id").asText())
                .locator("xpath=ancestor::*[descendant::button[contains(@class, 'fjs-repeat-render-add')]][1]");
        Locator drawn = frame.locator(".fjs-repeat-row-container");
        for (int row = drawn.count(); row < rows.size(); row++) {
            frame.locator(".fjs-repeat-render-add").click();
            assertThat(drawn).hasCount(row + 1);
        }
        for (int row = 0; row < rows.size(); row++) {
            fill(list.path("components"), rows.get(row), "_" + row, frame);
        }
    }

    private Locator byId(String id) {
        return page.locator(".fjs-form [id$=\"-" + id + "\"]");
    }

    private record Choice(String value, String label) {}

    private List<Choice> choices(JsonNode component) {
        JsonNode offered =
                component.has("valuesKey") ? offered(component.path("valuesKey").asText()) : component.path("values");
        return StreamSupport.stream(offered.spliterator(), false)
                .map(choice -> new Choice(
                        choice.path("value").asText(), choice.path("label").asText()))
                .toList();
    }

    private JsonNode offered(String valuesKey) {
        try {
            return json.readTree(shown.path(valuesKey).path("value").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int place(JsonNode component, String value) {
        List<String> values = choices(component).stream().map(Choice::value).toList();
        int place = values.indexOf(value);
        if (place < 0) {
            throw new AssertionError("“" + component.path("label").asText() + "”没有选项 " + value + "：" + values);
        }
        return place;
    }

    /** The words of a choice; what only the running case knows is written {@code @party name} or {@code @first list}. */
    private String label(JsonNode component, String value) {
        List<Choice> choices = choices(component);
        if (value.startsWith("@first ")) {
            return choices.get(0).label();
        }
        if (value.startsWith("@party ")) {
            String name = value.substring("@party ".length());
            return choices.stream()
                    .map(Choice::label)
                    .filter(label -> label.startsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("没有当事人 " + name + "：" + choices));
        }
        return choices.get(place(component, value)).label();
    }

    private static JsonNode component(JsonNode form, String key) {
        return StreamSupport.stream(form.path("components").spliterator(), false)
                .filter(component -> component.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode read(Response answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

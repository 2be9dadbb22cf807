package org.zhifaflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares our labels of the engine's webapps with the English ones in the webapp jar, so that a new engine version
 * that adds or renames a label fails here and not as a raw key on an officer's screen.
 */
class WebappLocaleTest {

    private static final String ROOT = "META-INF/resources/webjars/camunda/";
    private static final String BANNER = "/labels/BANNER_CE_EOL_TEXT";
    private static final String VENDOR = "/labels/APP_VENDOR";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)[^}]*}}|%[sd]");
    private static final Pattern TAG = Pattern.compile("</?\\w+[^>]*>|&\\w+;");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern DATE_TOKENS = Pattern.compile("\\b(LT|L|HH|mm|YYYY|MM|DD|M|D|dddd)(?![A-Za-z])|年M|月D");

    /** What English adds to a word of another label for more than one; Chinese adds nothing. */
    private static final String PLURAL_ENDING = "s";

    /** Names, abbreviations and literal input that stay Latin in a Chinese sentence. */
    private static final List<String> LATIN = List.of(
            "BPMN",
            "CSV",
            "CTRL",
            "Camunda",
            "DI",
            "DMN",
            "EDE",
            "F",
            "FNI",
            "JSON",
            "LDAP",
            "Optimize",
            "PI",
            "TU",
            "XML",
            "YYYY",
            "DDTHH",
            "cockpit",
            "tasklist",
            "promise",
            "resolve",
            "yyyy",
            "MM",
            "ddTHH",
            "mm",
            "ss");

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void chineseHasEveryLabelWithItsPlaceholders(String app) throws IOException {
        Map<String, String> english = texts(fromJar(locale(app, "en")));
        Map<String, String> chinese = texts(ours(locale(app, "zh")));

        assertThat(chinese).containsOnlyKeys(english.keySet());
        english.forEach((key, text) -> {
            assertThat(placeholders(chinese.get(key))).as(key).isEqualTo(placeholders(text));
            assertThat(chinese.get(key).isBlank())
                    .as("%s is blank exactly when the English text is, or is a plural ending", key)
                    .isEqualTo(text.isBlank() || text.equals(PLURAL_ENDING));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void nothingIsLeftInEnglish(String app) throws IOException {
        Map<String, String> leftOver = new TreeMap<>();
        texts(ours(locale(app, "zh"))).forEach((key, text) -> {
            String prose =
                    TAG.matcher(PLACEHOLDER.matcher(text).replaceAll(" ")).replaceAll(" ");
            if (key.startsWith("/dateLocales/calendar/") || key.startsWith("/dateLocales/longDateFormat/")) {
                prose = DATE_TOKENS.matcher(prose).replaceAll(" ");
            }
            WORD.matcher(prose)
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> !LATIN.contains(word))
                    .forEach(word -> leftOver.merge(key, word, (a, b) -> a + " " + b));
        });
        assertThat(leftOver).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void chineseCarriesOurNameAndNoNoticeOfTheVendor(String app) throws IOException {
        assertThat(texts(ours(locale(app, "zh")))).contains(entry(BANNER, "智法流转 · 乡镇综合行政执法办案"), entry(VENDOR, "智法流转"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void englishDiffersFromTheJarOnlyInBannerAndVendor(String app) throws IOException {
        Map<String, String> jar = texts(fromJar(locale(app, "en")));
        Map<String, String> own = texts(ours(locale(app, "en")));

        assertThat(own.get(BANNER)).isNotBlank().isNotEqualTo(jar.get(BANNER));
        assertThat(own.get(VENDOR)).isNotBlank().isNotEqualTo(jar.get(VENDOR));
        jar.put(BANNER, own.get(BANNER));
        jar.put(VENDOR, own.get(VENDOR));
        assertThat(own).isEqualTo(jar);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void configurationDeclaresExactlyTheLanguagesThatExist(String app) throws IOException {
        String config = text(ours("app/" + app + "/scripts/config.js"));
        boolean chinese = getClass().getClassLoader().getResource(ROOT + locale(app, "zh")) != null;

        assertThat(config)
                .contains(chinese ? "availableLocales: ['en', 'zh']" : "availableLocales: ['en']")
                .contains(chinese ? "fallbackLocale: 'zh'" : "fallbackLocale: 'en'")
                .contains("customScripts: ['../../lib/zhifaflow-login'"
                        + switch (app) {
                            case "tasklist" -> ", '../../lib/zhifaflow-forms']";
                            case "cockpit" -> ", '../../lib/zhifaflow-overdue']";
                            default -> "]";
                        });
        assertThat(text(ours("app/" + app + "/styles/user-styles.css"))).contains(".ce-eol-banner");
    }

    @Test
    void tasklistKeepsEveryShortcutOfTheJar() throws IOException {
        String config = "app/tasklist/scripts/config.js";
        assertThat(shortcuts(text(ours(config)))).isNotEmpty().isEqualTo(shortcuts(text(fromJar(config))));
    }

    @Test
    void loginScriptIsServedBesideTheWebappsLibraries() throws IOException {
        assertThat(text(ours("lib/zhifaflow-login.js"))).contains("'../login'");
        assertThat(getClass().getClassLoader().getResource(ROOT + "lib/runtime.js"))
                .isNotNull();
    }

    private static String locale(String app, String language) {
        return "app/" + app + "/locales/" + language + ".json";
    }

    /** The file that is found first, which is also the one that the webapp serves: it must be ours. */
    private URL ours(String path) {
        URL found = getClass().getClassLoader().getResource(ROOT + path);
        assertThat(found).as(path).isNotNull();
        assertThat(found.getPath()).doesNotContain("camunda-webapp-webjar");
        return found;
    }

    private URL fromJar(String path) throws IOException {
        return Collections.list(getClass().getClassLoader().getResources(ROOT + path)).stream()
                .filter(url -> url.getPath().contains("camunda-webapp-webjar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not in the webapp jar"));
    }

    private static String text(URL url) throws IOException {
        try (var in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Every text of a locale file by its JSON pointer; numbers such as the first day of the week included. */
    private Map<String, String> texts(URL url) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (var in = url.openStream()) {
            collect("", json.readTree(in), texts);
        }
        assertThat(texts).as(url.toString()).isNotEmpty();
        return texts;
    }

    private static void collect(String pointer, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> collect(pointer + "/" + field.getKey(), field.getValue(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i), texts);
            }
        } else {
            texts.put(pointer, node.asText());
        }
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1) == null ? match.group() : match.group(1))
                .sorted()
                .toList();
    }

    private static List<String> shortcuts(String config) {
        return Arrays.stream(config.split("\\R"))
                .map(String::strip)
                .filter(line -> line.startsWith("key: '"))
                .toList();
    }
}

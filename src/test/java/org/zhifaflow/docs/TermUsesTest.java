package org.zhifaflow.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** A clock without use or a use without row fails the build; there is no list of exceptions. */
class TermUsesTest {

    @TempDir
    Path project;

    @BeforeEach
    void copyOfTheRegisterAndAModel() throws IOException {
        for (String file :
                List.of("processes/terms/statutoryTerms.dmn", "processes/case-lifecycle/sampleReview.bpmn")) {
            Path copy = project.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of("src/test/resources/org/zhifaflow/docs/sample").resolve(file), copy);
        }
    }

    @Test
    void everyClockOfTheRegisterIsUsed() {
        assertThat(TermUses.of(Path.of("")).unused()).isEmpty();
    }

    @Test
    void everyClockThatIsUsedHasARow() {
        assertThat(TermUses.of(Path.of("")).unknown()).isEmpty();
    }

    @Test
    void rowsOfOneClockCountAlike() {
        TermUses uses = TermUses.of(Path.of(""));
        assertThat(uses.known()).anyMatch(term -> uses.sameClockAs(term).isPresent());
        for (TermUses.Row row : uses.rows()) {
            row.terms()
                    .forEach(term -> uses.sameClockAs(term)
                            .ifPresent(other -> assertThat(counting(row.rule()))
                                    .as(term)
                                    .isEqualTo(counting(uses.rows().stream()
                                            .filter(candidate ->
                                                    candidate.terms().contains(other))
                                            .findFirst()
                                            .orElseThrow()
                                            .rule()))));
        }
    }

    /** Number, unit, direction and roll. */
    private static List<String> counting(Element rule) {
        return Xml.children(rule, "outputEntry").stream()
                .map(entry -> Xml.text(entry, "text"))
                .toList()
                .subList(1, 5);
    }

    @Test
    void aRowThatNothingUsesIsFoundUntilCodeStartsIt() throws IOException {
        assertThat(TermUses.of(project).unused()).containsExactly("hearingRequest");

        source("penalty/Notices.java", "import org.zhifaflow.calendar.Terms; String s = \"hearingRequest\";");

        assertThat(TermUses.of(project).unused()).isEmpty();
        assertThat(TermUses.of(project).of("hearingRequest")).containsExactly("程序 `penalty.Notices`");
    }

    @Test
    void aWordInAClassThatKnowsNoTermsIsNoUse() throws IOException {
        source("penalty/Payment.java", "@Table(\"hearingRequest\") record Payment() {}");
        source("web/Page.java", "import org.zhifaflow.calendar.Terms; String s = \"hearingRequest\";");

        assertThat(TermUses.of(project).unused()).containsExactly("hearingRequest");
    }

    @Test
    void codeThatNamesAClockWithoutRowIsFound() throws IOException {
        source("penalty/Notices.java", """
                import org.zhifaflow.calendar.TermKey;
                TermKey one = new TermKey(file.township(), file.id(), partyId, "paymnet");
                TermKey two = TermKey.ofCase(caseFiles.get(caseId).township(), caseId.value(), "jointReveiw");
                private static final String ANSWER_TERM = "anwser";
                terms.start(key(file, "lawsiut"), today(), actor, "送达");
                """);

        assertThat(TermUses.of(project).unknown().keySet())
                .containsExactly("anwser", "jointReveiw", "lawsiut", "paymnet");
    }

    @Test
    void aRowThatPointsToAnUnusedClockIsUnused() throws IOException {
        Path register = project.resolve("processes/terms/statutoryTerms.dmn");
        Files.writeString(register, Files.readString(register).replace("APL-64a", "APL-64a；同一时钟：jointReview"));
        assertThat(TermUses.of(project).unused()).isEmpty();

        Files.writeString(register, Files.readString(register).replace("同一时钟：jointReview", "同一时钟：jointReveiw"));
        assertThat(TermUses.of(project).unused()).containsExactly("hearingRequest");
    }

    private void source(String file, String text) throws IOException {
        Path path = project.resolve("src/main/java/org/zhifaflow").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

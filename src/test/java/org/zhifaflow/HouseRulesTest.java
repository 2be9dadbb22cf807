package org.zhifaflow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.zhifaflow.procedure.engine.CaseClock;
import org.zhifaflow.procedure.engine.StartForm;
import org.zhifaflow.procedure.engine.TaskForm;

/** The architecture of docs/house.md as a test. */
class HouseRulesTest {

    private static final String HOUSE = "org.zhifaflow";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);

    /** From the bottom up; a room may import rooms of lower floors only. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("journal"),
            Set.of("organisation", "catalogue", "calendar"),
            Set.of("casefile"),
            Set.of(
                    "review",
                    "penalty",
                    "evidence",
                    "document",
                    "cooperation",
                    "accountability",
                    "publicity",
                    "supervision"),
            Set.of("procedure"),
            Set.of("web"),
            Set.of("demo"));

    @Test
    void a_room_imports_only_rooms_of_lower_floors() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            Set<String> allowed = new TreeSet<>();
            FLOORS.subList(0, floor).forEach(allowed::addAll);
            for (String room : FLOORS.get(floor)) {
                String[] forbidden = FLOORS.stream()
                        .flatMap(Set::stream)
                        .filter(other -> !other.equals(room) && !allowed.contains(other))
                        .map(other -> HOUSE + "." + other + "..")
                        .toArray(String[]::new);
                noClasses()
                        .that()
                        .resideInAPackage(HOUSE + "." + room + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden)
                        .allowEmptyShould(true)
                        .check(MAIN);
            }
        }
    }

    @Test
    void every_package_is_a_room_of_the_plan() {
        Set<String> rooms = MAIN.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(HOUSE + "."))
                .map(name -> name.substring(HOUSE.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(FLOORS.stream().flatMap(Set::stream).toList()).containsAll(rooms);
    }

    @Test
    void only_the_seam_imports_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".procedure..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(MAIN);
    }

    @Test
    void rooms_are_free_of_cycles() {
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void time_comes_from_the_clock() {
        ArchRule rule = noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CaseClock.class.getName())
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class);
        rule.check(MAIN);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .check(MAIN);
    }

    @Test
    void delegates_and_steps_are_private_to_their_procedure() {
        classes()
                .that()
                .implement(JavaDelegate.class)
                .or()
                .implement(TaskForm.class)
                .or()
                .implement(StartForm.class)
                .should()
                .bePackagePrivate()
                .check(MAIN);
    }

    @Test
    void delegates_and_steps_touch_no_table() {
        noClasses()
                .that()
                .implement(JavaDelegate.class)
                .or()
                .implement(TaskForm.class)
                .or()
                .implement(StartForm.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.data..", "java.sql..")
                .check(MAIN);
    }

    @Test
    void every_room_says_its_paragraph() throws IOException {
        Path source = Path.of("src/main/java/org/zhifaflow");
        try (Stream<Path> files = Files.walk(source)) {
            List<Path> silent = files.filter(Files::isDirectory)
                    .filter(directory -> !directory.equals(source))
                    .filter(directory -> !Files.exists(directory.resolve("package-info.java")))
                    .filter(HouseRulesTest::holdsClasses)
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean holdsClasses(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A form's fields and its step's record are one thing said twice: they must say the same. */
    @Test
    void every_form_and_its_record_have_the_same_fields() throws IOException {
        List<String> differences = new ArrayList<>();
        for (JavaClass step : MAIN) {
            for (Class<?> kind : List.of(TaskForm.class, StartForm.class)) {
                if (!step.isAssignableTo(kind) || step.isInterface()) {
                    continue;
                }
                Class<?> record = ResolvableType.forClass(step.reflect())
                        .as(kind)
                        .getGeneric(0)
                        .resolve();
                String form = Character.toLowerCase(step.getSimpleName().charAt(0))
                        + step.getSimpleName().substring(1);
                Set<String> components = Arrays.stream(record.getRecordComponents())
                        .map(component -> component.getName())
                        .collect(Collectors.toCollection(TreeSet::new));
                Set<String> fields = fields(form);
                if (!fields.equals(components)) {
                    differences.add(form + ": form " + fields + ", record " + components);
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    private static Set<String> fields(String form) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            Path file = files.filter(f -> f.getFileName().toString().equals(form + ".form"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no form " + form));
            Set<String> fields = new TreeSet<>();
            collect(new ObjectMapper().readTree(file.toFile()).path("components"), fields);
            return fields;
        }
    }

    private static void collect(JsonNode components, Set<String> fields) {
        for (JsonNode component : components) {
            if (component.path("type").asText().equals("dynamiclist")) {
                fields.add(component.path("path").asText());
            } else if (component.has("components")) {
                collect(component.path("components"), fields);
            } else if (component.has("key")
                    && !component.path("disabled").asBoolean()
                    && !component.path("readonly").asBoolean()) {
                fields.add(component.path("key").asText());
            }
        }
    }
}

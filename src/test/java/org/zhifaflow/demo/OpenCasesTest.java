package org.zhifaflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhifaflow.SpringTest;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.engine.CaseClock;
import org.zhifaflow.procedure.engine.TaskDesk;

/** Whenever the demonstration is started, after long holidays too, its open cases stand open and in the past. */
@SpringTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenCasesTest {

    private static final int TURNS = 3;

    @Autowired
    DemoFiles files;

    @Autowired
    CasePlayer player;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    TaskDesk desk;

    @Autowired
    CaseClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-24,0", "2026-10-08,1", "2026-11-20,2"})
    void openCasesStandOpenOnTheDayOfTheStart(LocalDate today, int turn) {
        Map<String, DemoCase> published =
                files.cases().stream().collect(Collectors.toMap(DemoCase::id, Function.identity()));

        List<String> failures = new ArrayList<>();
        List<OpenCase> open = files.openCases();
        // each case on one of the days: all of them on all days would take minutes
        for (int i = turn; i < open.size(); i += TURNS) {
            OpenCase one = withPartiesOfItsOwn(open.get(i));
            try {
                check(one, player.playUntil(today, one.movedTo(today, published.get(one.of()))), today);
            } catch (IllegalStateException | AssertionError failure) {
                failures.add(one.id() + " " + one.title() + ": " + failure.getMessage());
            }
        }

        assertThat(failures).isEmpty();
    }

    private void check(OpenCase open, CaseId caseId, LocalDate today) {
        assertThat(caseFiles.get(caseId).status().isOpen()).as("open").isTrue();
        assertThat(caseFiles.get(caseId).foundOn()).isBeforeOrEqualTo(today);
        assertThat(desk.openTasks(caseId)).isNotEmpty();
        assertThat(caseFiles.parties(caseId))
                .extracting(party -> party.name())
                .containsAnyElementsOf(open.parties().values());
    }

    /** Otherwise other tests would find repeated violations of the same party. */
    private static OpenCase withPartiesOfItsOwn(OpenCase open) {
        Map<String, String> names = open.parties().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, name -> name.getValue() + "（试）"));
        return open.withParties(names);
    }
}

package org.zhifaflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    @ValueSource(strings = {"2026-02-24", "2026-10-08", "2026-11-20"})
    void openCasesStandOpenOnTheDayOfTheStart(LocalDate today) {
        Map<String, DemoCase> published =
                files.cases().stream().collect(Collectors.toMap(DemoCase::id, Function.identity()));

        for (OpenCase listed : files.openCases()) {
            OpenCase open = withPartiesOfItsOwn(listed, today.getMonth().name());
            CaseId caseId = player.playUntil(today, open.movedTo(today, published.get(open.of())));

            assertThat(caseFiles.get(caseId).status().isOpen()).as(open.title()).isTrue();
            assertThat(caseFiles.get(caseId).foundOn()).as(open.title()).isBeforeOrEqualTo(today);
            assertThat(desk.openTasks(caseId)).as(open.title()).isNotEmpty();
            assertThat(caseFiles.parties(caseId))
                    .extracting(party -> party.name())
                    .containsAnyElementsOf(open.names().values());
        }
    }

    /** Otherwise the second start would find repeated violations of the same party. */
    private static OpenCase withPartiesOfItsOwn(OpenCase open, String suffix) {
        Map<String, String> names = open.names().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, name -> name.getValue() + suffix));
        return new OpenCase(open.of(), open.title(), open.until(), open.daysAgo(), names);
    }
}

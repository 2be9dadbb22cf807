package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhifaflow.SpringTest;
import org.zhifaflow.calendar.TermEntry;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.procedure.engine.CaseClock;
import org.zhifaflow.procedure.engine.TaskDesk;

/** While the sender completes its material, verification and filing decision stand still, as the model says (KY5-08n). */
@SpringTest
class SupplementPauseTest {

    private static final LocalDate MONDAY = LocalDate.of(2019, 3, 4);
    private static final List<String> CLOCK = List.of("filingVerification", "filingDecision");

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Terms terms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private CaseClock clock;

    @AfterEach
    void letTimeRun() {
        clock.reset();
    }

    @Test
    void both_ends_of_the_clock_stand_still_from_the_letter_to_the_day_on_which_the_material_came() {
        setDay(MONDAY);
        CaseId caseId = desk.start(
                "officer1",
                "caseLifecycle",
                Map.of(
                        "source",
                        "transfer",
                        "sourceUnit",
                        "平阳县住建局",
                        "item",
                        "LOCAL-B06",
                        "placeName",
                        "西山村",
                        "facts",
                        "焚烧秸秆",
                        "foundOn",
                        MONDAY.toString(),
                        "actEndedOn",
                        MONDAY.toString(),
                        "parties",
                        List.of(Map.of("name", "庚某", "kind", "citizen"))));
        desk.claimAndSubmit(
                "officer1", caseId, "verifyLead", null, Map.of("verification", "supplement", "opinion", "缺照片"));
        setDay(MONDAY.plusDays(2));
        desk.claimAndSubmit(
                "officer1",
                caseId,
                "issueSupplementLetter",
                null,
                Map.of(
                        "sent",
                        "true",
                        "missing",
                        "现场照片",
                        "sentOn",
                        MONDAY.plusDays(1).toString()));

        for (String term : CLOCK) {
            TermStanding paused = find(caseId, term);
            assertThat(paused.suspended()).as(term).isTrue();
            assertThat(last(paused).day()).isEqualTo(MONDAY.plusDays(1));
            assertThat(last(paused).reason()).isEqualTo("发出补正函");
            assertThat(last(paused).actor()).isEqualTo("officer1");
        }

        setDay(MONDAY.plusDays(9));
        desk.claimAndSubmit(
                "officer1",
                caseId,
                "recordSupplement",
                null,
                Map.of("received", "照片六张", "receivedOn", MONDAY.plusDays(8).toString()));

        // of 5 working days one had run; four follow Tuesday 12 March
        LocalDate last = LocalDate.of(2019, 3, 18);
        for (String term : CLOCK) {
            assertThat(find(caseId, term).lastDay()).as(term).contains(last);
            assertThat(last(find(caseId, term)).day()).isEqualTo(MONDAY.plusDays(8));
        }
        Task verification = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseId.value())
                .taskDefinitionKey("userTask_verifyLead")
                .singleResult();
        assertThat(LocalDate.ofInstant(verification.getDueDate().toInstant(), CaseClock.ZONE))
                .isEqualTo(last);
    }

    private TermStanding find(CaseId caseId, String term) {
        return terms.find(TermKey.ofCase("kunyang", caseId.value(), term)).orElseThrow();
    }

    private static TermEntry last(TermStanding term) {
        return term.entries().get(term.entries().size() - 1);
    }

    private void setDay(LocalDate day) {
        clock.set(day.atTime(10, 0).atZone(CaseClock.ZONE).toInstant());
    }
}

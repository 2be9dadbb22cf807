package org.zhifaflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.JournalEntry;
import org.zhifaflow.procedure.caselifecycle.CaseLifecycleProcedure;
import org.zhifaflow.procedure.engine.CaseClock;
import org.zhifaflow.procedure.engine.TaskDesk;

/** Plays every published case through the people's door and looks at what is on record afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CasesScenario {

    @Autowired
    DemoFiles files;

    @Autowired
    CasePlayer player;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Terms terms;

    @Autowired
    TaskDesk desk;

    @Autowired
    Journal journal;

    @Autowired
    CaseClock clock;

    @Autowired
    JdbcClient jdbc;

    Stream<DemoCase> cases() {
        return files.cases().stream();
    }

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theCaseEndsAsPublished(DemoCase played) {
        CaseId caseId = player.play(played);
        DemoCase.Expectation expected = played.expect();

        assertThat(caseFiles.get(caseId).status().name()).isEqualTo(expected.status());
        assertThat(desk.ended(caseId, CaseLifecycleProcedure.PROCESS)).isEqualTo(expected.ended());
        assertThat(desk.stages(caseId, CaseLifecycleProcedure.PROCESS)).isEqualTo(expected.stages());
        assertThat(desk.openTasks(caseId).stream().map(TaskDesk.OpenTask::key))
                .containsExactlyElementsOf(expected.openTasks());
        List<TermStanding> standings = terms.of(caseId.value());
        for (DemoCase.ExpectedTerm term : expected.terms()) {
            assertThat(standings)
                    .as(term.term())
                    .filteredOn(standing -> standing.key().term().equals(term.term()))
                    .filteredOn(standing -> standing.startedOn().equals(term.from()))
                    .extracting(standing -> standing.lastDay().orElse(null))
                    .containsExactly(term.lastDay());
        }
        checkAmounts(caseId, expected.amounts());
        checkJournal(caseId, played);
    }

    private void checkAmounts(CaseId caseId, DemoCase.Amounts expected) {
        if (expected == null) {
            return;
        }
        checkAmount("fine", expected.fine(), "select sum(fine) from decision_line where case_id = ?", caseId);
        BigDecimal paid = expected.paid();
        checkAmount("paid", paid, "select sum(amount) from payment where case_id = ?", caseId);
        if (expected.surcharge() != null) {
            assertThat(paid.subtract(expected.fine())).isEqualByComparingTo(expected.surcharge());
        }
    }

    private void checkAmount(String what, BigDecimal expected, String sql, CaseId caseId) {
        if (expected != null) {
            assertThat(jdbc.sql(sql)
                            .param(caseId.value())
                            .query(BigDecimal.class)
                            .optional()
                            .orElse(BigDecimal.ZERO))
                    .as(what)
                    .isEqualByComparingTo(expected);
        }
    }

    /** The chain holds, and each refusal of a form that was open is told in it. */
    private void checkJournal(CaseId caseId, DemoCase played) {
        assertThat(journal.verify(caseFiles.get(caseId).township())).isEmpty();
        List<String> refusals = journal.of(caseId.value()).stream()
                .filter(entry -> entry.what().startsWith("拒绝"))
                .map(JournalEntry::detail)
                .toList();
        List<String> expected = played.play().stream()
                .map(DemoCase.Step::refused)
                .filter(refused -> refused != null && !refused.startsWith("没有您可以办理的任务"))
                .toList();
        assertThat(refusals).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(refusals.get(i)).contains(expected.get(i));
        }
    }
}

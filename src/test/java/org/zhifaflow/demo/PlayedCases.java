package org.zhifaflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
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

/** Plays a case through the people's door and looks at what is on record afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlayedCases {

    private static final Set<String> REMEDIES = Set.of("reviewApplication", "lawsuit", "lawsuitAfterReview");

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

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    /** Plays a case and compares where it then stands with what its file says. */
    void playAndCheck(DemoCase played) {
        CaseId caseId = player.play(played);
        DemoCase.Expectation expected = played.expect();

        assertThat(caseFiles.get(caseId).status().name()).isEqualTo(expected.status());
        assertThat(desk.ended(caseId, CaseLifecycleProcedure.PROCESS)).isEqualTo(expected.ended());
        assertThat(desk.stages(caseId, CaseLifecycleProcedure.PROCESS)).isEqualTo(expected.stages());
        assertThat(desk.openTasks(caseId).stream().map(TaskDesk.OpenTask::key))
                .containsExactlyElementsOf(expected.openTasks());
        expected.terms().forEach(term -> checkTerm(caseId, term));
        if (expected.ended()) {
            checkNothingIsAwaited(caseId);
        }
        checkAmounts(caseId, expected.amounts());
        checkJournal(caseId, played);
    }

    private void checkTerm(CaseId caseId, DemoCase.ExpectedTerm expected) {
        List<TermStanding> standings = terms.of(caseId.value()).stream()
                .filter(standing -> standing.key().term().equals(expected.term()))
                .filter(standing -> standing.startedOn().equals(expected.from()))
                .filter(standing -> expected.party() == null
                        || caseFiles
                                .party(caseId, standing.key().partyId())
                                .name()
                                .equals(expected.party()))
                .toList();
        assertThat(standings)
                .as(expected.term())
                .extracting(standing -> standing.lastDay().orElse(null))
                .containsExactly(expected.lastDay());
        if (expected.status() != null) {
            assertThat(standings)
                    .as(expected.term())
                    .extracting(standing -> standing.status().name())
                    .containsExactly(expected.status());
        }
    }

    /** A case that ended lets nobody wait in vain: no clock of ours runs on, only those of the parties' remedies. */
    private void checkNothingIsAwaited(CaseId caseId) {
        assertThat(terms.of(caseId.value()))
                .filteredOn(standing -> standing.status().isOpen())
                .extracting(standing -> standing.key().term())
                .isSubsetOf(REMEDIES);
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

    /** The chain holds, what is expected is told in its order, and each refusal of a form that was open is told too. */
    private void checkJournal(CaseId caseId, DemoCase played) {
        assertThat(journal.verify(caseFiles.get(caseId).township())).isEmpty();
        List<JournalEntry> told = journal.of(caseId.value());
        Iterator<JournalEntry> entries = told.iterator();
        for (DemoCase.ExpectedEntry entry : played.expect().journal()) {
            assertThat(passesBy(entries, entry))
                    .as(
                            "%s: %s is told in its place; told is %s",
                            played.id(),
                            entry,
                            told.stream().map(JournalEntry::what).toList())
                    .isTrue();
        }
        List<String> refusals = told.stream()
                .filter(entry -> entry.what().startsWith("拒绝"))
                .map(JournalEntry::detail)
                .toList();
        List<String> expected = played.play().stream()
                .filter(step -> step.tell() == null)
                .map(DemoCase.Step::refused)
                .filter(refused -> refused != null && !refused.startsWith("没有您可以办理的任务"))
                .toList();
        assertThat(refusals).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(refusals.get(i)).contains(expected.get(i));
        }
    }

    private static boolean passesBy(Iterator<JournalEntry> entries, DemoCase.ExpectedEntry expected) {
        while (entries.hasNext()) {
            JournalEntry entry = entries.next();
            if (entry.what().equals(expected.what())
                    && (expected.detail() == null || entry.detail().contains(expected.detail()))) {
                return true;
            }
        }
        return false;
    }
}

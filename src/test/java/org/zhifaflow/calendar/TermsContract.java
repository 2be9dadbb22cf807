package org.zhifaflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ledger of terms promises, on any database. */
abstract class TermsContract {

    private static final TermTable TABLE = DmnTermTable.real();
    /** 18:00 UTC: in Shanghai the 11th has begun. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-06-10T18:00:00Z"), ZoneOffset.UTC);

    private static final String CASE = "kunyang-2025-0001";
    private static final TermKey VERIFICATION = TermKey.ofCase("kunyang", CASE, "filingVerification");
    private static final TermKey PAYMENT = new TermKey("kunyang", CASE, "p1", "payment");
    private static final TermKey HEARING_NOTICE = TermKey.ofCase("kunyang", CASE, "hearingNotice");

    private AnnotationConfigApplicationContext context;
    private Terms terms;
    private JdbcClient jdbc;

    /** An empty database. */
    abstract DataSource database();

    @BeforeEach
    void open() throws IOException {
        DataSource database = database();
        Path migration = Path.of("src/main/resources/db/migration/V10__calendar.sql");
        assertThat(Files.readString(migration)).contains("create table term ");
        ResourceDatabasePopulator populator = new ResourceDatabasePopulator(new FileSystemResource(migration));
        populator.setSqlScriptEncoding(StandardCharsets.UTF_8.name());
        DatabasePopulatorUtils.execute(populator, database);
        context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> database);
        context.register(Surroundings.class, CalendarConfiguration.class, TermLedger.class, Terms.class);
        context.refresh();
        terms = context.getBean(Terms.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aStartedTermStandsWithItsLastDayAndItsEntry() {
        TermStanding standing = terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理移送线索");

        assertThat(standing.rule())
                .isEqualTo(TABLE.find("filingVerification", day("2025-06-09")).orElseThrow());
        assertThat(standing.startedOn()).isEqualTo(day("2025-06-09"));
        assertThat(standing.status()).isEqualTo(TermStatus.RUNNING);
        assertThat(standing.lastDay()).contains(day("2025-06-16"));
        assertThat(standing.provisional()).isFalse();
        assertThat(standing.skipped())
                .containsExactly(new SkippedDay(day("2025-06-14"), "周六"), new SkippedDay(day("2025-06-15"), "周日"));
        assertThat(standing.entries())
                .containsExactly(new TermEntry(
                        TermEntry.Kind.STARTED,
                        day("2025-06-09"),
                        0,
                        "受理移送线索",
                        "officer1",
                        OffsetDateTime.parse("2025-06-10T18:00:00Z")));
        assertThat(terms.find(VERIFICATION)).contains(standing);
        assertThat(terms.of(CASE)).containsExactly(standing);
    }

    @Test
    void theWholeLastDayIsInTimeAndTheNextIsOverdue() {
        TermStanding standing = terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");

        assertThat(standing.overdue(day("2025-06-16"))).isFalse();
        assertThat(standing.overdue(day("2025-06-17"))).isTrue();
    }

    @Test
    void aSuspendedTermHasNoLastDayAndIsNeverOverdue() {
        terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");

        TermStanding standing = terms.suspend(VERIFICATION, day("2025-06-11"), "officer1", "函告补正");

        assertThat(standing.suspended()).isTrue();
        assertThat(standing.lastDay()).isEmpty();
        assertThat(standing.skipped()).isEmpty();
        assertThat(standing.overdue(day("2035-01-01"))).isFalse();
        assertThat(projectedLastDay()).isNull();
    }

    @Test
    void resumingGivesBackTheDaysPausedAndNoMore() {
        terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");
        terms.suspend(VERIFICATION, day("2025-06-11"), "officer1", "函告补正");

        TermStanding standing = terms.resume(VERIFICATION, day("2025-06-20"), "officer1", "材料补齐");

        assertThat(standing.suspended()).isFalse();
        assertThat(standing.lastDay()).contains(day("2025-06-25"));
        assertThat(standing.overdue(day("2025-06-25"))).isFalse();
        assertThat(standing.overdue(day("2025-06-26"))).isTrue();
        assertThat(standing.skipped()).contains(new SkippedDay(day("2025-06-20"), "中止计算"));
        assertThat(projectedLastDay()).isEqualTo(day("2025-06-25"));
    }

    @Test
    void suspendedTwiceAndExtendedInBetween() {
        terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");
        terms.suspend(VERIFICATION, day("2025-06-11"), "officer1", "函告补正");
        assertThat(terms.extend(VERIFICATION, 2, "leader", "案情复杂").suspended()).isTrue();
        assertThat(terms.resume(VERIFICATION, day("2025-06-20"), "officer1", "材料补齐")
                        .lastDay())
                .contains(day("2025-06-27"));
        terms.suspend(VERIFICATION, day("2025-06-20"), "officer1", "再次函告");

        TermStanding standing = terms.resume(VERIFICATION, day("2025-06-23"), "officer1", "材料补齐");

        assertThat(standing.lastDay()).contains(day("2025-06-30"));
        assertThat(standing.entries())
                .extracting(TermEntry::kind)
                .containsExactly(
                        TermEntry.Kind.STARTED,
                        TermEntry.Kind.SUSPENDED,
                        TermEntry.Kind.EXTENDED,
                        TermEntry.Kind.RESUMED,
                        TermEntry.Kind.SUSPENDED,
                        TermEntry.Kind.RESUMED);
    }

    @Test
    void anExtensionAddsToTheBudgetAndIsEnteredForTodayInShanghai() {
        terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");

        TermStanding standing = terms.extend(VERIFICATION, 3, "leader", "案情复杂");

        assertThat(standing.lastDay()).contains(day("2025-06-19"));
        assertThat(standing.entries().get(1).extra()).isEqualTo(3);
        assertThat(standing.entries().get(1).day()).isEqualTo(day("2025-06-11"));
    }

    @Test
    void startingAgainCancelsTheOpenTermAndCountsAnew() {
        terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");

        TermStanding second = terms.start(VERIFICATION, day("2025-06-12"), "officer1", "退回后重新报送");

        assertThat(second.round()).isEqualTo(2);
        assertThat(second.lastDay()).contains(day("2025-06-19"));
        List<TermStanding> rounds = terms.of(CASE);
        assertThat(rounds).extracting(TermStanding::status).containsExactly(TermStatus.CANCELLED, TermStatus.RUNNING);
        assertThat(rounds.get(0).closedOn()).contains(day("2025-06-12"));
        assertThat(rounds.get(0).overdue(day("2026-01-01"))).isFalse();
        assertThat(rounds.get(0).entries().get(1).reason()).isEqualTo("重新起算：退回后重新报送");
        assertThat(terms.find(VERIFICATION)).contains(second);
    }

    @Test
    void aSatisfiedTermStaysSatisfiedWhenItIsStartedAgain() {
        terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");
        terms.satisfy(VERIFICATION, day("2025-06-10"), "officer1");
        terms.start(VERIFICATION, day("2025-06-12"), "officer1", "再次受理");

        assertThat(terms.of(CASE))
                .extracting(TermStanding::status)
                .containsExactly(TermStatus.SATISFIED, TermStatus.RUNNING);
    }

    @Test
    void satisfiedOnTheLastDayIsInTimeAndADayLaterIsLate() {
        terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");
        TermStanding inTime = terms.satisfy(VERIFICATION, day("2025-06-16"), "officer1");
        terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");
        TermStanding late = terms.satisfy(VERIFICATION, day("2025-06-17"), "officer1");

        assertThat(inTime.satisfiedLate()).isFalse();
        assertThat(inTime.closedOn()).contains(day("2025-06-16"));
        assertThat(inTime.overdue(day("2025-06-20"))).isFalse();
        assertThat(late.satisfiedLate()).isTrue();
        assertThat(late.overdue(day("2025-06-20"))).isFalse();
    }

    @Test
    void aTermCanEndWhileSuspended() {
        terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");
        terms.suspend(VERIFICATION, day("2025-06-11"), "officer1", "函告补正");

        TermStanding standing = terms.cancel(VERIFICATION, day("2025-07-01"), "officer1", "线索撤回");

        assertThat(standing.status()).isEqualTo(TermStatus.CANCELLED);
        assertThat(standing.lastDay()).isEmpty();
    }

    @Test
    void aBackwardTermHasALatestDayAndCannotBePausedOrExtended() {
        TermStanding standing = terms.start(HEARING_NOTICE, day("2023-04-24"), "chair", "确定听证日期");

        assertThat(standing.lastDay()).contains(day("2023-04-13"));
        assertThat(standing.overdue(day("2023-04-13"))).isFalse();
        assertThat(standing.overdue(day("2023-04-14"))).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> terms.suspend(HEARING_NOTICE, day("2023-04-24"), "chair", "中止"));
        assertThatIllegalStateException().isThrownBy(() -> terms.extend(HEARING_NOTICE, 1, "chair", "延长"));
        assertThat(terms.satisfy(HEARING_NOTICE, day("2023-04-12"), "chair").satisfiedLate())
                .isFalse();
    }

    @Test
    void eachPartyHasAClockOfItsOwnBesideTheWholeCases() {
        TermKey second = new TermKey("kunyang", CASE, "p2", "payment");
        TermKey whole = TermKey.ofCase("kunyang", CASE, "payment");
        terms.start(PAYMENT, day("2025-01-10"), "officer1", "送达");
        terms.start(second, day("2025-01-13"), "officer1", "送达");
        terms.start(whole, day("2025-01-14"), "officer1", "送达");
        terms.satisfy(PAYMENT, day("2025-01-20"), "cashier");

        assertThat(terms.find(PAYMENT).orElseThrow().status()).isEqualTo(TermStatus.SATISFIED);
        assertThat(terms.find(second).orElseThrow().lastDay()).contains(day("2025-02-05"));
        assertThat(terms.find(whole).orElseThrow().key().partyId()).isNull();
        assertThat(terms.of(CASE)).extracting(TermStanding::round).containsExactly(1, 1, 1);
    }

    @Test
    void openTermsAreThoseOfTheTownshipOnly() {
        TermKey other = TermKey.ofCase("aojiang", "aojiang-2025-0001", "filingVerification");
        terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");
        terms.suspend(VERIFICATION, day("2025-06-10"), "officer1", "函告补正");
        terms.start(PAYMENT, day("2025-06-09"), "officer1", "送达");
        terms.satisfy(PAYMENT, day("2025-06-10"), "cashier");
        terms.start(other, day("2025-06-09"), "officer1-b", "受理");

        assertThat(terms.open("kunyang")).extracting(TermStanding::key).containsExactly(VERIFICATION);
        assertThat(terms.open("aojiang")).extracting(TermStanding::key).containsExactly(other);
        assertThat(terms.find(new TermKey("aojiang", CASE, null, "filingVerification")))
                .isEmpty();
    }

    @Test
    void aNewYearsCalendarMovesTheProvisionalDaysAndNotesIt() {
        terms.start(VERIFICATION, day("2026-12-28"), "officer1", "受理");
        terms.start(PAYMENT, day("2025-01-10"), "officer1", "送达");
        assertThat(terms.find(VERIFICATION).orElseThrow().provisional()).isTrue();
        Terms imported = new Terms(new TermLedger(jdbc), TABLE, new TermCalculator(calendarWith2027()), CLOCK);

        List<TermStanding> moved = imported.reproject("admin", "导入2027年放假安排");

        assertThat(moved).hasSize(1);
        assertThat(moved.get(0).lastDay()).contains(day("2027-01-05"));
        assertThat(moved.get(0).provisional()).isFalse();
        TermEntry entry = moved.get(0).entries().get(1);
        assertThat(entry.kind()).isEqualTo(TermEntry.Kind.REPROJECTED);
        assertThat(entry.reason()).isEqualTo("由2027-01-04改为2027-01-05：导入2027年放假安排");
        assertThat(imported.reproject("admin", "再次导入")).isEmpty();
    }

    @Test
    void callersMistakesAreRefusedAndWriteNothing() {
        terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");
        List<TermStanding> before = terms.of(CASE);

        assertThatIllegalStateException()
                .isThrownBy(() -> terms.resume(VERIFICATION, day("2025-06-10"), "officer1", "恢复"));
        assertThatIllegalStateException()
                .isThrownBy(() -> terms.suspend(VERIFICATION, day("2025-06-17"), "officer1", "已过期"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.suspend(VERIFICATION, day("2025-06-08"), "officer1", "早于起算"));
        assertThatIllegalStateException()
                .isThrownBy(() -> terms.suspend(PAYMENT, day("2025-06-10"), "officer1", "未起算"));
        assertThatIllegalArgumentException().isThrownBy(() -> terms.extend(VERIFICATION, 0, "leader", "延长"));
        assertThatIllegalArgumentException().isThrownBy(() -> terms.extend(VERIFICATION, -1, "leader", "延长"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.satisfy(VERIFICATION, day("2025-06-08"), "officer1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.start(VERIFICATION, day("2025-06-10"), "重新报送", "officer1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.cancel(VERIFICATION, day("2025-06-10"), "officer1", " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.cancel(VERIFICATION, day("2025-06-10"), "officer1", "长".repeat(501)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        terms.start(TermKey.ofCase("kunyang", CASE, "unknown"), day("2025-06-10"), "officer1", "受理"));

        assertThat(terms.of(CASE)).isEqualTo(before);
    }

    @Test
    void aSuspendedTermCannotBeSuspendedAgainNorResumedBeforeItsSuspension() {
        terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");
        terms.suspend(VERIFICATION, day("2025-06-16"), "officer1", "期限最后一日函告补正");

        assertThatIllegalStateException()
                .isThrownBy(() -> terms.suspend(VERIFICATION, day("2025-06-16"), "officer1", "再次中止"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.resume(VERIFICATION, day("2025-06-15"), "officer1", "恢复"));
    }

    @Test
    void aClosedTermTakesNoFurtherEntry() {
        terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");
        terms.satisfy(VERIFICATION, day("2025-06-10"), "officer1");

        assertThatIllegalStateException().isThrownBy(() -> terms.satisfy(VERIFICATION, day("2025-06-10"), "officer1"));
        assertThatIllegalStateException()
                .isThrownBy(() -> terms.cancel(VERIFICATION, day("2025-06-10"), "officer1", "撤回"));
        assertThatIllegalStateException().isThrownBy(() -> terms.extend(VERIFICATION, 1, "leader", "延长"));
        assertThatIllegalStateException()
                .isThrownBy(() -> terms.suspend(VERIFICATION, day("2025-06-10"), "officer1", "中止"));
    }

    @Test
    void whatTheCallersTransactionUndoesIsUndone() {
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));

        transaction.executeWithoutResult(status -> {
            terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");
            status.setRollbackOnly();
        });

        assertThat(terms.find(VERIFICATION)).isEmpty();
    }

    @Test
    void theTablesRefuseWhatTheLedgerNeverWrites() {
        terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");

        for (String statement : List.of(
                "update term set status = 'LOST'",
                "update term set status = 'SATISFIED'",
                "update term set status = 'SUSPENDED'",
                "update term set projected_last_day = null",
                "update term set budget = 0",
                "update term_entry set term_ref = -1",
                "update term_entry set extra = 1",
                "update term_entry set kind = 'EXTENDED'",
                "delete from term",
                "insert into term (township, case_id, party_id, term_id, round_no, name, budget, unit, direction, roll,"
                        + " basis, effect, started_on, status, projected_last_day) select township, case_id, party_id,"
                        + " term_id, round_no, name, budget, unit, direction, roll, basis, effect, started_on, status,"
                        + " projected_last_day from term")) {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .as(statement)
                    .isThrownBy(() -> jdbc.sql(statement).update());
        }
    }

    private LocalDate projectedLastDay() {
        return jdbc.sql("select projected_last_day from term")
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    /** The delivered calendar and an invented notice for 2027. */
    private static WorkCalendar calendarWith2027() {
        try {
            String delivered = Files.readString(Path.of("src/main/resources/calendar/holidays.csv"));
            return WorkCalendar.read(
                    new StringReader(delivered + "2027-01-01,holiday,元旦,试验号\n2027-10-01,holiday,国庆节,试验号\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Surroundings {

        @Bean
        PlatformTransactionManager transactionManager(DataSource database) {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        TermTable termTable() {
            return TABLE;
        }

        @Bean
        Clock clock() {
            return CLOCK;
        }
    }
}

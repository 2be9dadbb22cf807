package org.zhifaflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
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
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.JournalEntry;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;

/** What the ledger of terms promises, on any database. */
abstract class TermsContract {

    private static final TermTable REAL = DmnTermTable.real();
    /** The real table and clocks of procedures that are not modelled yet: answer to a letter, sealing, report. */
    private static final Map<String, TermRule> MORE = Map.of(
            "assistanceReply",
            rule("assistanceReply", 5, TermUnit.WORKING_DAYS, Roll.NEXT_WORKDAY, new TermExtension(5, "department")),
            "sealing",
            rule("sealing", 30, TermUnit.CALENDAR_DAYS, Roll.NONE, new TermExtension(30, "head")),
            "urgentReport",
            rule("urgentReport", 24, TermUnit.HOURS, Roll.NONE, TermExtension.NONE),
            "openEnded",
            rule("openEnded", 5, TermUnit.WORKING_DAYS, Roll.NEXT_WORKDAY, new TermExtension(0, "decision")));

    static final TermTable TABLE =
            (term, day) -> Optional.ofNullable(MORE.get(term)).or(() -> REAL.find(term, day));
    /** 18:00 UTC: in Shanghai the 11th has begun. */
    private static final Instant NOW = Instant.parse("2025-06-10T18:00:00Z");

    private static final String NUMBER = "国办发明电〔2026〕9号";
    /** An invented notice. */
    private static final String YEAR_2027 = """
            日期,类别,名称
            2027-01-01,休,元旦
            2027-01-02,休,元旦
            2027-01-03,休,元旦
            2027-02-05,休,春节
            2027-02-06,休,春节
            2027-02-07,休,春节
            2027-02-08,休,春节
            2027-02-20,班,春节
            2027-04-05,休,清明节
            2027-05-01,休,劳动节
            2027-05-02,休,劳动节
            2027-06-09,休,端午节
            2027-09-15,休,中秋节
            2027-10-01,休,国庆节
            2027-10-02,休,国庆节
            2027-10-03,休,国庆节
            """;

    private static final String CASE = "kunyang-2025-0001";
    private static final TermKey VERIFICATION = TermKey.ofCase("kunyang", CASE, "filingVerification");
    private static final TermKey OPEN_ENDED = TermKey.ofCase("kunyang", CASE, "openEnded");
    private static final TermKey LETTER = TermKey.ofCase("kunyang", CASE, "assistanceReply");
    private static final TermKey SEALING = TermKey.ofCase("kunyang", CASE, "sealing");
    private static final TermKey REPORT = TermKey.ofCase("kunyang", CASE, "urgentReport");
    private static final TermKey PAYMENT = new TermKey("kunyang", CASE, "p1", "payment");
    private static final TermKey HEARING_NOTICE = TermKey.ofCase("kunyang", CASE, "hearingNotice");

    private AnnotationConfigApplicationContext context;
    private final SetClock clock = new SetClock();
    private Terms terms;
    private WorkCalendars calendars;
    private Journal journal;
    private Follower follower;
    private JdbcClient jdbc;

    /** An empty database. */
    abstract DataSource database();

    @BeforeEach
    void open() {
        context = context(database(), clock, TABLE);
        terms = context.getBean(Terms.class);
        calendars = context.getBean(WorkCalendars.class);
        journal = context.getBean(Journal.class);
        follower = context.getBean(Follower.class);
        clock.now = NOW;
        jdbc = context.getBean(JdbcClient.class);
    }

    /** The room on an empty database, with its tables and the journal's. */
    static AnnotationConfigApplicationContext context(DataSource database, Clock clock, TermTable table) {
        ResourceDatabasePopulator populator = new ResourceDatabasePopulator();
        for (String migration : List.of(
                "V2__journal.sql",
                "V10__calendar.sql",
                "V111__calendar_versions.sql",
                "V112__term_editions_and_extensions.sql")) {
            populator.addScript(new FileSystemResource("src/main/resources/db/migration/" + migration));
        }
        populator.setSqlScriptEncoding(StandardCharsets.UTF_8.name());
        DatabasePopulatorUtils.execute(populator, database);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(TermTable.class, () -> table);
        context.register(
                Surroundings.class,
                CalendarConfiguration.class,
                CalendarVersions.class,
                TermLedger.class,
                Terms.class,
                WorkCalendars.class,
                YearCoverage.class,
                Journal.class,
                Follower.class);
        context.refresh();
        return context;
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
        terms.start(OPEN_ENDED, day("2025-06-09"), "officer1", "受理");
        terms.suspend(OPEN_ENDED, day("2025-06-11"), "officer1", "函告补正");
        assertThat(terms.extend(OPEN_ENDED, 2, "leader", "案情复杂").suspended()).isTrue();
        assertThat(terms.resume(OPEN_ENDED, day("2025-06-20"), "officer1", "材料补齐")
                        .lastDay())
                .contains(day("2025-06-27"));
        terms.suspend(OPEN_ENDED, day("2025-06-20"), "officer1", "再次函告");

        TermStanding standing = terms.resume(OPEN_ENDED, day("2025-06-23"), "officer1", "材料补齐");

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
        terms.start(OPEN_ENDED, day("2025-06-09"), "officer1", "受理");

        TermStanding standing = terms.extend(OPEN_ENDED, 3, "leader", "案情复杂");

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
        clock.now = Instant.parse("2026-12-29T02:00:00Z");
        terms.start(VERIFICATION, day("2026-12-28"), "officer1", "受理");
        terms.start(PAYMENT, day("2025-01-10"), "officer1", "送达");
        terms.start(LETTER, day("2026-12-28"), "officer1", "收到协作函");
        terms.suspend(LETTER, day("2026-12-29"), "officer1", "补充材料");
        assertThat(terms.find(VERIFICATION).orElseThrow().provisional()).isTrue();

        CalendarPreview preview = accepted(calendars.importYear(2027, NUMBER, file(YEAR_2027), "admin"));
        assertThat(preview.replaces()).isEmpty();
        assertThat(preview.openTerms()).isEqualTo(3);
        assertThat(preview.openCases()).isEqualTo(1);
        assertThat(preview.changed())
                .contains(new CalendarPreview.ChangedDay(day("2027-01-01"), false))
                .contains(new CalendarPreview.ChangedDay(day("2027-02-20"), true))
                .extracting(CalendarPreview.ChangedDay::date)
                .doesNotContain(day("2027-01-02"));
        assertThat(terms.find(VERIFICATION).orElseThrow().lastDay()).contains(day("2027-01-04"));

        CalendarProgress applied = accepted(calendars.apply(preview.version(), "admin"));
        assertThat(applied.finished()).isFalse();
        assertThat(applied.casesLeft()).isEqualTo(1);
        assertThat(applied.percent()).isZero();
        assertThat(calendars.inForce().coveredYears()).doesNotContain(2027);
        follower.told.clear();
        CalendarProgress done = calendars.move().orElseThrow();

        assertThat(done.finished()).isTrue();
        assertThat(done.percent()).isEqualTo(100);
        assertThat(done.casesDone()).isEqualTo(1);
        assertThat(done.termsMoved()).isEqualTo(1);
        assertThat(calendars.inForce().coveredYears()).contains(2027);
        TermStanding moved = terms.find(VERIFICATION).orElseThrow();
        assertThat(moved.lastDay()).contains(day("2027-01-05"));
        assertThat(moved.provisional()).isFalse();
        assertThat(moved.entries().get(1).kind()).isEqualTo(TermEntry.Kind.REPROJECTED);
        assertThat(moved.entries().get(1).reason()).isEqualTo("由2027-01-04改为2027-01-05：2027年放假安排（" + NUMBER + "）");
        assertThat(follower.told).contains(CASE + ": filingVerification 2027-01-05");
        assertThat(journal.of(CASE)).extracting(JournalEntry::what).containsExactly("重新推算期限");
        assertThat(terms.find(LETTER).orElseThrow().edition()).isEqualTo(moved.edition());
        assertThat(calendars.isBehind()).isFalse();
        assertThat(calendars.move().orElseThrow().termsMoved()).isEqualTo(1);
        assertThat(refusals(calendars.importYear(2027, NUMBER, file(YEAR_2027), "admin")))
                .containsExactly("与现行的2027年放假安排完全相同");
        assertThat(refusals(calendars.apply(preview.version(), "admin"))).hasSize(1);
    }

    @Test
    void aCorrectionReplacesTheVersionOfItsYear() {
        clock.now = Instant.parse("2026-12-29T02:00:00Z");
        apply(YEAR_2027);
        terms.start(VERIFICATION, day("2026-12-31"), "officer1", "受理");
        assertThat(terms.find(VERIFICATION).orElseThrow().lastDay()).contains(day("2027-01-08"));

        apply(YEAR_2027.replace("2027-01-03,休,元旦", "2027-01-03,休,元旦\n2027-01-04,休,元旦\n2027-01-09,班,元旦"));

        assertThat(terms.find(VERIFICATION).orElseThrow().lastDay()).contains(day("2027-01-09"));
        assertThat(calendars.versions())
                .extracting(CalendarVersion::status)
                .containsExactly(CalendarVersion.Status.REPLACED, CalendarVersion.Status.IN_FORCE);
    }

    @Test
    void aCaseThatFailsKeepsItsDatesAndTheOldCalendarUntilItIsTriedAgain() {
        clock.now = Instant.parse("2026-12-29T02:00:00Z");
        TermKey other = TermKey.ofCase("kunyang", "kunyang-2025-0002", "filingVerification");
        TermKey third = TermKey.ofCase("kunyang", "kunyang-2025-0003", "filingVerification");
        for (TermKey key : List.of(VERIFICATION, other, third)) {
            terms.start(key, day("2026-12-28"), "officer1", "受理");
        }
        follower.refused = other.caseId();
        CalendarPreview preview = accepted(calendars.importYear(2027, NUMBER, file(YEAR_2027), "admin"));
        accepted(calendars.apply(preview.version(), "admin"));

        CalendarProgress stuck = calendars.move().orElseThrow();

        assertThat(stuck.finished()).isFalse();
        assertThat(stuck.failedCase()).contains(other.caseId());
        assertThat(stuck.failure()).contains("the engine says no");
        assertThat(stuck.casesLeft()).isEqualTo(1);
        assertThat(stuck.casesDone()).isEqualTo(2);
        assertThat(stuck.percent()).isEqualTo(66);
        assertThat(terms.find(VERIFICATION).orElseThrow().lastDay()).contains(day("2027-01-05"));
        assertThat(terms.find(other).orElseThrow().lastDay()).contains(day("2027-01-04"));
        assertThat(terms.find(other).orElseThrow().entries()).hasSize(1);
        assertThat(terms.find(third).orElseThrow().lastDay()).contains(day("2027-01-05"));
        assertThat(calendars.inForce().coveredYears()).doesNotContain(2027);
        assertThat(journal.of(other.caseId())).isEmpty();
        assertThat(refusals(calendars.importYear(2027, NUMBER, file(YEAR_2027), "admin")))
                .containsExactly("另一份放假安排正在启用，请等各案期限推算完毕");
        // a clock that begins meanwhile is counted by the calendar in force and moves with the rest
        terms.start(TermKey.ofCase("kunyang", CASE, "jointReview"), day("2026-12-28"), "officer1", "报送");

        follower.refused = null;
        CalendarProgress done = calendars.move().orElseThrow();

        assertThat(done.finished()).isTrue();
        assertThat(done.failedCase()).isEmpty();
        assertThat(terms.find(other).orElseThrow().lastDay()).contains(day("2027-01-05"));
        assertThat(terms.of(CASE)).extracting(TermStanding::edition).containsOnly(1);
        assertThat(journal.of(CASE)).hasSize(2);
    }

    @Test
    void aRefusedFileWritesNothing() {
        for (String csv : List.of("", "日期,类别,名称\n2025-01-01,休,元旦\n2025-01-01,休,元旦")) {
            assertThat(refusals(calendars.importYear(2025, NUMBER, file(csv), "admin")))
                    .isNotEmpty();
        }
        assertThat(calendars.versions()).isEmpty();
        assertThat(journal.of(CASE)).isEmpty();
    }

    @Test
    void aSecondDraftDiscardsTheFirst() {
        clock.now = Instant.parse("2026-12-29T02:00:00Z");
        CalendarPreview first = accepted(calendars.importYear(2027, NUMBER, file(YEAR_2027), "admin"));
        CalendarPreview second = accepted(calendars.importYear(2027, NUMBER, file(YEAR_2027), "admin"));

        assertThat(refusals(calendars.apply(first.version(), "admin"))).hasSize(1);
        assertThat(accepted(calendars.apply(second.version(), "admin")).casesTotal())
                .isZero();
        assertThat(calendars.move().orElseThrow().finished()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> calendars.apply(-1, "admin"));
        assertThatIllegalArgumentException().isThrownBy(() -> calendars.progress(first.version()));
    }

    @Test
    void aMissingNextYearIsAWarningFromNovemberOn() {
        YearCoverage coverage = context.getBean(YearCoverage.class);
        clock.now = Instant.parse("2026-10-31T15:59:00Z");
        assertThat(coverage.check().warning()).isFalse();
        assertThat(coverage.check().message()).isEqualTo("放假安排已有至2026年，0个期限为暂定");
        assertThat(new CalendarHealthIndicator(coverage).health().getStatus()).isEqualTo(Status.UP);

        clock.now = Instant.parse("2026-10-31T16:00:00Z");
        terms.start(PAYMENT, day("2026-12-28"), "officer1", "送达");
        assertThat(coverage.check()).isEqualTo(new YearCoverage.Coverage(2027, true, 1, "2027年放假安排尚未导入，1个期限为暂定"));
        assertThat(new CalendarHealthIndicator(coverage).health().getStatus().getCode())
                .isEqualTo("WARNING");

        apply(YEAR_2027);
        assertThat(coverage.check().warning()).isFalse();
        assertThat(coverage.check().provisionalTerms()).isZero();
    }

    @Test
    void theHealthOfTheCalendarIsUnknownNotDownWithoutDatabase() {
        jdbc.sql("drop table calendar_move").update();
        jdbc.sql("drop table calendar_day").update();
        jdbc.sql("drop table calendar_version").update();

        assertThat(new CalendarHealthIndicator(context.getBean(YearCoverage.class))
                        .health()
                        .getStatus())
                .isEqualTo(Status.UNKNOWN);
    }

    @Test
    void anExtensionIsGrantedOnceWithinItsCapBeforeTheEndAndByAnApprover() {
        clock.now = Instant.parse("2025-06-16T02:00:00Z");
        terms.start(LETTER, day("2025-06-09"), "officer1", "收到协作函");
        LocalDate today = day("2025-06-16");

        follower.told.clear();
        assertThat(refusals(terms.extend(LETTER, 6, new Approved(today, "情况复杂", "officer1", "dept"))))
                .containsExactly("“试验期限”最多延长5个工作日");
        assertThat(refusals(terms.extend(LETTER, 5, new Approved(today, " ", "officer1", ""))))
                .containsExactly("须写明理由", "须有负责人批准");
        assertThat(refusals(terms.extend(LETTER, 0, new Approved(today.plusDays(1), "情况复杂", "officer1", null))))
                .hasSize(4);
        assertThat(terms.find(LETTER).orElseThrow().entries()).hasSize(1);

        TermStanding extended = accepted(terms.extend(LETTER, 5, new Approved(today, "情况复杂", "officer1", "dept")));

        assertThat(extended.lastDay()).contains(day("2025-06-23"));
        assertThat(extended.entries().get(1).approver()).isEqualTo("dept");
        assertThat(follower.told).containsExactly(CASE + ": assistanceReply 2025-06-23");
        assertThat(journal.of(CASE)).extracting(JournalEntry::what).containsExactly("延长期限");
        assertThat(refusals(terms.extend(LETTER, 1, new Approved(today, "仍然复杂", "officer1", "dept"))))
                .containsExactly("“试验期限”已经延长过一次，不得再次延长");
    }

    @Test
    void anExtensionComesTooLateAfterTheLastDayAndNotAtAllWhereTheLawHasNone() {
        clock.now = Instant.parse("2025-07-09T15:59:00Z");
        Approved approved = new Approved(day("2025-07-09"), "案情复杂", "officer1", "head");
        terms.start(SEALING, day("2025-06-09"), "officer1", "查封");
        terms.start(VERIFICATION, day("2025-07-09"), "officer1", "受理");
        assertThat(terms.find(SEALING).orElseThrow().lastDay()).contains(day("2025-07-09"));
        assertThat(refusals(terms.extend(VERIFICATION, 1, approved))).containsExactly("“移送线索核查期限”不得延长");

        clock.now = Instant.parse("2025-07-09T16:00:00Z");
        assertThat(refusals(terms.extend(SEALING, 30, approved))).containsExactly("“试验期限”已经届满，不得延长");
        clock.now = Instant.parse("2025-07-09T15:59:00Z");
        assertThat(accepted(terms.extend(SEALING, 30, approved)).lastDay()).contains(day("2025-08-08"));

        assertThatIllegalStateException().isThrownBy(() -> terms.extend(SEALING, 1, "officer1", "延长"));
        assertThatIllegalStateException().isThrownBy(() -> terms.extend(VERIFICATION, 1, "officer1", "延长"));
        assertThatIllegalStateException().isThrownBy(() -> terms.extend(LETTER, 1, approved));
        terms.cancel(VERIFICATION, day("2025-07-09"), "officer1", "撤回");
        assertThat(refusals(terms.extend(VERIFICATION, 1, approved))).contains("“移送线索核查期限”已经办结");
    }

    @Test
    void whatEndedIsNotPausedAfterwards() {
        clock.now = Instant.parse("2025-01-26T15:59:00Z");
        terms.start(PAYMENT, day("2025-01-10"), "officer1", "送达");
        Approved approved = new Approved(day("2025-01-15"), "不可抗力", "officer1", "leader");
        assertThat(terms.find(PAYMENT).orElseThrow().lastDay()).contains(day("2025-01-26"));

        clock.now = Instant.parse("2025-01-26T16:00:00Z");
        assertThat(refusals(terms.pauseByHand(PAYMENT, approved))).containsExactly("“缴纳罚款期限”已经届满，不能中止");
        clock.now = Instant.parse("2025-01-26T15:59:00Z");
        assertThat(accepted(terms.pauseByHand(PAYMENT, approved)).suspended()).isTrue();
    }

    @Test
    void anExtensionHasAPossibleDayAndSize() {
        clock.now = Instant.parse("2025-06-11T02:00:00Z");
        terms.start(LETTER, day("2025-06-09"), "officer1", "收到协作函");
        terms.start(OPEN_ENDED, day("2025-06-09"), "officer1", "受理");

        assertThat(refusals(terms.extend(LETTER, 1, new Approved(day("2025-06-08"), "情况复杂", "officer1", "dept"))))
                .containsExactly("延长日不能早于起算日2025-06-09");
        Approved approved = new Approved(day("2025-06-11"), "情况复杂", "officer1", "head");
        assertThat(refusals(terms.extend(OPEN_ENDED, 10_000, approved))).containsExactly("延长的数量不能超过9999");
        assertThat(accepted(terms.extend(OPEN_ENDED, 9_999, approved)).lastDay())
                .hasValueSatisfying(day -> assertThat(day).isAfter(day("2060-01-01")));
        // a decision may set the day again
        assertThat(accepted(terms.extend(OPEN_ENDED, 1, approved)).entries()).hasSize(3);
    }

    @Test
    void aPauseByHandNeedsALeaderAndAPossibleDay() {
        clock.now = Instant.parse("2025-06-20T02:00:00Z");
        terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");

        assertThat(refusals(terms.resumeByHand(VERIFICATION, by("2025-06-10", "leader"))))
                .containsExactly("“移送线索核查期限”没有中止，不能恢复");
        assertThat(refusals(terms.pauseByHand(VERIFICATION, by("2025-06-08", "leader"))))
                .containsExactly("中止日不能早于2025-06-09（起算或者上次恢复之日）");
        assertThat(refusals(terms.pauseByHand(VERIFICATION, by("2025-06-17", "leader"))))
                .containsExactly("“移送线索核查期限”已经届满，不能中止");
        assertThat(refusals(terms.pauseByHand(VERIFICATION, by("2025-06-21", "leader"))))
                .contains("日期不能晚于今天");
        assertThat(refusals(terms.pauseByHand(VERIFICATION, by("2025-06-11", "officer1"))))
                .containsExactly("批准人不能是申请人本人");
        assertThat(refusals(terms.pauseByHand(VERIFICATION, by("2025-06-11", ""))))
                .containsExactly("须有负责人批准");
        assertThat(refusals(terms.pauseByHand(VERIFICATION, new Approved(null, null, "officer1", "leader"))))
                .containsExactly("须填写日期", "须写明理由");
        assertThat(terms.find(VERIFICATION).orElseThrow().entries()).hasSize(1);
        assertThat(journal.of(CASE)).isEmpty();

        follower.told.clear();
        TermStanding paused = accepted(terms.pauseByHand(VERIFICATION, by("2025-06-11", "leader")));
        assertThat(paused.suspended()).isTrue();
        assertThat(paused.entries().get(1).approver()).isEqualTo("leader");
        assertThat(terms.balance(paused, day("2025-06-20"))).isEqualTo(new TermBalance(5, 0, 2, 3));
        assertThat(refusals(terms.pauseByHand(VERIFICATION, by("2025-06-12", "leader"))))
                .containsExactly("“移送线索核查期限”已在中止中");
        assertThat(refusals(terms.resumeByHand(VERIFICATION, by("2025-06-10", "leader"))))
                .containsExactly("恢复日不能早于中止日2025-06-11");

        assertThat(accepted(terms.resumeByHand(VERIFICATION, by("2025-06-20", "leader")))
                        .lastDay())
                .contains(day("2025-06-25"));
        assertThat(follower.told)
                .containsExactly(CASE + ": filingVerification 中止", CASE + ": filingVerification 2025-06-25");
        assertThat(journal.of(CASE)).extracting(JournalEntry::what).containsExactly("中止期限", "恢复期限");
        assertThat(terms.balance(terms.find(VERIFICATION).orElseThrow(), day("2025-06-23")))
                .isEqualTo(new TermBalance(5, 0, 3, 2));
    }

    @Test
    void everyVerbTellsTheFollowersWhoeverCallsIt() {
        LocalDate day = day("2025-06-09");
        clock.now = Instant.parse("2025-06-09T02:00:00Z");
        String payment = CASE + ": payment ";
        TermKey key = TermKey.ofCase("kunyang", CASE, "payment");
        terms.start(key, day, "officer1", "送达决定书");
        terms.suspend(key, day("2025-06-11"), "officer1", "中止");
        terms.resume(key, day("2025-06-13"), "officer1", "恢复");
        terms.extend(key, 3, "officer1", "批准延期");
        terms.start(key, day("2025-06-10"), "officer1", "重新送达");
        terms.satisfy(key, day("2025-06-12"), "officer1");
        terms.start(key, day("2025-06-10"), "officer1", "再次送达");
        terms.cancel(key, day("2025-06-12"), "officer1", "撤销决定");
        assertThat(follower.told)
                .containsExactly(
                        payment + "2025-06-24",
                        payment + "中止",
                        payment + "2025-06-26",
                        payment + "2025-06-30",
                        payment + "2025-06-30",
                        payment + "2025-06-25",
                        payment + "2025-06-25",
                        payment + "2025-06-25",
                        payment + "2025-06-25");
    }

    @Test
    void theDayOfAShareFollowsPausesAndExtensions() {
        TermStanding term = terms.start(LETTER, day("2025-06-09"), "officer1", "收到协作函");
        assertThat(term.rule().number()).isEqualTo(5);
        assertThat(terms.dayOfShare(term, 1)).contains(day("2025-06-10"));
        assertThat(terms.dayOfShare(term, 20)).contains(day("2025-06-10"));
        assertThat(terms.dayOfShare(term, 21)).contains(day("2025-06-11"));
        assertThat(terms.dayOfShare(term, 50)).contains(day("2025-06-12"));
        assertThat(terms.dayOfShare(term, 100)).isEqualTo(term.lastDay());
        TermStanding paused = terms.suspend(LETTER, day("2025-06-11"), "officer1", "中止");
        assertThat(terms.dayOfShare(paused, 50)).isEmpty();
        TermStanding resumed = terms.resume(LETTER, day("2025-06-12"), "officer1", "恢复");
        assertThat(terms.dayOfShare(resumed, 40)).contains(day("2025-06-11"));
        assertThat(terms.dayOfShare(resumed, 50)).contains(day("2025-06-13"));
        // a Saturday and a Sunday lie between
        assertThat(terms.workingDaysAfter(resumed, day("2025-06-13"), 1)).isEqualTo(day("2025-06-16"));
        assertThat(terms.workingDaysAfter(resumed, day("2025-06-14"), 2)).isEqualTo(day("2025-06-17"));
    }

    @Test
    void hoursRunFromTheInstantOverNightsAndRestDays() {
        // Friday 2025-06-13 16:30 in Shanghai
        clock.now = Instant.parse("2025-06-13T08:30:00Z");
        TermStanding standing = terms.start(REPORT, day("2025-06-13"), "officer1", "情况紧急当场查封");

        assertThat(standing.startedAt()).contains(clock.now);
        assertThat(standing.lastDay()).contains(day("2025-06-14"));
        assertThat(standing.endsAt()).contains(Instant.parse("2025-06-14T08:30:00Z"));
        assertThat(standing.overdueAt(Instant.parse("2025-06-14T08:30:00Z"))).isFalse();
        assertThat(standing.overdueAt(Instant.parse("2025-06-14T08:30:01Z"))).isTrue();
        assertThat(standing.overdue(day("2025-06-14"))).isFalse();
        assertThat(standing.overdue(day("2025-06-15"))).isTrue();
        assertThat(refusals(terms.pauseByHand(REPORT, by("2025-06-13", "leader"))))
                .containsExactly("“试验期限”不能中止");
        assertThatIllegalStateException().isThrownBy(() -> terms.suspend(REPORT, day("2025-06-13"), "officer1", "中止"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.start(REPORT, day("2025-06-12"), "officer1", "昨日查封"));

        clock.now = Instant.parse("2025-06-14T08:31:00Z");
        assertThat(terms.satisfy(REPORT, day("2025-06-14"), "officer1").satisfiedLate())
                .isTrue();
        TermStanding second = terms.start(REPORT, Instant.parse("2025-06-13T20:00:00Z"), "officer1", "再次查封");
        assertThat(second.startedOn()).isEqualTo(day("2025-06-14"));
        assertThat(terms.satisfy(REPORT, day("2025-06-14"), "officer1").satisfiedLate())
                .isFalse();
    }

    @Test
    void aWindowOpensAfterTheTermsBeforeItAndClosesByItsOwnRule() {
        TermKey lawsuit = new TermKey("kunyang", CASE, "p1", "lawsuit");
        TermKey review = new TermKey("kunyang", CASE, "p1", "reviewApplication");
        TermKey court = new TermKey("kunyang", CASE, "p1", "courtApplication");
        assertThat(terms.window(court, List.of(lawsuit, review))).isEmpty();
        terms.start(lawsuit, day("2020-12-23"), "officer1", "送达");
        terms.start(review, day("2020-12-23"), "officer1", "送达");

        TermWindow window = terms.window(court, List.of(lawsuit, review)).orElseThrow();

        assertThat(window).isEqualTo(new TermWindow(day("2021-06-24"), day("2021-09-23"), false));
        assertThat(window.isTooEarly(day("2021-06-23"))).isTrue();
        assertThat(window.isOpen(day("2021-06-24"))).isTrue();
        assertThat(window.isOpen(day("2021-09-23"))).isTrue();
        assertThat(window.isTooLate(day("2021-09-24"))).isTrue();
        terms.suspend(lawsuit, day("2021-01-04"), "officer1", "不可抗力");
        assertThat(terms.window(court, List.of(lawsuit, review))).isEmpty();
        terms.resume(lawsuit, day("2021-01-14"), "officer1", "障碍消除");
        assertThat(terms.window(court, List.of(lawsuit, review)).orElseThrow().opensOn())
                .isEqualTo(day("2021-07-06"));
        terms.start(court, day("2021-07-05"), "officer1", "起诉期限届满");
        assertThat(terms.window(court, List.of(lawsuit, review)).orElseThrow().lastDay())
                .isEqualTo(day("2021-10-08"));
    }

    @Test
    void theServersZoneDoesNotMatter() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("America/Los_Angeles", "Pacific/Kiritimati", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                clock.now = Instant.parse("2025-06-15T16:00:00Z");
                TermStanding standing = terms.start(OPEN_ENDED, day("2025-06-09"), "officer1", "受理");
                assertThat(standing.startedOn()).as(zone).isEqualTo(day("2025-06-09"));
                assertThat(standing.lastDay()).as(zone).contains(day("2025-06-16"));
                assertThat(standing.endsAt()).as(zone).contains(Instant.parse("2025-06-16T16:00:00Z"));
                assertThat(standing.overdueAt(Instant.parse("2025-06-16T16:00:00Z")))
                        .as(zone)
                        .isFalse();
                TermStanding extended = terms.extend(OPEN_ENDED, 1, "leader", "案情复杂");
                assertThat(extended.entries().get(1).day()).as(zone).isEqualTo(day("2025-06-16"));
                assertThat(extended.entries().get(1).recordedAt().toInstant())
                        .as(zone)
                        .isEqualTo(clock.now);
                terms.start(REPORT, clock.now, "officer1", "查封");
                assertThat(terms.find(REPORT).orElseThrow().startedAt())
                        .as(zone)
                        .contains(clock.now);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aClockIsFoundByItsNumber() {
        TermStanding standing = terms.start(VERIFICATION, day("2025-06-09"), "officer1", "受理");

        assertThat(terms.find(standing.id())).contains(standing);
        assertThat(terms.find(-1)).isEmpty();
    }

    private void apply(String csv) {
        CalendarPreview preview = accepted(calendars.importYear(2027, NUMBER, file(csv), "admin"));
        accepted(calendars.apply(preview.version(), "admin"));
        assertThat(calendars.move().orElseThrow().finished()).isTrue();
    }

    private static Approved by(String day, String approver) {
        return new Approved(day(day), "等待鉴定意见", "officer1", approver);
    }

    private static <T> T accepted(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<T>) outcome).value();
    }

    private static List<String> refusals(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .violations().stream().map(Violation::message).toList();
    }

    private static byte[] file(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    private static TermRule rule(String term, int number, TermUnit unit, Roll roll, TermExtension extension) {
        return new TermRule(term, "试验期限", number, unit, Direction.FORWARD, roll, "试验", TermEffect.WARNS, extension);
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
    }

    /** Stands for the engine: notes what it was told and can refuse a case. */
    static class Follower implements TermFollower {

        private final List<String> told = new ArrayList<>();
        private String refused;

        @Override
        public void follow(String caseId, List<TermStanding> moved) {
            if (caseId.equals(refused)) {
                throw new IllegalStateException("the engine says no");
            }
            moved.forEach(term -> told.add(caseId + ": " + term.key().term() + " "
                    + term.lastDay().map(LocalDate::toString).orElse("中止")));
        }
    }

    private static final class SetClock extends Clock {

        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

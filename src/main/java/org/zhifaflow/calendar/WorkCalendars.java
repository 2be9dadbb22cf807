package org.zhifaflow.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhifaflow.journal.Act;
import org.zhifaflow.journal.Journal;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Outcome.Refused;
import org.zhifaflow.journal.Violations;

/**
 * The calendar's data by year: an administrator imports a year's notice, sees what it would change, and applies it. Then
 * every open term moves to the new calendar, case by case, each case in a transaction of its own with its timers, task
 * dates and journal entry; when none is left behind, the calendar is in force. What is still to do is read from the terms
 * themselves, so that after a crash the work goes on where it stopped.
 */
@Service
public class WorkCalendars {

    private static final Logger LOG = LoggerFactory.getLogger(WorkCalendars.class);
    private static final String COUNTY = "county";
    private static final String BASIS = "APL-85";
    private static final int LONGEST_FAILURE = 500;
    private static final int PAGE = 500;

    private final CalendarVersions versions;
    private final TermLedger ledger;
    private final Terms terms;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate apart;

    WorkCalendars(
            CalendarVersions versions,
            TermLedger ledger,
            Terms terms,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.versions = versions;
        this.ledger = ledger;
        this.terms = terms;
        this.journal = journal;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The calendar in force. */
    public WorkCalendar inForce() {
        return versions.inForce();
    }

    /** Every imported version, by year and in the order of import; what was delivered with the application is not among them. */
    @Transactional(readOnly = true)
    public List<CalendarVersion> versions() {
        return versions.all();
    }

    /**
     * Checks a year's notice and keeps it as a draft, or names every reason to refuse it, each with its line, and writes
     * nothing. A draft of the same year that was not applied is discarded.
     *
     * @param year the year of the notice; for a year that the calendar has, it is a correction
     * @param noticeNumber for example {@code 国办发明电〔2025〕7号}
     * @param csv UTF-8, first line {@code 日期,类别,名称}, kind 休 or 班
     * @param actor user id of the administrator
     */
    @Transactional
    public Outcome<CalendarPreview> importYear(int year, String noticeNumber, byte[] csv, String actor) {
        Outcome<List<NoticeDay>> read =
                CalendarFile.read(year, noticeNumber, csv, LocalDate.now(clock.withZone(Terms.ZONE)));
        if (read instanceof Refused<List<NoticeDay>> refused) {
            return Outcome.refused(refused.violations());
        }
        List<NoticeDay> days = ((Outcome.Accepted<List<NoticeDay>>) read).value();
        WorkCalendar present = versions.inForce();
        List<NoticeDay> former = present.noticeOf(year);
        return new Violations()
                .refuseIf(versions.moving().isPresent(), "", "另一份放假安排正在启用，请等各案期限推算完毕", "")
                .refuseIf(former.equals(days), "file", "与现行的" + year + "年放假安排完全相同", "")
                .orElse(() -> {
                    String number = noticeNumber.strip();
                    long version = versions.insert(year, number, days, actor, now());
                    note(actor, "导入放假安排", year + "年，" + number + "，" + days.size() + "天");
                    return new CalendarPreview(
                            version,
                            year,
                            number,
                            former.stream().findFirst().map(NoticeDay::number),
                            days,
                            changed(present, present.with(year, days), former, days),
                            ledger.countOpen(),
                            ledger.countCasesBehind(Integer.MAX_VALUE));
                });
    }

    private static List<CalendarPreview.ChangedDay> changed(
            WorkCalendar before, WorkCalendar after, List<NoticeDay> former, List<NoticeDay> days) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        Stream.concat(former.stream(), days.stream()).map(NoticeDay::date).forEach(dates::add);
        return dates.stream()
                .filter(date -> before.isWorkday(date) != after.isWorkday(date))
                .map(date -> new CalendarPreview.ChangedDay(date, after.isWorkday(date)))
                .toList();
    }

    /**
     * Decides that a draft shall become the calendar; from now on {@link #move} moves the open terms to it.
     *
     * @throws IllegalArgumentException if there is no such version
     */
    @Transactional
    public Outcome<CalendarProgress> apply(long version, String actor) {
        CalendarVersion draft = versions.lock(version).orElseThrow(() -> unknown(version));
        return new Violations()
                .refuseIf(
                        draft.status() != CalendarVersion.Status.DRAFT || draft.moving(),
                        "",
                        "这份放假安排已经启用、被代替或者作废，不能再次启用",
                        "")
                .refuseIf(
                        versions.moving().filter(other -> other.id() != version).isPresent(),
                        "",
                        "另一份放假安排正在启用，请等各案期限推算完毕",
                        "")
                .orElse(() -> {
                    versions.apply(version, ledger.countCasesBehind(Integer.MAX_VALUE), actor, now());
                    note(actor, "启用放假安排", draft.year() + "年，" + draft.noticeNumber());
                    return progress(version);
                });
    }

    /** A version by its number. */
    @Transactional(readOnly = true)
    public Optional<CalendarVersion> find(long version) {
        return versions.find(version);
    }

    /**
     * How far the open terms have moved to a version that was applied.
     *
     * @throws IllegalArgumentException if there is no such version or it was not applied
     */
    @Transactional(readOnly = true)
    public CalendarProgress progress(long version) {
        CalendarVersion found = versions.find(version).orElseThrow(() -> unknown(version));
        return versions.progress(
                found, found.edition().map(ledger::countCasesBehind).orElse(0));
    }

    /** Whether open terms are still to move, to a version being applied or after a start that crossed its entry into force. */
    @Transactional(readOnly = true)
    public boolean isBehind() {
        return target().filter(version -> version.moving() || ledger.countCasesBehind(edition(version)) > 0)
                .isPresent();
    }

    /**
     * Moves every open term that is still counted by an earlier calendar, and puts the version in force when none is
     * left. A case that fails keeps its dates, is named in the progress and keeps the version from entering into force;
     * calling again tries it again.
     *
     * @return how far the version has come; empty if none was ever applied
     */
    public Optional<CalendarProgress> move() {
        Optional<CalendarVersion> target = target();
        target.ifPresent(version -> {
            moveAll(version);
            if (version.moving() && enterIntoForce(version)) {
                moveAll(version);
            }
        });
        return target.map(version -> progress(version.id()));
    }

    /** A case may get a new clock while the others move: what is behind is asked again until a round moves nothing. */
    private void moveAll(CalendarVersion version) {
        boolean moved;
        do {
            moved = false;
            List<String> cases = ledger.nextBehind("", edition(version), PAGE);
            while (!cases.isEmpty()) {
                for (String caseId : cases) {
                    moved |= moveCase(version, caseId);
                }
                cases = ledger.nextBehind(cases.get(cases.size() - 1), edition(version), PAGE);
            }
        } while (moved);
    }

    private boolean moveCase(CalendarVersion version, String caseId) {
        String reason = version.year() + "年放假安排（" + version.noticeNumber() + "）";
        try {
            apart.executeWithoutResult(status -> {
                Terms.Moved moved =
                        terms.move(caseId, edition(version), version.appliedBy().orElse(Act.SYSTEM), reason);
                if (moved.counted() > 0) {
                    versions.moved(version.id(), caseId, moved.terms().size());
                }
            });
            return true;
        } catch (RuntimeException failure) {
            LOG.error("the terms of case {} could not move to calendar edition {}", caseId, edition(version), failure);
            apart.executeWithoutResult(status -> versions.failed(version.id(), caseId, shown(failure)));
            return false;
        }
    }

    private static String shown(RuntimeException failure) {
        String text = String.valueOf(failure.getMessage());
        return text.length() > LONGEST_FAILURE ? text.substring(0, LONGEST_FAILURE) : text;
    }

    private boolean enterIntoForce(CalendarVersion version) {
        return Boolean.TRUE.equals(apart.execute(status -> {
            boolean due = versions.lock(version.id()).orElseThrow().moving()
                    && ledger.countCasesBehind(edition(version)) == 0;
            if (due) {
                versions.enterIntoForce(version, now());
                note(version.appliedBy().orElse(Act.SYSTEM), "放假安排生效", version.year() + "年，" + version.noticeNumber());
            }
            return due;
        }));
    }

    private Optional<CalendarVersion> target() {
        return versions.all().stream()
                .filter(version -> version.edition().isPresent())
                .max((one, other) -> Integer.compare(edition(one), edition(other)));
    }

    private static int edition(CalendarVersion version) {
        return version.edition().orElseThrow();
    }

    private void note(String actor, String what, String detail) {
        journal.record(new Act(COUNTY, null, actor, what, BASIS, detail));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static IllegalArgumentException unknown(long version) {
        return new IllegalArgumentException("no calendar version " + version);
    }
}

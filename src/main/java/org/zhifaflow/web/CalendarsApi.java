package org.zhifaflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import java.util.List;
import java.util.SortedSet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhifaflow.calendar.CalendarMover;
import org.zhifaflow.calendar.CalendarPreview;
import org.zhifaflow.calendar.CalendarProgress;
import org.zhifaflow.calendar.CalendarVersion;
import org.zhifaflow.calendar.WorkCalendars;
import org.zhifaflow.calendar.YearCoverage;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;
import org.zhifaflow.procedure.engine.Accounts;

/** The administrator's door to the calendar: import a year, look at what it changes, apply it, watch it move the terms. */
@ApiController
@RequestMapping("/api/calendar")
class CalendarsApi {

    private static final String ADMINISTRATOR = "camunda-admin";

    private final WorkCalendars calendars;
    private final CalendarMover mover;
    private final YearCoverage coverage;
    private final Accounts accounts;

    CalendarsApi(WorkCalendars calendars, CalendarMover mover, YearCoverage coverage, Accounts accounts) {
        this.calendars = calendars;
        this.mover = mover;
        this.coverage = coverage;
        this.accounts = accounts;
    }

    /** How far the calendar reaches and what was imported. */
    record Overview(SortedSet<Integer> years, YearCoverage.Coverage coverage, List<Version> versions) {}

    /** An imported version. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            long id, int year, String noticeNumber, CalendarVersion.Status status, boolean moving, Integer edition) {

        private static Version of(CalendarVersion version) {
            return new Version(
                    version.id(),
                    version.year(),
                    version.noticeNumber(),
                    version.status(),
                    version.moving(),
                    version.edition().orElse(null));
        }
    }

    /** How far the terms have moved. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Progress(
            Version version,
            int percent,
            int casesDone,
            int casesLeft,
            int termsMoved,
            boolean finished,
            String failedCase,
            String failure) {

        private static Progress of(CalendarProgress progress) {
            return new Progress(
                    Version.of(progress.version()),
                    progress.percent(),
                    progress.casesDone(),
                    progress.casesLeft(),
                    progress.termsMoved(),
                    progress.finished(),
                    progress.failedCase().orElse(null),
                    progress.failure().orElse(null));
        }
    }

    /** Why a request was refused: every reason, each with its rule. */
    record Refusal(List<Violation> violations) {}

    @GetMapping
    Overview overview() {
        return new Overview(
                calendars.inForce().coveredYears(),
                coverage.check(),
                calendars.versions().stream().map(Version::of).toList());
    }

    /** Checks a year's notice and keeps it as a draft: the CSV file is the body, UTF-8. */
    @PostMapping("/{year}")
    ResponseEntity<Object> importYear(
            @PathVariable int year,
            @RequestParam(required = false) String noticeNumber,
            @RequestBody(required = false) byte[] csv,
            Principal person) {
        requireAdministrator(person);
        Outcome<CalendarPreview> outcome =
                calendars.importYear(year, noticeNumber, csv == null ? new byte[0] : csv, person.getName());
        return answer(outcome, HttpStatus.CREATED);
    }

    /** Makes a draft the calendar; the terms move beside this request. */
    @PostMapping("/versions/{version}/apply")
    ResponseEntity<Object> apply(@PathVariable long version, Principal person) {
        requireAdministrator(person);
        Outcome<Progress> outcome =
                calendars.apply(open(version).id(), person.getName()).map(Progress::of);
        if (outcome.isAccepted()) {
            mover.start();
        }
        return answer(outcome, HttpStatus.ACCEPTED);
    }

    /** Tries again the cases that could not move. */
    @PostMapping("/versions/{version}/resume")
    ResponseEntity<Object> resume(@PathVariable long version, Principal person) {
        requireAdministrator(person);
        Progress progress = progress(version);
        mover.start();
        return ResponseEntity.accepted().body(progress);
    }

    @GetMapping("/versions/{version}")
    Progress progress(@PathVariable long version) {
        if (open(version).edition().isEmpty()) {
            throw ApiRefusal.conflict("notApplied", "这份放假安排尚未启用", "version");
        }
        return Progress.of(calendars.progress(version));
    }

    private static ResponseEntity<Object> answer(Outcome<?> outcome, HttpStatus accepted) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return ResponseEntity.unprocessableEntity()
                    .body(new Refusal(
                            refused.violations().stream().map(Violation::cited).toList()));
        }
        return ResponseEntity.status(accepted).body(((Outcome.Accepted<?>) outcome).value());
    }

    private CalendarVersion open(long version) {
        return calendars.find(version).orElseThrow(() -> ApiRefusal.notFound("unknownVersion", "没有这份放假安排", "version"));
    }

    private void requireAdministrator(Principal person) {
        if (!accounts.memberships(person.getName()).groups().contains(ADMINISTRATOR)) {
            throw new AccessDeniedException("not an administrator: " + person.getName());
        }
    }
}

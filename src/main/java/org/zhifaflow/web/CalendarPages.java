package org.zhifaflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhifaflow.calendar.CalendarMover;
import org.zhifaflow.calendar.CalendarPreview;
import org.zhifaflow.calendar.CalendarProgress;
import org.zhifaflow.calendar.CalendarVersion;
import org.zhifaflow.calendar.WorkCalendars;
import org.zhifaflow.calendar.YearCoverage;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.organisation.Organisation;

/**
 * The calendar of working days for people: what is in force, and for administrators the import of a year with preview,
 * start and progress. Whoever may read the board may look.
 */
@Controller
@RequestMapping("/calendars")
class CalendarPages {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final WorkCalendars calendars;
    private final CalendarMover mover;
    private final YearCoverage coverage;
    private final BoardAccess access;
    private final Organisation organisation;

    CalendarPages(
            WorkCalendars calendars,
            CalendarMover mover,
            YearCoverage coverage,
            BoardAccess access,
            Organisation organisation) {
        this.calendars = calendars;
        this.mover = mover;
        this.coverage = coverage;
        this.access = access;
        this.organisation = organisation;
    }

    @GetMapping
    String show(Principal person, Model model) {
        requireReader(person);
        List<CalendarVersion> versions = calendars.versions();
        model.addAttribute("years", calendars.inForce().coveredYears());
        model.addAttribute("coverage", coverage.check());
        model.addAttribute("versions", versions.stream().map(this::row).toList());
        if (model.getAttribute("preview") instanceof CalendarPreview preview) {
            model.addAttribute(
                    "changed",
                    preview.changed().stream()
                            .collect(
                                    Collectors.toMap(day -> day.date(), day -> day.workday() ? "由休息改为上班" : "由上班改为休息")));
        }
        model.addAttribute("progress", progress(versions).orElse(null));
        model.addAttribute("administers", access.isAdministrator(person.getName()));
        return "calendars";
    }

    /** An imported version as the page lists it. */
    public record Row(
            long id,
            int year,
            String noticeNumber,
            String status,
            String imported,
            String inForce,
            boolean startable) {}

    private Row row(CalendarVersion version) {
        String status = version.moving()
                ? "正在启用"
                : switch (version.status()) {
                    case DRAFT -> "草稿，未启用";
                    case IN_FORCE -> "现行";
                    case REPLACED -> "已被代替";
                    case DISCARDED -> "已作废";
                };
        return new Row(
                version.id(),
                version.year(),
                version.noticeNumber(),
                status,
                minute(version.importedAt()) + " " + organisation.nameOf(version.importedBy()),
                version.inForceAt().map(CalendarPages::minute).orElse("—"),
                version.status() == CalendarVersion.Status.DRAFT && !version.moving());
    }

    private static String minute(OffsetDateTime at) {
        return at.atZoneSameInstant(ZONE).format(MINUTE);
    }

    /** How far the terms have moved, the part of the page that asks again until it is done; then the whole page does. */
    @GetMapping("/progress")
    String progress(Principal person, Model model, HttpServletResponse response) {
        requireReader(person);
        CalendarProgress progress = progress(calendars.versions()).orElseThrow(CaseAccess::notFound);
        if (progress.finished()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("progress", progress);
        model.addAttribute("administers", access.isAdministrator(person.getName()));
        return "calendars :: progress";
    }

    @PostMapping
    String importYear(
            @RequestParam String year,
            @RequestParam(defaultValue = "") String noticeNumber,
            @RequestParam MultipartFile file,
            Principal person,
            RedirectAttributes redirect)
            throws IOException {
        requireAdministrator(person);
        int number = year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
        Outcome<CalendarPreview> outcome =
                calendars.importYear(number, noticeNumber, file.getBytes(), person.getName());
        if (outcome instanceof Outcome.Refused<CalendarPreview> refused) {
            redirect.addFlashAttribute("violations", refused.violations());
            redirect.addFlashAttribute("asked", new Asked(year, noticeNumber, file.getOriginalFilename()));
        } else {
            redirect.addFlashAttribute("preview", ((Outcome.Accepted<CalendarPreview>) outcome).value());
        }
        return "redirect:/calendars";
    }

    /** What was asked for, to be shown beside the refusal. */
    public record Asked(String year, String noticeNumber, String file) {}

    @PostMapping("/{version}/apply")
    String apply(@PathVariable long version, Principal person, RedirectAttributes redirect) {
        requireAdministrator(person);
        find(version);
        Outcome<CalendarProgress> outcome = calendars.apply(version, person.getName());
        if (outcome instanceof Outcome.Refused<CalendarProgress> refused) {
            redirect.addFlashAttribute("violations", refused.violations());
        } else {
            mover.start();
        }
        return "redirect:/calendars";
    }

    @PostMapping("/{version}/resume")
    String resume(@PathVariable long version, Principal person) {
        requireAdministrator(person);
        find(version);
        mover.start();
        return "redirect:/calendars";
    }

    private Optional<CalendarProgress> progress(List<CalendarVersion> versions) {
        return versions.stream()
                .filter(version -> version.edition().isPresent())
                .max((one, other) -> Integer.compare(
                        one.edition().orElseThrow(), other.edition().orElseThrow()))
                .map(version -> calendars.progress(version.id()));
    }

    private CalendarVersion find(long version) {
        return calendars.find(version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void requireReader(Principal person) {
        access.townships(person.getName());
    }

    private void requireAdministrator(Principal person) {
        if (!access.isAdministrator(person.getName())) {
            throw new AccessDeniedException("not an administrator: " + person.getName());
        }
    }
}

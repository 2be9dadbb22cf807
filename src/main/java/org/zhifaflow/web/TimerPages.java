package org.zhifaflow.web;

import java.security.Principal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseNumber;
import org.zhifaflow.casefile.NumberKind;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;
import org.zhifaflow.procedure.engine.Timers;
import org.zhifaflow.review.FieldCoverage;

/**
 * The timers behind the terms and what is wrong with them, and the reviews that nobody may do (KY4-10); an administrator lets
 * one try again or sets it anew.
 */
@Controller
@RequestMapping("/supervision/timers")
class TimerPages {

    private final BoardAccess access;
    private final Timers timers;
    private final FieldCoverage coverage;
    private final CaseFiles caseFiles;

    TimerPages(BoardAccess access, Timers timers, FieldCoverage coverage, CaseFiles caseFiles) {
        this.access = access;
        this.timers = timers;
        this.coverage = coverage;
        this.caseFiles = caseFiles;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "1") String page, Principal person, Model model) {
        Set<String> townships = access.townships(person.getName());
        int number = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        long total = timers.count(townships);
        model.addAttribute("faults", timers.faults(townships));
        model.addAttribute("reviewGaps", coverage.gaps(townships));
        model.addAttribute(
                "strandedCases",
                coverage.strandedCases(townships).stream().map(this::line).toList());
        model.addAttribute("timers", timers.page(townships, number - 1));
        model.addAttribute("total", total);
        model.addAttribute("page", number);
        model.addAttribute("pages", (total + Timers.PAGE - 1) / Timers.PAGE);
        model.addAttribute("administers", access.isAdministrator(person.getName()));
        return "supervision/timers";
    }

    /** A case without a reviewer as the page says it. */
    public record StrandedLine(String caseId, String number, String field, LocalDate receivedOn) {}

    private StrandedLine line(FieldCoverage.StrandedCase stranded) {
        return new StrandedLine(
                stranded.caseId().value(),
                caseFiles
                        .findNumber(stranded.caseId(), NumberKind.filing)
                        .map(CaseNumber::shown)
                        .orElse(stranded.caseId().value()),
                stranded.field(),
                stranded.round().receivedOn());
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id, Principal person, RedirectAttributes redirect) {
        Collection<String> townships = access.townshipsForRetrying(person.getName());
        return told(timers.retry(id, townships, person.getName()), "已让定时器重试一次，请稍后刷新查看结果", redirect);
    }

    @PostMapping("/{id}/rearm")
    String rearm(@PathVariable String id, Principal person, RedirectAttributes redirect) {
        Collection<String> townships = access.townshipsForRetrying(person.getName());
        return told(timers.rearm(id, townships, person.getName()), "已按期限重新设定定时器", redirect);
    }

    @PostMapping("/rebuild")
    String rebuild(
            @RequestParam String term, @RequestParam String activity, Principal person, RedirectAttributes redirect) {
        Collection<String> townships = access.townshipsForRetrying(person.getName());
        long number = term.matches("\\d{1,18}") ? Long.parseLong(term) : 0;
        return told(timers.rebuild(number, activity, townships, person.getName()), "已按流程模型和期限账重建定时器", redirect);
    }

    private static String told(Outcome<Void> outcome, String done, RedirectAttributes redirect) {
        if (outcome instanceof Outcome.Refused<Void> refused) {
            redirect.addFlashAttribute(
                    "refused",
                    refused.violations().stream().map(Violation::sentence).collect(Collectors.joining("；")));
        } else {
            redirect.addFlashAttribute("done", done);
        }
        return "redirect:/supervision/timers";
    }
}

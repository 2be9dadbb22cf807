package org.zhifaflow.web;

import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.procedure.engine.Timers;
import org.zhifaflow.supervision.TermExplanations;
import org.zhifaflow.supervision.TermReading;

/** The page that explains one running term; another township's term is answered like one that does not exist. */
@Controller
class RunningTermPages {

    private final CaseAccess access;
    private final TermExplanations explanations;
    private final Timers timers;
    private final Organisation organisation;

    RunningTermPages(CaseAccess access, TermExplanations explanations, Timers timers, Organisation organisation) {
        this.access = access;
        this.explanations = explanations;
        this.timers = timers;
        this.organisation = organisation;
    }

    @GetMapping("/running-terms/{id}")
    String explain(@PathVariable String id, Principal person, Model model) {
        TermReading explanation = number(id)
                .flatMap(known -> explanations.find(known, access.townships(person.getName())))
                .orElseThrow(CaseAccess::notFound);
        model.addAttribute("explanation", explanation);
        model.addAttribute(
                "timers",
                timers.of(
                        new CaseId(explanation.caseId()),
                        explanation.standing().key().term()));
        model.addAttribute("people", organisation);
        return "supervision/term";
    }

    /** The number that a text from outside names, if it is one. */
    static Optional<Long> number(String text) {
        return text.matches("[1-9]\\d{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}

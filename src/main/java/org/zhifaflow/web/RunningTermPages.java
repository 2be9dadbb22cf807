package org.zhifaflow.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.supervision.TermExplanations;

/** The page that explains one running term; another township's term is answered like one that does not exist. */
@Controller
class RunningTermPages {

    private final CaseAccess access;
    private final TermExplanations explanations;
    private final Organisation organisation;

    RunningTermPages(CaseAccess access, TermExplanations explanations, Organisation organisation) {
        this.access = access;
        this.explanations = explanations;
        this.organisation = organisation;
    }

    @GetMapping("/running-terms/{id}")
    String explain(@PathVariable String id, Principal person, Model model) {
        var explanation = number(id)
                .flatMap(known -> explanations.find(known, access.townships(person.getName())))
                .orElseThrow(CaseAccess::notFound);
        model.addAttribute("explanation", explanation);
        model.addAttribute("people", organisation);
        return "supervision/term";
    }

    /** The number that a text from outside names, if it is one. */
    static java.util.Optional<Long> number(String text) {
        return text.matches("[1-9]\\d{0,17}") ? java.util.Optional.of(Long.valueOf(text)) : java.util.Optional.empty();
    }
}

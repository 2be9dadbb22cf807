package org.zhifaflow.web;

import java.security.Principal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Person;

/** What the layout of our own pages needs. */
@ControllerAdvice(
        assignableTypes = {
            CasePages.class,
            CaseActions.class,
            EvidenceFiles.class,
            CasePapers.class,
            SupervisionPages.class,
            TimerPages.class,
            ChartPages.class,
            RunningTermPages.class,
            CalendarPages.class
        })
class PageLayout {

    private final Organisation organisation;
    private final BoardAccess board;
    private final String htmx;

    PageLayout(Organisation organisation, BoardAccess board, @Value("${zhifaflow.htmx}") String htmx) {
        this.organisation = organisation;
        this.board = board;
        this.htmx = htmx;
    }

    /** Who is logged in, by name. */
    @ModelAttribute("me")
    String me(Principal person) {
        return person == null
                ? ""
                : organisation.findPerson(person.getName()).map(Person::name).orElse(person.getName());
    }

    /** Whether the board is one of the person's pages. */
    @ModelAttribute("supervises")
    boolean supervises(Principal person) {
        return person != null && board.isOpenTo(person.getName());
    }

    /** Where the browser finds htmx. */
    @ModelAttribute("htmx")
    String htmx() {
        return htmx;
    }
}

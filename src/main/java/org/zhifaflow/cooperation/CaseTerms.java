package org.zhifaflow.cooperation;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFile;

/** The clocks of a case as this room moves them: an act may be done whether or not its clock was started. */
@Component
class CaseTerms {

    private final Terms terms;

    CaseTerms(Terms terms) {
        this.terms = terms;
    }

    void start(CaseFile file, String term, LocalDate day, String actor, String reason) {
        terms.start(key(file, term), day, actor, reason);
    }

    void satisfy(CaseFile file, String term, LocalDate day, String actor) {
        findOpen(file, term).ifPresent(standing -> terms.satisfy(standing.key(), day, actor));
    }

    /** Whether the act would come after the last day. */
    boolean isLate(CaseFile file, String term, LocalDate day) {
        return findOpen(file, term).filter(standing -> standing.overdue(day)).isPresent();
    }

    /** Whether the day lies before the event from which the clock runs. */
    boolean isBeforeStart(CaseFile file, String term, LocalDate day) {
        return findOpen(file, term)
                .filter(standing -> day.isBefore(standing.startedOn()))
                .isPresent();
    }

    private Optional<TermStanding> findOpen(CaseFile file, String term) {
        return terms.find(key(file, term)).filter(standing -> standing.status().isOpen());
    }

    private static TermKey key(CaseFile file, String term) {
        return TermKey.ofCase(file.township(), file.id(), term);
    }
}

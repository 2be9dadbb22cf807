package org.zhifaflow.procedure.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;

/** Answers models' timers and tasks with the ledger's dates; the bean {@code terms} of their expressions. */
@Component
@ForModels("terms")
public class TermDates {

    private final Terms terms;
    private final CaseFiles caseFiles;

    TermDates(Terms terms, CaseFiles caseFiles) {
        this.terms = terms;
        this.caseFiles = caseFiles;
    }

    /** The term by which a task is due: the running one of the scope's subject or party, else of its case. */
    Optional<TermStanding> open(String term, VariableScope scope) {
        return find(term, scope).filter(standing -> standing.status().isOpen());
    }

    /**
     * The instant at which a timer on the term's end fires: 00:00 of the day after the last day, of a term in hours the end
     * of the last one. A term that is already closed keeps the end that it had.
     */
    public Date endOf(String term, VariableScope scope) {
        return find(term, scope)
                .flatMap(TermStanding::endsAt)
                .map(Date::from)
                .orElseThrow(() ->
                        new IllegalStateException("term " + term + " has no end for case " + Keys.CASE_ID.get(scope)));
    }

    /** The instant at which the later of two terms has ended, of which at least one was started. */
    public Date latestEndOf(String one, String other, VariableScope scope) {
        return Stream.of(one, other)
                .flatMap(term -> find(term, scope).flatMap(TermStanding::endsAt).stream())
                .max(Instant::compareTo)
                .map(Date::from)
                .orElseThrow(() -> new IllegalStateException(
                        "neither " + one + " nor " + other + " has an end for case " + Keys.CASE_ID.get(scope)));
    }

    /** The term of the scope's subject or party, else of its case; open or closed. */
    Optional<TermStanding> find(String term, VariableScope scope) {
        CaseId caseId = new CaseId(Keys.CASE_ID.get(scope));
        String township = caseFiles.get(caseId).township();
        return Stream.of(Keys.TERM_SUBJECT, Keys.PARTY_ID)
                .flatMap(subject -> subject.find(scope).stream())
                .flatMap(subject -> terms.find(new TermKey(township, caseId.value(), subject, term)).stream())
                .findFirst()
                .or(() -> terms.find(TermKey.ofCase(township, caseId.value(), term)));
    }
}

package org.zhifaflow.procedure.engine;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Answers models' timers and tasks with the dates of the ledger; the bean {@code terms} of their expressions. */
interface TermDates {

    /** The last day of the running term, empty while none runs or it is suspended. */
    Optional<LocalDate> lastDay(String term, String caseId, String partyId);

    /** The instant at which a timer on the term's end fires: 00:00 of the day after the last day. */
    default Date endOf(String term, VariableScope scope) {
        return lastDay(term, Keys.CASE_ID.get(scope), Keys.PARTY_ID.find(scope).orElse(null))
                .map(day -> TermListener.startOf(day.plusDays(1)))
                .orElseThrow(() -> new IllegalStateException("no running term " + term));
    }
}

package org.zhifaflow.supervision;

import java.time.LocalDate;
import java.util.List;
import org.zhifaflow.calendar.SkippedDay;
import org.zhifaflow.calendar.TermEntry;
import org.zhifaflow.calendar.TermStanding;

/**
 * How one running term comes to its last day, so that one can read it aloud.
 *
 * @param id number of the running term
 * @param number the case's number as shown
 * @param party name, empty for a term of the whole case
 * @param counted weekend days that count because they are make-up workdays; empty unless working days are counted
 * @param pauses each stretch in which the clock stood still, {@code to} null while it still does
 * @param state null once the term is closed
 * @param sentences the explanation, in order
 */
public record TermReading(
        long id,
        String township,
        String caseId,
        String number,
        String itemName,
        String party,
        TermStanding standing,
        List<LocalDate> counted,
        List<Pause> pauses,
        TermState state,
        List<String> sentences) {

    public TermReading {
        counted = List.copyOf(counted);
        pauses = List.copyOf(pauses);
        sentences = List.copyOf(sentences);
    }

    /** A stretch in which the clock stood still, from the day after the one to the other, with the reason. */
    public record Pause(LocalDate from, LocalDate to, String reason) {}

    public List<SkippedDay> skipped() {
        return standing.skipped();
    }

    public List<TermEntry> entries() {
        return standing.entries();
    }

    /** Null while suspended, and if closed while suspended. */
    public LocalDate lastDay() {
        return standing.lastDay().orElse(null);
    }
}

package org.zhifaflow.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** Port to the table of statutory terms ({@code processes/terms/statutoryTerms.dmn}). */
public interface TermTable {

    /**
     * The row that is valid on the day of the start event (for a backward term: on the planned day).
     *
     * @return empty if no term of this id is valid on that day
     */
    Optional<TermRule> find(String term, LocalDate day);
}

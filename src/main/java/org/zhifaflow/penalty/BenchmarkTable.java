package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.zhifaflow.casefile.SubjectKind;

/** Port to the published discretion tables (APL-34, HL-4.4b). */
public interface BenchmarkTable {

    /**
     * The tier that fits.
     *
     * @param benchmark the table's short name, for example {@code B01}
     * @return empty if no version of the table was in force on the day of the act (APL-37)
     */
    Optional<BenchmarkTier> find(String benchmark, Question question);

    /**
     * The factors of the tables.
     *
     * @param quantity in the unit that the table names, null if not found out
     * @param occurrence how many times within a year, this time included
     */
    record Question(
            SubjectKind subjectKind,
            BigDecimal quantity,
            int occurrence,
            CorrectionStanding correction,
            boolean aggravated,
            boolean lesserCircumstance,
            LocalDate actDay) {}
}

package org.zhifaflow.casefile;

import java.time.LocalDate;

/** Port to the register of statutory limits: numbers of persons and years that a clause fixes and that are no terms. */
public interface StatutoryLimits {

    /** The limit in the unit that its row names, as it stands on a day; a limit without a row is a fault of the model. */
    int number(String limit, LocalDate day);
}

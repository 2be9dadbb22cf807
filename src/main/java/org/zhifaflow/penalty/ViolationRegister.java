package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.util.List;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.Party;

/** Port to the register of decisions in which it is looked up whether a party acts for the first time (APL-33b). */
public interface ViolationRegister {

    /**
     * Decisions in force on the same item that found a violation of the same party, from a day on and oldest first, those
     * without a penalty too; this case left out.
     */
    List<Prior> findPrior(CaseFile file, Party party, LocalDate since);

    /** An earlier decision: the case, its day, the day of the act, and whether it penalised the party. */
    record Prior(String caseId, LocalDate decidedOn, LocalDate actDay, boolean penalised) {}
}

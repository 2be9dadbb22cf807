package org.zhifaflow.penalty;

import java.util.List;
import java.util.Optional;
import org.zhifaflow.casefile.CaseId;

/** Answers with what the chair reported of the hearing on the notice that stands (APL-65). */
interface HearingFindings {

    /** Empty where no hearing was held since the parties were last told. */
    Optional<Report> find(CaseId caseId);

    /** @param parties those who were heard */
    record Report(HearingOpinion.Recommendation recommendation, List<String> parties) {

        public Report {
            parties = List.copyOf(parties);
        }
    }
}

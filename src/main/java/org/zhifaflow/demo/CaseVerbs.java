package org.zhifaflow.demo;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.HearingRequest;
import org.zhifaflow.penalty.ResponseForm;
import org.zhifaflow.procedure.caselifecycle.CaseLifecycleProcedure;

/** What a case can be told outside its tasks, by the words of the case files; it is what the case page's buttons do. */
@Component
@Profile("demo")
class CaseVerbs {

    private final CaseLifecycleProcedure lifecycle;

    CaseVerbs(CaseLifecycleProcedure lifecycle) {
        this.lifecycle = lifecycle;
    }

    Outcome<?> tell(String verb, CaseId caseId, String partyId, Map<String, Object> with, String actor) {
        return switch (verb) {
            case "factsSubmitted" -> lifecycle.factsSubmitted(caseId, (String) with.get("facts"), actor);
            case "consultationRequested" -> lifecycle.consultationRequested(caseId, (String) with.get("reason"), actor);
            case "deferralRequested" ->
                lifecycle.deferralRequested(caseId, partyId, (String) with.get("hardship"), actor);
            case "hearingRequested" ->
                lifecycle.hearingRequested(
                        caseId,
                        partyId,
                        new HearingRequest(
                                LocalDate.parse((String) with.get("receivedOn")),
                                ResponseForm.valueOf((String) with.get("form")),
                                (String) with.get("text")),
                        actor);
            case "criminalSuspected" -> lifecycle.criminalSuspected(caseId, (String) with.get("facts"), actor);
            case "criminalReturned" -> lifecycle.criminalReturned(caseId, actor);
            default -> throw new IllegalArgumentException("unknown verb " + verb);
        };
    }
}

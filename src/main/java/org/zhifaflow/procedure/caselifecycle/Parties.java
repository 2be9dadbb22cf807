package org.zhifaflow.procedure.caselifecycle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.penalty.Responses;
import org.zhifaflow.procedure.engine.ForModels;

/** The parties that a model goes through one by one. */
@Component
@ForModels("parties")
public class Parties {

    private final CaseFiles caseFiles;
    private final Responses responses;

    Parties(CaseFiles caseFiles, Responses responses) {
        this.caseFiles = caseFiles;
        this.responses = responses;
    }

    /** All parties of the case. */
    public List<String> idsOf(String caseId) {
        return caseFiles.parties(new CaseId(caseId)).stream().map(Party::id).toList();
    }

    /** The parties who asked for a hearing in time (APL-64a). */
    public List<String> ofHearing(String caseId) {
        return responses.hearingParties(new CaseId(caseId));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.document.Paper;
import org.zhifaflow.document.Papers;
import org.zhifaflow.penalty.Responses;
import org.zhifaflow.procedure.engine.ForModels;

/** The parties that a model goes through one by one. */
@Component
@ForModels("parties")
public class Parties {

    private final CaseFiles caseFiles;
    private final Responses responses;
    private final Papers papers;

    Parties(CaseFiles caseFiles, Responses responses, Papers papers) {
        this.caseFiles = caseFiles;
        this.responses = responses;
        this.papers = papers;
    }

    /** All parties of the case. */
    public List<String> idsOf(String caseId) {
        return caseFiles.parties(new CaseId(caseId)).stream().map(Party::id).toList();
    }

    /** The papers of a correction, one for each party, by the subjects of their terms (APL-75). */
    public List<String> papersOfCorrection(String caseId, String number) {
        return papers.corrections(new CaseId(caseId), number).stream()
                .map(Paper::termSubject)
                .toList();
    }

    /** The party on whom a paper of a correction is served. */
    public String ofCorrection(String caseId, String termSubject) {
        return papers.correction(new CaseId(caseId), termSubject).partyId();
    }

    /** The parties who asked for a hearing in time (APL-64a). */
    public List<String> ofHearing(String caseId) {
        return responses.hearingParties(new CaseId(caseId));
    }
}

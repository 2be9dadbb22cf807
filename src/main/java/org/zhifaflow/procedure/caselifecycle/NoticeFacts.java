package org.zhifaflow.procedure.caselifecycle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.penalty.HearingRightFacts;
import org.zhifaflow.penalty.Notices;
import org.zhifaflow.penalty.PartyResponse;
import org.zhifaflow.penalty.Responses;
import org.zhifaflow.procedure.engine.ForModels;

/** What {@code advanceNotice} asks about a case: the inputs of the hearing right, and what the parties answered. */
@Component
@ForModels("noticeFacts")
public class NoticeFacts {

    private final Notices notices;
    private final Responses responses;
    private final CaseFiles caseFiles;

    NoticeFacts(Notices notices, Responses responses, CaseFiles caseFiles) {
        this.notices = notices;
        this.responses = responses;
        this.caseFiles = caseFiles;
    }

    /** Of the party that the proposal weighs on most. */
    public String subjectKind(String caseId) {
        return hearingRight(caseId).subjectKind().name();
    }

    public boolean soleTraderAsCitizen(String caseId) {
        return hearingRight(caseId).soleTraderAsCitizen();
    }

    /** Yuan. */
    public BigDecimal fine(String caseId) {
        return hearingRight(caseId).fine();
    }

    /** Illegal gains and goods together in yuan, null if the goods were not valued. */
    public BigDecimal confiscation(String caseId) {
        return hearingRight(caseId).confiscation();
    }

    public boolean licencePenalty(String caseId) {
        return hearingRight(caseId).licencePenalty();
    }

    public boolean closure(String caseId) {
        return hearingRight(caseId).closure();
    }

    public boolean otherHeavy(String caseId) {
        return hearingRight(caseId).otherHeavy();
    }

    /** Yuan. */
    public BigDecimal citizenThreshold(String caseId) {
        return hearingRight(caseId).citizenThreshold();
    }

    /** Yuan. */
    public BigDecimal organisationThreshold(String caseId) {
        return hearingRight(caseId).organisationThreshold();
    }

    /** The term at whose end the party's time to answer is over: the longer one where both run. */
    public String responseTerm(String caseId, String partyId) {
        return responses.windowTerm(new CaseId(caseId), partyId);
    }

    /** Some party made a statement or a defence to the newest notice. */
    public boolean defenceMade(String caseId) {
        return !responses.statements(new CaseId(caseId)).isEmpty();
    }

    /** The answers of a case as table rows. */
    List<Map<String, Object>> rows(CaseId caseId, List<PartyResponse> answers) {
        return answers.stream().map(answer -> row(caseId, answer)).toList();
    }

    private Map<String, Object> row(CaseId caseId, PartyResponse answer) {
        return Map.of(
                "party", caseFiles.party(caseId, answer.partyId()).name(),
                "receivedOn", answer.receivedOn().toString(),
                "form", answer.form().label(),
                "statement", Choices.cell(answer.statement()),
                "hearing", answer.hearingRequested() ? (answer.hearingGranted() ? "要求听证" : "要求听证（未准许）") : "",
                "waiver", Choices.cell(answer.waiverSignedOn()));
    }

    private HearingRightFacts hearingRight(String caseId) {
        return notices.hearingRightFacts(new CaseId(caseId));
    }
}

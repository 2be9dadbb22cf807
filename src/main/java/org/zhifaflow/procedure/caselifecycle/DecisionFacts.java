package org.zhifaflow.procedure.caselifecycle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.LocalSettings;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.penalty.Decisions;
import org.zhifaflow.penalty.HearingRightFacts;
import org.zhifaflow.penalty.Notices;
import org.zhifaflow.procedure.engine.DecisionTables;
import org.zhifaflow.procedure.engine.ForModels;

/** What the table of collective discussion asks about a case (KY4-09e, APL-57c). */
@Component
@ForModels("decisionFacts")
public class DecisionFacts {

    private final CaseFiles caseFiles;
    private final Decisions decisions;
    private final Notices notices;
    private final LocalSettings settings;
    private final DecisionTables tables;

    DecisionFacts(
            CaseFiles caseFiles, Decisions decisions, Notices notices, LocalSettings settings, DecisionTables tables) {
        this.caseFiles = caseFiles;
        this.decisions = decisions;
        this.notices = notices;
        this.settings = settings;
        this.tables = tables;
    }

    /** A major public interest or a hearing makes the review one of major cases (APL-58). */
    public boolean reviewTriggerHit(String caseId) {
        CaseFile file = file(caseId);
        return file.majorPublicInterest() || caseFiles.hasReached(file.caseId(), Milestone.hearingClosed);
    }

    /** The proposal gives a right to a hearing (APL-63). */
    public boolean hearingThresholdReached(String caseId) {
        CaseId id = new CaseId(caseId);
        if (!decisions.penaltyProposed(id)) {
            return false;
        }
        HearingRightFacts facts = notices.hearingRightFacts(id);
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("subjectKind", facts.subjectKind().name());
        inputs.put("soleTraderAsCitizen", facts.soleTraderAsCitizen());
        inputs.put("fine", facts.fine());
        inputs.put("confiscation", facts.confiscation());
        inputs.put("licencePenalty", facts.licencePenalty());
        inputs.put("closure", facts.closure());
        inputs.put("otherHeavy", facts.otherHeavy());
        inputs.put("citizenThreshold", facts.citizenThreshold());
        inputs.put("organisationThreshold", facts.organisationThreshold());
        return tables.evaluate("determineHearingRight", inputs).stream()
                .anyMatch(rule -> Boolean.TRUE.equals(rule.get("hearingRight")));
    }

    public boolean markedComplex(String caseId) {
        return file(caseId).complex();
    }

    /** A fine below the statutory minimum is proposed (APL-32x). */
    public boolean belowMinimum(String caseId) {
        return fines(caseId).stream().anyMatch(Decisions.ProposedFine::belowMinimum);
    }

    /** The highest proposed fine in yuan. */
    public BigDecimal fine(String caseId) {
        return fines(caseId).stream()
                .map(Decisions.ProposedFine::fine)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** The local amount from which a fine is discussed, in yuan. */
    public BigDecimal localAmount(String caseId) {
        return settings.number("collectiveDiscussionAmount", file(caseId).foundOn());
    }

    private List<Decisions.ProposedFine> fines(String caseId) {
        return decisions.proposedFines(new CaseId(caseId));
    }

    private CaseFile file(String caseId) {
        return caseFiles.get(new CaseId(caseId));
    }
}

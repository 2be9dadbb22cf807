package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.penalty.Decisions;
import org.zhifaflow.penalty.ProposalResult;
import org.zhifaflow.penalty.Proposals;
import org.zhifaflow.procedure.engine.ForModels;
import org.zhifaflow.procedure.engine.Keys;

/** What the conductor's gateways ask. */
@Component
@ForModels("lifecycleFacts")
public class LifecycleFacts {

    private static final String REVIEW_ROUTE = "reviewRoute";

    private final CaseFiles caseFiles;
    private final Proposals proposals;
    private final Decisions decisions;

    LifecycleFacts(CaseFiles caseFiles, Proposals proposals, Decisions decisions) {
        this.caseFiles = caseFiles;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    /** filed, notFiled, notOurs or barred. */
    public String filingOutcome(String caseId) {
        return switch (caseFiles.get(new CaseId(caseId)).status()) {
            case notFiled -> "notFiled";
            case transferredOut -> "notOurs";
            case timeBarred -> "barred";
            default -> "filed";
        };
    }

    /** The investigation's own word, or emergency where a reported case is reviewed after the decision (KY4-03f). */
    public String investigationOutcome(String caseId, String word) {
        return "reported".equals(word)
                        && reached(caseId, Milestone.emergencyGranted)
                        && !reached(caseId, Milestone.reviewPassed)
                ? "emergency"
                : word;
    }

    /** Where an investigation begins: first, toInvestigation or toProposal. */
    public String reentry(DelegateExecution execution) {
        CaseId caseId = new CaseId(Keys.CASE_ID.get(execution));
        if (!caseFiles.hasReached(caseId, Milestone.investigatorsAssigned)) {
            return "first";
        }
        boolean investigate = "returned".equals(execution.getVariable("preReviewOutcome"))
                || "toInvestigation".equals(execution.getVariable(REVIEW_ROUTE))
                || "investigation".equals(execution.getVariable("namedStage"))
                || caseFiles.hasReached(caseId, Milestone.factsChanged);
        return investigate ? "toInvestigation" : "toProposal";
    }

    /**
     * Whether some party has still to be told of the proposed penalty (APL-44); not where no penalty is proposed or the
     * county advises none, and not of facts that have changed since the report.
     */
    public boolean noticeDue(DelegateExecution execution) {
        CaseId caseId = new CaseId(Keys.CASE_ID.get(execution));
        return penaltyDue(caseId, execution)
                && !caseFiles.hasReached(caseId, Milestone.factsChanged)
                && caseFiles.parties(caseId).stream()
                        .anyMatch(party -> !caseFiles.hasReached(caseId, Milestone.noticeServed, party.id()));
    }

    /** A party asked for a hearing, also after its time to answer was closed early, and is still to be heard (APL-64a). */
    public boolean hearingOwed(DelegateExecution execution) {
        CaseId caseId = new CaseId(Keys.CASE_ID.get(execution));
        return penaltyDue(caseId, execution) && decisions.hearingOwed(caseId);
    }

    private boolean penaltyDue(CaseId caseId, DelegateExecution execution) {
        return !advisedNoPenalty(execution)
                && proposals
                        .findCurrent(caseId)
                        .filter(proposal -> proposal.result() == ProposalResult.penalty)
                        .isPresent();
    }

    /** The county's word counts only in the round that went to the county. */
    private static boolean advisedNoPenalty(DelegateExecution execution) {
        return "county".equals(execution.getVariable("preReviewOutcome"))
                && "noPenalty".equals(execution.getVariable(REVIEW_ROUTE));
    }

    public boolean factsChanged(String caseId) {
        return reached(caseId, Milestone.factsChanged);
    }

    /** The case was changed after its review passed, and no emergency excuses it: it is reviewed anew (APL-58). */
    public boolean reviewLapsed(String caseId) {
        return !reached(caseId, Milestone.reviewPassed)
                && !reached(caseId, Milestone.emergencyGranted)
                && !factsChanged(caseId);
    }

    /** An emergency decision was taken before its review (KY4-03f). */
    public boolean reviewOwed(String caseId) {
        return reached(caseId, Milestone.emergencyGranted) && !reached(caseId, Milestone.reviewPassed);
    }

    private boolean reached(String caseId, Milestone milestone) {
        return caseFiles.hasReached(new CaseId(caseId), milestone);
    }
}

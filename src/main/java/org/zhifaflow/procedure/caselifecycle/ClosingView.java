package org.zhifaflow.procedure.caselifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.evidence.Terminations;
import org.zhifaflow.penalty.Closings;

/** What closing and archiving show: what the case came to, and first lists of its two dossiers (KY4-12). */
@Component
class ClosingView {

    private final CaseFiles caseFiles;
    private final Closings closings;
    private final Terminations terminations;
    private final DecisionView decisions;
    private final DebtView debts;

    ClosingView(
            CaseFiles caseFiles, Closings closings, Terminations terminations, DecisionView decisions, DebtView debts) {
        this.caseFiles = caseFiles;
        this.closings = closings;
        this.terminations = terminations;
        this.decisions = decisions;
        this.debts = debts;
    }

    /** The decision with what became of it, or how the case ended without one. */
    Map<String, Object> standing(CaseId caseId) {
        CaseStatus status = caseFiles.get(caseId).status();
        return status.isClosedUndecided()
                ? Map.of("resultText", ending(caseId, status), "enforcementText", "没有需要执行的决定")
                : Map.of("resultText", decisions.decision(caseId), "enforcementText", debts.enforcement(caseId));
    }

    private String ending(CaseId caseId, CaseStatus status) {
        return status.label()
                + terminations
                        .findApproved(caseId)
                        .map(approved -> "（" + approved.ground().label() + "）")
                        .orElse("");
    }

    /** First lists of the two dossiers, from what happened in the case. */
    Map<String, Object> dossiers(CaseId caseId) {
        CaseStatus endedAs = closings.find(caseId).orElseThrow().endedAs();
        return endedAs.isClosedUndecided() ? undecided(caseId, endedAs) : decisions.dossiers(caseId);
    }

    private Map<String, Object> undecided(CaseId caseId, CaseStatus endedAs) {
        List<Map<String, Object>> main = new ArrayList<>();
        main.add(DecisionView.entry("start", "立案审批表"));
        if (caseFiles.hasReached(caseId, Milestone.investigatorsAssigned)) {
            main.add(DecisionView.entry("evidence", "证据材料"));
        }
        main.add(DecisionView.entry("decision", endingPaper(caseId, endedAs)));
        caseFiles
                .dayOf(caseId, Milestone.resultNotified)
                .ifPresent(day -> main.add(DecisionView.entry("decision", "办理结果告知书")));
        List<Map<String, Object>> side =
                closings.isReviewed(caseId) ? List.of(DecisionView.entry("review", "法制审核意见")) : List.of();
        return Map.of("mainDossier", main, "sideDossier", side);
    }

    private String endingPaper(CaseId caseId, CaseStatus endedAs) {
        return switch (endedAs) {
            case corrected -> "责令改正通知书、复查和确认改正记录";
            case terminated ->
                terminations.findApproved(caseId).orElseThrow().ground().act() + "审批表及查找、核实记录";
            case transferredOut -> "移送函及回执";
            case criminal -> "涉嫌犯罪案件移送材料及公安机关立案决定";
            case lead, filed, decided, notFiled, timeBarred, closed, archived ->
                throw new IllegalStateException("case " + caseId + " did not end undecided: " + endedAs);
        };
    }
}

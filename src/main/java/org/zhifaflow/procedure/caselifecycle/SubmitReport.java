package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.evidence.EvidenceItems;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.CorrectionOrders;
import org.zhifaflow.penalty.InvestigationReport;
import org.zhifaflow.penalty.OtherPenalty;
import org.zhifaflow.penalty.Proposals;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 提交调查报告 (APL-40, APL-57, HL-4.4b). */
@Component
class SubmitReport implements TaskForm<InvestigationReport> {

    private final CaseHeader header;
    private final CaseFiles caseFiles;
    private final EvidenceItems evidence;
    private final CorrectionOrders corrections;
    private final Proposals proposals;
    private final CircumstanceFacts facts;
    private final ReturnReasons returns;

    SubmitReport(
            CaseHeader header,
            CaseFiles caseFiles,
            EvidenceItems evidence,
            CorrectionOrders corrections,
            Proposals proposals,
            CircumstanceFacts facts,
            ReturnReasons returns) {
        this.header = header;
        this.caseFiles = caseFiles;
        this.evidence = evidence;
        this.corrections = corrections;
        this.proposals = proposals;
        this.facts = facts;
        this.returns = returns;
    }

    @Override
    public Class<InvestigationReport> input() {
        return InvestigationReport.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        var parties = caseFiles.parties(task.caseId());
        shown.put(
                "guidanceTable",
                proposals.guidance(task.caseId()).stream()
                        .map(line -> Map.of(
                                "party", line.party().name(),
                                "range", line.range(),
                                "tier", line.tier(),
                                "conclusion", line.conclusion()))
                        .toList());
        shown.put("evidenceTable", EvidenceRows.table(evidence.of(task.caseId())));
        shown.put("lawfulOptions", EvidenceRows.options(evidence.lawful(task.caseId())));
        shown.put("correction", CorrectionText.of(corrections.findCurrent(task.caseId())));
        shown.put(
                "returned",
                proposals
                        .findCurrent(task.caseId())
                        .map(earlier -> "本案第" + earlier.round() + "次报告："
                                + earlier.result().label() + (earlier.noticed() ? "（已告知当事人；事实变更或者处罚加重须重新告知）" : ""))
                        .orElse(""));
        shown.put(
                "facts",
                evidence.findFinding(task.caseId())
                        .map(finding -> finding.facts())
                        .orElse(""));
        shown.put(ReturnReasons.SHOWN, returns.of(task.caseId()));
        shown.put("basis", facts.basis(task.caseId()));
        shown.put(
                "partyOptions",
                parties.stream()
                        .map(party -> Choices.choice(party.id(), party.name()))
                        .toList());
        shown.put(
                "lines",
                parties.stream()
                        .map(party -> Map.of("partyId", party.id(), "otherPenalty", OtherPenalty.none.name()))
                        .toList());
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, InvestigationReport input) {
        return proposals
                .submit(task.caseId(), input, task.userId())
                .map(proposal -> Routing.of(InvestigationProcedure.OUTCOME, "reported")
                        .and(InvestigationProcedure.EMERGENCY_REQUESTED, proposal.emergency()));
    }
}

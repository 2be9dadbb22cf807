package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.evidence.EvidenceItems;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.penalty.Emergencies;
import org.zhifaflow.penalty.EmergencyRuling;
import org.zhifaflow.penalty.Proposal;
import org.zhifaflow.penalty.Proposals;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;
import org.zhifaflow.review.ProposalFacts;

/** 批准应急程序 (KY4-03f). */
@Component
class DecideEmergency implements TaskForm<EmergencyRuling.Given> {

    private final CaseHeader header;
    private final Organisation organisation;
    private final EvidenceItems evidence;
    private final Proposals proposals;
    private final ProposalFacts words;
    private final Emergencies emergencies;

    DecideEmergency(
            CaseHeader header,
            Organisation organisation,
            EvidenceItems evidence,
            Proposals proposals,
            ProposalFacts words,
            Emergencies emergencies) {
        this.header = header;
        this.organisation = organisation;
        this.evidence = evidence;
        this.proposals = proposals;
        this.words = words;
        this.emergencies = emergencies;
    }

    @Override
    public Class<EmergencyRuling.Given> input() {
        return EmergencyRuling.Given.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        Proposal proposal = proposals.findCurrent(task.caseId()).orElseThrow();
        shown.put("requester", organisation.nameOf(proposal.submittedBy()));
        shown.put("emergencyBasis", Choices.cell(proposal.emergencyBasis()));
        shown.put("emergencyReason", Choices.cell(proposal.emergencyReason()));
        shown.put("proposal", words.summary(task.caseId()));
        shown.put("evidenceTable", EvidenceRows.table(evidence.of(task.caseId())));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, EmergencyRuling.Given input) {
        return emergencies.rule(task.caseId(), input, task.userId()).map(ruling -> Routing.none());
    }
}

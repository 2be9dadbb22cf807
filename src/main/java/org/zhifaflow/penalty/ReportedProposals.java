package org.zhifaflow.penalty;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;

/** Takes what a notice tells from the report that stands. */
@Component
class ReportedProposals implements NoticedProposals {

    private final Proposals proposals;

    ReportedProposals(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public NoticedProposal current(CaseId caseId) {
        Proposal proposal = proposals
                .findCurrent(caseId)
                .orElseThrow(() -> new IllegalStateException("no proposal in case " + caseId));
        return new NoticedProposal(
                proposal.facts(),
                proposal.reason(),
                proposal.basis(),
                proposal.lines().stream().map(ReportedProposals::line).toList());
    }

    @Override
    public void markNoticed(CaseId caseId) {
        proposals.markNoticed(caseId);
    }

    private static NoticedProposal.Line line(ProposalLine line) {
        return new NoticedProposal.Line(
                line.partyId(),
                line.fine(),
                line.confiscatedValue(),
                line.otherPenalty() == OtherPenalty.licence,
                line.otherPenalty() == OtherPenalty.closure,
                line.otherPenalty() == OtherPenalty.otherHeavy,
                content(line));
    }

    private static String content(ProposalLine line) {
        List<String> penalties = new ArrayList<>();
        if (line.warning()) {
            penalties.add("警告");
        }
        if (line.hasFine()) {
            penalties.add("罚款" + line.fine().toPlainString() + "元");
        }
        if (line.confiscation().signum() > 0) {
            penalties.add("没收违法所得" + line.confiscation().toPlainString() + "元");
        }
        if (line.confiscatedGoods() != null) {
            penalties.add(line.goodsInWords());
        }
        if (line.otherPenalty() != OtherPenalty.none) {
            penalties.add(line.otherPenaltyText());
        }
        return String.join("，", penalties);
    }
}

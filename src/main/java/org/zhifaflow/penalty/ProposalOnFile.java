package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;

/** The last report's proposal as the decision needs it. */
@Component
class ProposalOnFile implements ProposedPenalties {

    private final Proposals proposals;

    ProposalOnFile(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Optional<ProposedPenalty> find(CaseId caseId) {
        return proposals
                .findCurrent(caseId)
                .map(proposal -> new ProposedPenalty(
                        proposal.result() == ProposalResult.penalty,
                        proposal.noPenaltyGround(),
                        proposal.lines().stream()
                                .map(line -> line(line, noticedFine(caseId, line)))
                                .toList()));
    }

    /** The fine that the party was told of, never more than what stands now: the decision may not be heavier. */
    private BigDecimal noticedFine(CaseId caseId, ProposalLine line) {
        return proposals
                .findNoticed(caseId)
                .flatMap(noticed -> noticed.line(line.partyId()))
                .map(noticed -> noticed.fine().min(line.fine()))
                .orElse(line.fine());
    }

    /** The proposal judged its own fine against the tier; its verdict says whether the upper end itself is inside. */
    private static ProposedPenalty.Line line(ProposalLine line, BigDecimal fine) {
        boolean atMaximum = line.tierMaximum() != null && line.fine().compareTo(line.tierMaximum()) == 0;
        return new ProposedPenalty.Line(
                line.partyId(),
                fine,
                line.rangeMinimum(),
                line.rangeMaximum(),
                line.tierMinimum(),
                line.tierMaximum(),
                !(atMaximum && line.outsideTier()),
                line.mitigationGround(),
                line.warning()
                        || line.confiscation().signum() > 0
                        || line.confiscatedGoods() != null
                        || line.otherPenalty() != OtherPenalty.none);
    }
}

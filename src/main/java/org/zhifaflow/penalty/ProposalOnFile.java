package org.zhifaflow.penalty;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.StatutoryRange;

/** The last report's proposal as the decision needs it, beside what the parties were told of. */
@Component
class ProposalOnFile implements ProposedPenalties {

    private final Proposals proposals;
    private final CaseFiles caseFiles;
    private final Catalogue catalogue;

    ProposalOnFile(Proposals proposals, CaseFiles caseFiles, Catalogue catalogue) {
        this.proposals = proposals;
        this.caseFiles = caseFiles;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<ProposedPenalty> find(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        Optional<Proposal> noticed = proposals.findNoticed(caseId);
        return proposals
                .findCurrent(caseId)
                .map(proposal -> new ProposedPenalty(
                        proposal.result() == ProposalResult.penalty,
                        proposal.noPenaltyGround(),
                        noticed.map(told -> !proposal.factsDifferFrom(told) && !proposal.heavierInKindThan(told))
                                .orElse(true),
                        noticed.map(told -> proposal.round() > told.round()).orElse(false),
                        proposal.lines().stream()
                                .map(line -> line(
                                        line,
                                        noticed.flatMap(told -> told.line(line.partyId()))
                                                .orElse(line),
                                        fineOptional(file, line)))
                                .toList()));
    }

    private boolean fineOptional(CaseFile file, ProposalLine line) {
        String kind = caseFiles.party(file.caseId(), line.partyId()).kind().name();
        return catalogue
                .findRange(file.township(), file.itemCode(), kind, file.actDay())
                .map(StatutoryRange::fineOptional)
                .orElse(false);
    }

    /**
     * The fine is what the party was told of, never more than what stands now: the decision may not be heavier. The
     * proposal judged its own fine against the tier; its verdict says whether the upper end itself is inside.
     */
    private static ProposedPenalty.Line line(ProposalLine line, ProposalLine told, boolean fineOptional) {
        boolean atMaximum = line.tierMaximum() != null && line.fine().compareTo(line.tierMaximum()) == 0;
        return new ProposedPenalty.Line(
                line.partyId(),
                told.fine().min(line.fine()),
                line.rangeMinimum(),
                line.rangeMaximum(),
                line.tierMinimum(),
                line.tierMaximum(),
                !(atMaximum && line.outsideTier()),
                line.mitigationGround(),
                line.beyondFine(),
                fineOptional,
                told.fine(),
                told.addsTo(line));
    }
}

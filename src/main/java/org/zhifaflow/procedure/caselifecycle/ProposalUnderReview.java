package org.zhifaflow.procedure.caselifecycle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.penalty.Circumstances;
import org.zhifaflow.penalty.OtherPenalty;
import org.zhifaflow.penalty.PartyCircumstances;
import org.zhifaflow.penalty.Proposal;
import org.zhifaflow.penalty.ProposalLine;
import org.zhifaflow.penalty.Proposals;
import org.zhifaflow.review.FirstTimeCheck;
import org.zhifaflow.review.ProposalFacts;

/** The investigators' current proposal as the reviewers need it. */
@Component
class ProposalUnderReview implements ProposalFacts {

    private final CaseFiles caseFiles;
    private final Proposals proposals;
    private final Circumstances circumstances;

    ProposalUnderReview(CaseFiles caseFiles, Proposals proposals, Circumstances circumstances) {
        this.caseFiles = caseFiles;
        this.proposals = proposals;
        this.circumstances = circumstances;
    }

    @Override
    public boolean proposesFine(CaseId caseId) {
        return proposals.findCurrent(caseId).filter(Proposal::proposesFine).isPresent();
    }

    @Override
    public Optional<BigDecimal> highestFine(CaseId caseId) {
        return proposals.findCurrent(caseId).map(Proposal::lines).stream()
                .flatMap(List::stream)
                .filter(ProposalLine::hasFine)
                .map(ProposalLine::fine)
                .max(BigDecimal::compareTo);
    }

    @Override
    public FirstTimeCheck firstTime(CaseId caseId) {
        List<PartyCircumstances> parties = parties(caseId);
        if (parties.isEmpty()) {
            return FirstTimeCheck.unchecked;
        }
        return parties.stream().allMatch(PartyCircumstances::firstTime)
                ? FirstTimeCheck.firstTime
                : FirstTimeCheck.repeated;
    }

    @Override
    public List<String> evidence(CaseId caseId) {
        return proposals.findCurrent(caseId).map(Proposal::evidenceIds).orElse(List.of());
    }

    @Override
    public String summary(CaseId caseId) {
        return proposals
                .findCurrent(caseId)
                .map(proposal -> Stream.concat(
                                Stream.of("第%d次报告：%s。事实：%s。依据：%s。理由：%s"
                                        .formatted(
                                                proposal.round(),
                                                proposal.result().label(),
                                                proposal.facts(),
                                                proposal.basis(),
                                                proposal.reason())),
                                proposal.lines().stream().map(line -> inWords(caseId, line)))
                        .collect(Collectors.joining("\n\n")))
                .orElse("尚无处理建议");
    }

    private String inWords(CaseId caseId, ProposalLine line) {
        return Stream.of(
                        caseFiles.party(caseId, line.partyId()).name() + "：",
                        line.hasFine() ? "罚款" + line.fine().toPlainString() + "元" : "",
                        line.warning() ? "警告" : "",
                        line.confiscation().signum() > 0
                                ? "没收违法所得" + line.confiscation().toPlainString() + "元"
                                : "",
                        line.goodsInWords(),
                        line.otherPenalty() == OtherPenalty.none
                                ? ""
                                : line.otherPenalty().label(),
                        line.hints() == null ? "" : line.hints().replace('\n', '；'),
                        registerFound(caseId, line.partyId()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("　"));
    }

    private String registerFound(CaseId caseId, String partyId) {
        return parties(caseId).stream()
                .filter(party -> party.partyId().equals(partyId))
                .map(PartyCircumstances::registerFound)
                .findFirst()
                .orElse("");
    }

    private List<PartyCircumstances> parties(CaseId caseId) {
        return circumstances
                .findCurrent(caseId)
                .map(Circumstances.Recorded::parties)
                .orElse(List.of());
    }
}

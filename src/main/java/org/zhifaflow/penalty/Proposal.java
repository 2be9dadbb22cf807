package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A proposal of the investigators, one round of possibly several.
 *
 * @param evidenceIds the evidence considered
 * @param noPenaltyGround null unless no penalty is proposed
 * @param correctionDemand the order to correct as it stands (APL-28a), or why it is impossible
 * @param noticed the parties were told of it; changes against it need a new notice
 */
public record Proposal(
        String id,
        String caseId,
        int round,
        ProposalResult result,
        String facts,
        String basis,
        String reason,
        List<String> evidenceIds,
        List<ProposalLine> lines,
        NoPenaltyGround noPenaltyGround,
        String discretionReason,
        String correctionDemand,
        boolean surchargeProvided,
        boolean emergency,
        String emergencyBasis,
        String emergencyReason,
        boolean noticed,
        String submittedBy,
        LocalDate submittedOn) {

    public Proposal {
        evidenceIds = List.copyOf(evidenceIds);
        lines = List.copyOf(lines);
    }

    public Optional<ProposalLine> line(String partyId) {
        return lines.stream().filter(line -> line.partyId().equals(partyId)).findFirst();
    }

    /** The fine proposed for a party in yuan, 0 if none. */
    public BigDecimal fine(String partyId) {
        return line(partyId).map(ProposalLine::fine).orElse(BigDecimal.ZERO);
    }

    public boolean proposesFine() {
        return lines.stream().anyMatch(ProposalLine::hasFine);
    }

    /** A penalty is proposed and it is nothing but warnings. */
    public boolean warningOnly() {
        return result == ProposalResult.penalty
                && lines.stream()
                        .allMatch(line -> !line.hasFine()
                                && line.confiscation().signum() == 0
                                && line.confiscatedGoods() == null
                                && line.otherPenalty() == OtherPenalty.none);
    }

    /** All illegal gains to be confiscated, in yuan. */
    public BigDecimal confiscation() {
        return lines.stream().map(ProposalLine::confiscation).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean belowMinimum() {
        return lines.stream().anyMatch(ProposalLine::belowMinimum);
    }

    public boolean outsideTier() {
        return lines.stream().anyMatch(ProposalLine::outsideTier);
    }

    /** Whether this proposal is heavier for anybody than the other: more money, or a kind of penalty not there before. */
    public boolean heavierThan(Proposal other) {
        return lines.stream().anyMatch(line -> {
            Optional<ProposalLine> before = other.line(line.partyId());
            if (before.isEmpty()) {
                return true;
            }
            ProposalLine than = before.get();
            return line.fine().compareTo(than.fine()) > 0 || line.addsTo(than);
        });
    }

    /** Whether a kind of penalty is proposed for anybody that was not proposed before. */
    public boolean heavierInKindThan(Proposal other) {
        return lines.stream()
                .anyMatch(line -> other.line(line.partyId()).map(line::addsTo).orElse(true));
    }

    /** Whether it rests on other facts or another legal basis than the other. */
    public boolean factsDifferFrom(Proposal other) {
        return !plain(facts).equals(plain(other.facts)) || !plain(basis).equals(plain(other.basis));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }
}

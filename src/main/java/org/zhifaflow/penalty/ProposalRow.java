package org.zhifaflow.penalty;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The head of a proposal as it is kept. */
@Table("proposal")
record ProposalRow(
        @Id String id,
        String township,
        String caseId,
        int proposalRound,
        ProposalResult outcome,
        String facts,
        String basis,
        String reason,
        String evidenceIds,
        NoPenaltyGround noPenaltyGround,
        String discretionReason,
        String correctionDemand,
        boolean surchargeProvided,
        boolean emergency,
        String emergencyBasis,
        String emergencyReason,
        boolean noticed,
        String submittedBy,
        LocalDate submittedOn) {}

package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;

/** Reads the last report's proposal as the decision needs it. */
@Component
class ProposalRows implements ProposedPenalties {

    private static final String PENALTY = "penalty";

    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ProposedPenalty> find(CaseId caseId) {
        return jdbc
                .sql("select id, outcome, no_penalty_ground from proposal where case_id = ?"
                        + " order by proposal_round desc")
                .param(caseId.value())
                .query(Head.class)
                .list()
                .stream()
                .findFirst()
                .map(head -> new ProposedPenalty(
                        head.outcome().equals(PENALTY),
                        head.noPenaltyGround(),
                        jdbc
                                .sql("select party_id, fine, range_minimum, range_maximum, tier_minimum, tier_maximum,"
                                        + " outside_tier, mitigation_ground from proposal_line where proposal_id = ?")
                                .param(head.id())
                                .query(Line.class)
                                .list()
                                .stream()
                                .map(Line::proposed)
                                .toList()));
    }

    private record Head(String id, String outcome, String noPenaltyGround) {}

    /** The proposal judged its own fine against the tier; its verdict says whether the upper end itself is inside. */
    private record Line(
            String partyId,
            BigDecimal fine,
            BigDecimal rangeMinimum,
            BigDecimal rangeMaximum,
            BigDecimal tierMinimum,
            BigDecimal tierMaximum,
            boolean outsideTier,
            String mitigationGround) {

        ProposedPenalty.Line proposed() {
            boolean atMaximum = tierMaximum != null && fine.compareTo(tierMaximum) == 0;
            return new ProposedPenalty.Line(
                    partyId,
                    fine,
                    rangeMinimum,
                    rangeMaximum,
                    tierMinimum,
                    tierMaximum,
                    !(atMaximum && outsideTier),
                    mitigationGround);
        }
    }
}

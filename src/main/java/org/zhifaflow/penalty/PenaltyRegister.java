package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Party;

/**
 * The register of earlier decisions, over all townships: whether a violation is a party's first (APL-33b) and whether
 * an act was already fined by any organ here (APL-29). A party is the same by its identifier where both cases know
 * one, otherwise by its name.
 */
@Service
public class PenaltyRegister {

    private final JdbcClient jdbc;

    PenaltyRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The final decisions on an item against the party in other cases since a day, newest first. */
    public List<EarlierDecision> earlier(CaseId caseId, Party party, String itemCode, LocalDate since) {
        return jdbc.sql("""
                        select l.case_id, d.decided_on, d.result, l.item_code, l.act_day, l.place, l.fine
                          from decision_line l join decision d on d.id = l.decision_id
                         where l.case_id <> :case and l.item_code = :item and d.decided_on >= :since
                           and d.final_case_id is not null
                           and (l.party_identifier = :identifier
                                or ((l.party_identifier is null or cast(:identifier as varchar(40)) is null)
                                    and l.party_name = :name))
                         order by d.decided_on desc, l.case_id""")
                .param("case", caseId.value())
                .param("item", itemCode)
                .param("since", since)
                .param("identifier", party.identifier())
                .param("name", party.name())
                .query(EarlierDecision.class)
                .list();
    }

    /** An earlier decision against a party; the fine is in yuan. */
    public record EarlierDecision(
            String caseId,
            LocalDate decidedOn,
            DecisionResult result,
            String itemCode,
            LocalDate actDay,
            String place,
            java.math.BigDecimal fine) {}
}

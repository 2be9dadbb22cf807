package org.zhifaflow.penalty;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.Party;

/**
 * The register of the township's own decisions, read from its case files: same item, and the same identifier, or the
 * same name where either side has no identifier.
 */
@Component
class DecidedCases implements ViolationRegister {

    private final JdbcClient jdbc;

    DecidedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Prior> findPrior(CaseFile file, Party party, LocalDate since) {
        return jdbc.sql(
                        "select c.id as case_id, m.reached_on as decided_on, coalesce(c.act_ended_on, c.found_on) as act_day,"
                                + " case when q.outcome = 'penalty' then true else false end as penalised"
                                + " from case_file c join party p on p.case_id = c.id"
                                + " join milestone m on m.case_id = c.id and m.kind = 'decided' and m.withdrawn = false"
                                + " left join proposal q on q.case_id = c.id and q.proposal_round ="
                                + " (select max(l.proposal_round) from proposal l where l.case_id = c.id)"
                                + " where c.township = :township and c.item_code = :item and c.id <> :case and m.reached_on >= :since"
                                + " and (p.identifier = :identifier or (p.name = :name"
                                + " and (p.identifier is null or cast(:identifier as varchar) is null)))"
                                + " order by m.reached_on, c.id")
                .param("township", file.township())
                .param("item", file.itemCode())
                .param("case", file.id())
                .param("since", since)
                .param("identifier", party.identifier())
                .param("name", party.name())
                .query(Prior.class)
                .list();
    }
}

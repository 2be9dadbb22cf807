package org.zhifaflow.penalty;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;

/** Reads a party's fine as things stand: as decided, or as a review, a lawsuit or the authority itself left it. */
@Component
class FinesInForce {

    private final JdbcAggregateTemplate rows;
    private final JdbcClient jdbc;
    private final ServedPapers papers;

    FinesInForce(JdbcAggregateTemplate rows, JdbcClient jdbc, ServedPapers papers) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.papers = papers;
    }

    /** A day on which the fine became less; revoked is a fine of zero with the decision gone. */
    private record Change(LocalDate day, BigDecimal fine, boolean revoked) {}

    BigDecimal of(CaseId caseId, String partyId) {
        return latest(caseId, partyId)
                .map(Change::fine)
                .orElseGet(() -> decided(caseId, partyId))
                .setScale(2);
    }

    private BigDecimal decided(CaseId caseId, String partyId) {
        return jdbc.sql("select l.fine from decision_line l join decision d on d.id = l.decision_id"
                        + " where d.final_case_id = ? and l.party_id = ?")
                .params(caseId.value(), partyId)
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    boolean isTouched(CaseId caseId, String partyId) {
        return latest(caseId, partyId).isPresent();
    }

    boolean isRevoked(CaseId caseId, String partyId) {
        return changes(caseId, partyId).stream().anyMatch(Change::revoked);
    }

    /** Whether the authority revoked the decision of its own motion (APL-75). */
    boolean isRevokedByAuthority(CaseId caseId) {
        return rectifications(caseId).stream().anyMatch(row -> row.result() == RectificationResult.revoked);
    }

    /** Whether a paper that revokes or changes the decision is still to be served (APL-75). */
    boolean isCorrectionUnserved(CaseId caseId) {
        return papers.isCorrectionUnserved(caseId);
    }

    List<Rectification> rectifications(CaseId caseId) {
        return rows.findAll(query(where("caseId").is(caseId.value())).sort(Sort.by("recordedAt")), Rectification.class);
    }

    private Optional<Change> latest(CaseId caseId, String partyId) {
        return changes(caseId, partyId).stream().reduce((earlier, later) -> later);
    }

    private List<Change> changes(CaseId caseId, String partyId) {
        List<Change> changes = new ArrayList<>();
        rows.findAll(query(where("caseId").is(caseId.value()).and("partyId").is(partyId)), Remedy.class).stream()
                .filter(Remedy::leavesLessToPay)
                .map(remedy -> change(remedy.endedOn(), remedy.outcome() == RemedyOutcome.revoked, remedy.newFine()))
                .forEach(changes::add);
        for (Rectification row : rectifications(caseId)) {
            switch (row.result()) {
                case revoked -> changes.add(change(row.rectifiedOn(), true, null));
                case changed ->
                    changes.add(
                            change(row.rectifiedOn(), false, row.fineOfParty().get(partyId)));
                case kept -> {}
            }
        }
        changes.sort(Comparator.comparing(Change::day));
        return changes;
    }

    private static Change change(LocalDate day, boolean revoked, BigDecimal fine) {
        return new Change(day, revoked ? BigDecimal.ZERO : fine, revoked);
    }
}

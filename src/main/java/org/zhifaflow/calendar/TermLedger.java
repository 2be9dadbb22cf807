package org.zhifaflow.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code term} and {@code term_entry}. */
@Repository
class TermLedger {

    private static final String OF_KEY =
            "t.township = :township and t.case_id = :caseId and t.party_id = :partyId and t.term_id = :term";

    private final JdbcClient jdbc;

    TermLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of {@code term} with its entries. */
    record Row(
            long id,
            TermKey key,
            int round,
            TermRule rule,
            LocalDate startedOn,
            TermStatus status,
            Optional<LocalDate> closedOn,
            Optional<LocalDate> projectedLastDay,
            List<TermEntry> entries) {}

    /** Holds the row of the newest round until the transaction ends, so that two writers follow one another. */
    Optional<Row> lockNewest(TermKey key) {
        jdbc.sql("select t.id from term t where " + OF_KEY + " for update")
                .params(params(key))
                .query(Long.class)
                .list();
        return newest(key);
    }

    Optional<Row> newest(TermKey key) {
        List<Row> rounds = read(OF_KEY, params(key));
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    List<Row> ofCase(String caseId) {
        return read("t.case_id = :caseId", Map.of("caseId", caseId));
    }

    List<Row> open(String township) {
        return read("t.township = :township and t.status in ('RUNNING', 'SUSPENDED')", Map.of("township", township));
    }

    List<Row> lockRunning() {
        jdbc.sql("select t.id from term t where t.status = 'RUNNING' order by t.id for update")
                .query(Long.class)
                .list();
        return read("t.status = 'RUNNING'", Map.of());
    }

    long insert(TermKey key, int round, TermRule rule, LocalDate startedOn, LocalDate projectedLastDay) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into term (township, case_id, party_id, term_id, round_no, name, budget, unit, direction,
                            roll, basis, effect, started_on, status, projected_last_day)
                        values (:township, :caseId, :partyId, :term, :round, :name, :budget, :unit, :direction,
                            :roll, :basis, :effect, :startedOn, 'RUNNING', :projectedLastDay)
                        """)
                .params(params(key))
                .param("round", round)
                .param("name", rule.name())
                .param("budget", rule.number())
                .param("unit", rule.unit().name())
                .param("direction", rule.direction().name())
                .param("roll", rule.roll().name())
                .param("basis", rule.basis())
                .param("effect", rule.effect().name())
                .param("startedOn", startedOn)
                .param("projectedLastDay", projectedLastDay)
                .update(id, "id");
        return Objects.requireNonNull(id.getKey(), "generated id").longValue();
    }

    void append(long term, String township, TermEntry entry) {
        jdbc.sql("""
                        insert into term_entry (township, term_ref, kind, entered_for, extra, reason, actor, recorded_at)
                        values (:township, :term, :kind, :day, :extra, :reason, :actor, :recordedAt)
                        """)
                .param("township", township)
                .param("term", term)
                .param("kind", entry.kind().name())
                .param("day", entry.day())
                .param("extra", entry.kind() == TermEntry.Kind.EXTENDED ? entry.extra() : null, Types.INTEGER)
                .param("reason", entry.reason())
                .param("actor", entry.actor())
                .param("recordedAt", entry.recordedAt())
                .update();
    }

    void update(long term, TermStatus status, Optional<LocalDate> projectedLastDay, Optional<LocalDate> closedOn) {
        jdbc.sql("""
                        update term set status = :status, projected_last_day = :projectedLastDay, closed_on = :closedOn
                        where id = :term
                        """)
                .param("status", status.name())
                .param("projectedLastDay", projectedLastDay.orElse(null), Types.DATE)
                .param("closedOn", closedOn.orElse(null), Types.DATE)
                .param("term", term)
                .update();
    }

    private List<Row> read(String where, Map<String, ?> params) {
        Map<Long, List<TermEntry>> entries = new HashMap<>();
        jdbc.sql("select e.* from term_entry e join term t on t.id = e.term_ref where " + where + " order by e.id")
                .params(params)
                .query(rs -> {
                    entries.computeIfAbsent(rs.getLong("term_ref"), id -> new ArrayList<>())
                            .add(entry(rs));
                });
        return jdbc.sql("select t.* from term t where " + where + " order by t.id")
                .params(params)
                .query((rs, n) -> row(rs, entries.getOrDefault(rs.getLong("id"), List.of())))
                .list();
    }

    private static Row row(ResultSet rs, List<TermEntry> entries) throws SQLException {
        String partyId = rs.getString("party_id");
        String term = rs.getString("term_id");
        return new Row(
                rs.getLong("id"),
                new TermKey(
                        rs.getString("township"), rs.getString("case_id"), partyId.isEmpty() ? null : partyId, term),
                rs.getInt("round_no"),
                new TermRule(
                        term,
                        rs.getString("name"),
                        rs.getInt("budget"),
                        TermUnit.valueOf(rs.getString("unit")),
                        Direction.valueOf(rs.getString("direction")),
                        Roll.valueOf(rs.getString("roll")),
                        rs.getString("basis"),
                        TermEffect.valueOf(rs.getString("effect"))),
                rs.getObject("started_on", LocalDate.class),
                TermStatus.valueOf(rs.getString("status")),
                Optional.ofNullable(rs.getObject("closed_on", LocalDate.class)),
                Optional.ofNullable(rs.getObject("projected_last_day", LocalDate.class)),
                List.copyOf(entries));
    }

    private static TermEntry entry(ResultSet rs) throws SQLException {
        return new TermEntry(
                TermEntry.Kind.valueOf(rs.getString("kind")),
                rs.getObject("entered_for", LocalDate.class),
                rs.getInt("extra"),
                rs.getString("reason"),
                rs.getString("actor"),
                rs.getObject("recorded_at", OffsetDateTime.class));
    }

    private static Map<String, String> params(TermKey key) {
        return Map.of(
                "township", key.township(),
                "caseId", key.caseId(),
                "partyId", key.partyId() == null ? "" : key.partyId(),
                "term", key.term());
    }
}

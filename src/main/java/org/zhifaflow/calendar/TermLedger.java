package org.zhifaflow.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    private static final String BEHIND = "t.status in ('RUNNING', 'SUSPENDED') and t.edition < :edition";

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
            Optional<Instant> startedAt,
            int edition,
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

    List<Row> suspended(String caseId) {
        return read("t.case_id = :caseId and t.status = 'SUSPENDED'", Map.of("caseId", caseId));
    }

    List<Row> open(String township) {
        return read("t.township = :township and t.status in ('RUNNING', 'SUSPENDED')", Map.of("township", township));
    }

    Optional<Row> byId(long term) {
        return read("t.id = :term", Map.of("term", term)).stream().findFirst();
    }

    /** The open terms of a case that are still counted by an earlier calendar, held until the transaction ends. */
    List<Row> lockBehind(String caseId, int edition) {
        Map<String, Object> params = Map.of("caseId", caseId, "edition", edition);
        jdbc.sql("select t.id from term t where " + BEHIND + " and t.case_id = :caseId order by t.id for update")
                .params(params)
                .query(Long.class)
                .list();
        return read(BEHIND + " and t.case_id = :caseId", params);
    }

    /** The next cases after another, in the order of the database, with an open term of an earlier calendar. */
    List<String> nextBehind(String after, int edition, int howMany) {
        return jdbc.sql("select distinct t.case_id from term t where " + BEHIND
                        + " and t.case_id > :after order by t.case_id fetch first :howMany rows only")
                .param("after", after)
                .param("edition", edition)
                .param("howMany", howMany)
                .query(String.class)
                .list();
    }

    int countCasesBehind(int edition) {
        return jdbc.sql("select count(distinct t.case_id) from term t where " + BEHIND)
                .param("edition", edition)
                .query(Integer.class)
                .single();
    }

    int countOpen() {
        return jdbc.sql("select count(*) from term t where t.status in ('RUNNING', 'SUSPENDED')")
                .query(Integer.class)
                .single();
    }

    /** How many running terms were last told to end in a year or later. */
    int countRunningInto(int year) {
        return jdbc.sql("select count(*) from term t where t.status = 'RUNNING' and t.projected_last_day >= :first")
                .param("first", LocalDate.ofYearDay(year, 1))
                .query(Integer.class)
                .single();
    }

    long insert(
            TermKey key,
            int round,
            TermRule rule,
            LocalDate startedOn,
            Optional<Instant> startedAt,
            int edition,
            LocalDate projectedLastDay) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into term (township, case_id, party_id, term_id, round_no, name, budget, unit, direction,
                            roll, basis, effect, extension_cap, extension_by, started_on, started_at, edition, status,
                            projected_last_day)
                        values (:township, :caseId, :partyId, :term, :round, :name, :budget, :unit, :direction,
                            :roll, :basis, :effect, :cap, :approver, :startedOn, :startedAt, :edition, 'RUNNING',
                            :projectedLastDay)
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
                .param("cap", rule.extension().capped() ? rule.extension().cap() : null, Types.INTEGER)
                .param("approver", rule.extension().allowed() ? rule.extension().approver() : null, Types.VARCHAR)
                .param("startedOn", startedOn)
                .param(
                        "startedAt",
                        startedAt.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("edition", edition)
                .param("projectedLastDay", projectedLastDay)
                .update(id, "id");
        return Objects.requireNonNull(id.getKey(), "generated id").longValue();
    }

    void append(long term, String township, TermEntry entry) {
        jdbc.sql("""
                        insert into term_entry (township, term_ref, kind, entered_for, extra, reason, actor, approver,
                            recorded_at)
                        values (:township, :term, :kind, :day, :extra, :reason, :actor, :approver, :recordedAt)
                        """)
                .param("township", township)
                .param("term", term)
                .param("kind", entry.kind().name())
                .param("day", entry.day())
                .param("extra", entry.kind() == TermEntry.Kind.EXTENDED ? entry.extra() : null, Types.INTEGER)
                .param("reason", entry.reason())
                .param("actor", entry.actor())
                .param("approver", entry.approver(), Types.VARCHAR)
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

    /** Notes by which calendar an open term is counted and, while it runs, what its last day has become. */
    void moveTo(long term, int edition, Optional<LocalDate> projectedLastDay) {
        jdbc.sql("update term set edition = :edition, projected_last_day = :projectedLastDay where id = :term")
                .param("edition", edition)
                .param("projectedLastDay", projectedLastDay.orElse(null), Types.DATE)
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
                        TermEffect.valueOf(rs.getString("effect")),
                        TermExtension.of(rs.getObject("extension_cap", Integer.class), rs.getString("extension_by"))),
                rs.getObject("started_on", LocalDate.class),
                Optional.ofNullable(rs.getObject("started_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                rs.getInt("edition"),
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
                rs.getString("approver"),
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

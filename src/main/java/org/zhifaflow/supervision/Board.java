package org.zhifaflow.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermUnit;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseStatus;

/**
 * Every open term over the townships that a person may see, ascending by its last day, the paused ones at the end: one
 * query per list, one for the counts, none per row. A term waits for the step that names it, of its party if there are
 * several; a term that no open step names waits for the step at which the case stands.
 */
@Service
@Transactional(readOnly = true)
public class Board {

    /** Rows of one page. */
    public static final int PAGE = 50;

    private static final int FETCH = 500;

    private static final String OPEN = "t.township in (:townships) and t.status in ('RUNNING', 'SUSPENDED')";
    private static final String LAPSED =
            "t.status = 'RUNNING' and t.term_id in (:rights) and t.projected_last_day < :today";
    private static final String NOT_LAPSED =
            "(t.status = 'SUSPENDED' or t.projected_last_day >= :today or t.term_id not in (:rights))";
    private static final String PROVISIONAL = "t.status = 'RUNNING'"
            + " and (t.projected_last_day > :covered or (t.direction <> 'FORWARD' and t.started_on > :covered))";

    /**
     * The step for which the term waits: the one that names it before others, that of the party or thing for which the term
     * runs before the case's.
     */
    static final String STEP_OF_TERM = """
            (select w.id from case_step w
             where w.case_id = t.case_id and w.closed_at is null
               and (w.party_id = '' or t.party_id in ('', w.party_id, w.term_subject))
             order by case when w.term_id = t.term_id then 0 else 1 end,
                      case when t.party_id in (w.party_id, nullif(w.term_subject, '')) then 0 else 1 end, w.id
             limit 1)
            """;

    /** The party of a thing for which a term runs, as the steps that worked on it said. */
    static final String PARTY_OF_SUBJECT = """
            (select min(q.name) from case_step x join party q on q.id = x.party_id
             where x.case_id = t.case_id and x.term_subject = t.party_id and t.party_id <> '')
            """;

    private static final String ORDER = "projected_last_day nulls last";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final BoardDays days;

    Board(JdbcClient jdbc, DataSource database, BoardDays days) {
        this.jdbc = jdbc;
        this.days = days;
        JdbcTemplate fetching = new JdbcTemplate(database);
        fetching.setFetchSize(FETCH);
        this.streaming = new NamedParameterJdbcTemplate(fetching);
    }

    /** A value of a filter and its name. */
    public record Choice(String id, String name) {}

    /**
     * One page of the board.
     *
     * @param townships ids of the townships that the person may see
     * @param page from 0
     */
    public List<BoardLine> page(Collection<String> townships, BoardFilter filter, int page) {
        if (townships.isEmpty()) {
            return List.of();
        }
        BoardDays.Frame frame = days.now();
        Map<String, Object> params = params(townships, filter, frame);
        params.put("size", PAGE);
        params.put("skip", (long) page * PAGE);
        return jdbc.sql(lines(filter, true))
                .params(params)
                .query((rs, n) -> line(rs, frame))
                .list();
    }

    /** How many rows the filter finds in each state, whatever state it asks for itself. */
    public BoardCounts counts(Collection<String> townships, BoardFilter filter) {
        if (townships.isEmpty()) {
            return new BoardCounts(0, 0, 0, 0, 0, 0, 0);
        }
        BoardDays.Frame frame = days.now();
        return jdbc
                .sql("""
                        select t.status, t.projected_last_day as last_day, t.right_of_party, t.provisional, count(*) as number
                        from (select t.status, t.projected_last_day,
                                     case when t.term_id in (:rights) then true else false end as right_of_party,
                                     case when %s then true else false end as provisional
                              from %s) t
                        group by t.status, t.projected_last_day, t.right_of_party, t.provisional
                        """.formatted(PROVISIONAL, candidates(filter, OPEN + scope(filter))))
                .params(params(townships, filter, frame))
                .query((rs, n) -> new Day(
                        BoardDays.state(
                                rs.getObject("last_day", LocalDate.class), rs.getBoolean("right_of_party"), frame),
                        rs.getBoolean("provisional"),
                        rs.getLong("number")))
                .list()
                .stream()
                .collect(Collectors.collectingAndThen(Collectors.toList(), Board::counted));
    }

    /** How many terms end on a day. */
    private record Day(TermState state, boolean provisional, long number) {}

    private static BoardCounts counted(List<Day> days) {
        Map<TermState, Long> states =
                days.stream().collect(Collectors.groupingBy(Day::state, Collectors.summingLong(Day::number)));
        return new BoardCounts(
                states.getOrDefault(TermState.overdue, 0L),
                states.getOrDefault(TermState.dueToday, 0L),
                states.getOrDefault(TermState.approaching, 0L),
                states.getOrDefault(TermState.paused, 0L),
                states.getOrDefault(TermState.running, 0L),
                states.getOrDefault(TermState.lapsed, 0L),
                days.stream()
                        .filter(day -> day.provisional() && day.state() != TermState.lapsed)
                        .mapToLong(Day::number)
                        .sum());
    }

    /** Hands every row that the filter finds to the reader, one after the other, without holding them all. */
    public void each(Collection<String> townships, BoardFilter filter, Consumer<BoardLine> reader) {
        if (townships.isEmpty()) {
            return;
        }
        BoardDays.Frame frame = days.now();
        streaming.query(lines(filter, false), params(townships, filter, frame), rs -> {
            reader.accept(line(rs, frame));
        });
    }

    /** The rows with these numbers that are still open and that the person may see, by their numbers. */
    public Map<Long, BoardLine> of(Collection<String> townships, Collection<Long> ids) {
        if (townships.isEmpty() || ids.isEmpty()) {
            return Map.of();
        }
        BoardDays.Frame frame = days.now();
        Map<String, Object> params = params(townships, BoardFilter.ALL, frame);
        params.put("ids", ids);
        params.put("size", ids.size());
        params.put("skip", 0);
        String chosen = "select t.id from term t where " + OPEN + " and t.id in (:ids)";
        Map<Long, BoardLine> found = new HashMap<>();
        jdbc.sql(lines(chosen))
                .params(params)
                .query((rs, n) -> line(rs, frame))
                .list()
                .forEach(line -> found.put(line.id(), line));
        return found;
    }

    /** The fields of the items that the townships' catalogues list. */
    public List<String> fields(Collection<String> townships) {
        return townships.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct field from item where township in (:townships) order by field")
                        .param("townships", townships)
                        .query(String.class)
                        .list();
    }

    /** The townships by id, with their names. */
    public List<Choice> townships(Collection<String> townships) {
        return townships.isEmpty()
                ? List.of()
                : jdbc.sql("select id, name from township where id in (:townships) order by id")
                        .param("townships", townships)
                        .query(Choice.class)
                        .list();
    }

    /** The order decides which rows are read further: the numbers of one page first, then what stands around them. */
    private static String lines(BoardFilter filter, boolean paged) {
        String chosen = "select t.id from " + candidates(filter, OPEN + chosen(filter));
        return lines(paged ? chosen + " order by t." + ORDER + ", t.id limit :size offset :skip" : chosen);
    }

    /** Terms by themselves, or from the chosen steps on those that wait for exactly this step. */
    private static String candidates(BoardFilter filter, String where) {
        return filter.asksForStep()
                ? "case_step s join term t on t.case_id = s.case_id where s.closed_at is null" + ofStep(filter)
                        + " and " + where + " and s.id = " + STEP_OF_TERM
                : "term t where " + where;
    }

    private static String lines(String chosen) {
        return """
                select t.id, t.township, w.name as township_name, t.case_id,
                       coalesce((select n.shown from case_number n where n.case_id = c.id and n.kind = 'filing'),
                                (select n.shown from case_number n where n.case_id = c.id and n.kind = 'lead'), c.id) as number,
                       c.item_name, c.status as case_status,
                       (select min(i.field) from item i where i.township = c.township and i.code = c.item_code) as field,
                       coalesce(p.name, %s) as party, t.term_id, t.name as term_name, t.budget, t.unit, t.basis, t.effect, t.direction,
                       t.started_on, t.status, t.projected_last_day,
                       s.process, s.step, s.name as step_name, s.role,
                       coalesce(a.name, s.assignee) as assignee,
                       (select max(u.urged_on) from urging u where u.term_ref = t.id) as urged_on
                from (select t.*, %s as step_id from term t where t.id in (%s)) t
                join case_file c on c.id = t.case_id
                join township w on w.id = t.township
                left join party p on p.id = t.party_id
                left join case_step s on s.id = t.step_id
                left join person a on a.id = s.assignee
                order by t.%s, t.id
                """.formatted(PARTY_OF_SUBJECT, STEP_OF_TERM, chosen, ORDER);
    }

    /** What is chosen by the term and its case alone. */
    private static String scope(BoardFilter filter) {
        StringBuilder where = new StringBuilder();
        if (filter.township() != null) {
            where.append(" and t.township = :township");
        }
        if (filter.field() != null) {
            where.append(" and t.case_id in (select f.id from case_file f join item i"
                    + " on i.township = f.township and i.code = f.item_code where i.field = :field)");
        }
        if (filter.waiting() != null) {
            where.append(" and ").append(waitsFor(filter.waiting()));
        }
        return where.toString();
    }

    /** What is chosen by the term itself. */
    private static String chosen(BoardFilter filter) {
        String provisional = filter.provisional() ? " and " + PROVISIONAL : "";
        String state = filter.state() == null ? NOT_LAPSED : inState(filter.state());
        return scope(filter) + provisional + " and " + state;
    }

    private static String inState(TermState state) {
        return switch (state) {
            case overdue -> "t.status = 'RUNNING' and t.projected_last_day < :today and t.term_id not in (:rights)";
            case dueToday -> "t.status = 'RUNNING' and t.projected_last_day = :today";
            case approaching ->
                "t.status = 'RUNNING' and t.projected_last_day > :today and t.projected_last_day <= :near";
            case paused -> "t.status = 'SUSPENDED'";
            case running -> "t.status = 'RUNNING' and t.projected_last_day > :near";
            case lapsed -> LAPSED;
        };
    }

    private static String ofStep(BoardFilter filter) {
        StringBuilder where = new StringBuilder();
        if (filter.process() != null) {
            where.append(" and s.process = :process");
        }
        if (filter.step() != null) {
            where.append(" and s.step = :step");
        }
        if (filter.waiting() != null && filter.waiting().role() != null) {
            where.append(" and s.role = :role");
        }
        return where.toString();
    }

    private static String waitsFor(Waiting waiting) {
        if (!waiting.periods().isEmpty()) {
            return "t.term_id in (:ownTerms)";
        }
        return "t.term_id not in (:outside)"
                + (waiting == Waiting.nobody
                        ? " and not exists (select 1 from case_step w where w.case_id = t.case_id and w.closed_at is null"
                                + " and (w.party_id = '' or t.party_id = '' or w.party_id = t.party_id) and w.role in (:roles))"
                        : "");
    }

    private static Map<String, Object> params(Collection<String> townships, BoardFilter filter, BoardDays.Frame frame) {
        Map<String, Object> params = new HashMap<>();
        params.put("townships", townships);
        params.put("rights", CaseFiles.REMEDY_TERMS);
        params.put("today", frame.today());
        params.put("near", frame.near());
        params.put("covered", frame.covered());
        params.put("township", filter.township());
        params.put("field", filter.field());
        params.put("process", filter.process());
        params.put("step", filter.step());
        if (filter.waiting() != null) {
            params.put("ownTerms", filter.waiting().periods());
            params.put("role", filter.waiting().role());
            params.put(
                    "outside",
                    Arrays.stream(Waiting.values())
                            .flatMap(waiting -> waiting.periods().stream())
                            .toList());
            params.put(
                    "roles",
                    Arrays.stream(Waiting.values())
                            .map(Waiting::role)
                            .filter(role -> role != null)
                            .toList());
        }
        return params;
    }

    private BoardLine line(ResultSet rs, BoardDays.Frame frame) throws SQLException {
        LocalDate lastDay = rs.getObject("projected_last_day", LocalDate.class);
        LocalDate startedOn = rs.getObject("started_on", LocalDate.class);
        String term = rs.getString("term_id");
        boolean working = TermUnit.valueOf(rs.getString("unit")) == TermUnit.WORKING_DAYS;
        boolean backward = !rs.getString("direction").equals("FORWARD");
        return new BoardLine(
                rs.getLong("id"),
                rs.getString("township"),
                rs.getString("township_name"),
                rs.getString("case_id"),
                rs.getString("number"),
                rs.getString("item_name"),
                orEmpty(rs.getString("field")),
                CaseStatus.valueOf(rs.getString("case_status")),
                orEmpty(rs.getString("party")),
                term,
                rs.getString("term_name"),
                rs.getInt("budget"),
                rs.getString("unit"),
                rs.getString("basis"),
                rs.getString("effect").equals("ENDS"),
                startedOn,
                lastDay,
                BoardDays.state(lastDay, Waiting.isRight(term), frame),
                lastDay != null
                        && (lastDay.isAfter(frame.covered()) || (backward && startedOn.isAfter(frame.covered()))),
                working,
                lastDay == null ? null : days.remaining(frame.today(), lastDay, working),
                orEmpty(rs.getString("process")),
                orEmpty(rs.getString("step")),
                orEmpty(rs.getString("step_name")),
                Waiting.of(term, rs.getString("role")),
                Waiting.of("", rs.getString("role")),
                orEmpty(rs.getString("assignee")),
                rs.getObject("urged_on", LocalDate.class));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}

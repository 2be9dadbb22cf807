package org.zhifaflow.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFiles;

/** The board in numbers for its pictures: where terms are late, how that went over twelve weeks, how long steps take. */
@Service
@Transactional(readOnly = true)
public class BoardCharts {

    /** Weeks of the trend. */
    public static final int WEEKS = 12;

    private static final String OVERDUE =
            "t.status = 'RUNNING' and t.projected_last_day < :today and t.term_id not in (:rights)";
    private static final String NOT_LAPSED =
            "(t.status = 'SUSPENDED' or t.projected_last_day >= :today or t.term_id not in (:rights))";
    private static final String DAYS =
            "cast(extract(epoch from (s.closed_at - s.opened_at)) as double precision) / 86400";
    private static final String MEDIAN = "percentile_cont(0.5) within group (order by " + DAYS + ")";
    private static final String P90 = "percentile_cont(0.9) within group (order by " + DAYS + ")";

    private final JdbcClient jdbc;
    private final BoardDays days;

    BoardCharts(JdbcClient jdbc, BoardDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** A township or a step with its open and its overdue terms. */
    public record Late(String id, String name, long overdue, long open) {}

    /**
     * How many terms were overdue when a day began.
     *
     * @param day the last one is today, the others the Mondays before
     */
    public record Week(LocalDate day, long overdue) {}

    /**
     * How long a step took, in days, over those that ended within a year.
     *
     * @param median half of them took no longer
     * @param p90 nine of ten took no longer
     */
    public record StepTime(String process, String step, String name, long done, double median, double p90) {}

    /**
     * A node of a model.
     *
     * @param open steps that wait there now
     * @param overdue those among them whose own term, or else the case's most urgent one, is overdue
     * @param median days that the step takes, null if none has ended within a year
     */
    public record Node(String step, String name, long open, long overdue, Double median) {}

    /** Overdue and open terms of each township. */
    public List<Late> byTownship(Collection<String> townships) {
        return townships.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select w.id, w.name, count(*) filter (where %s) as overdue,
                                       count(t.id) filter (where %s) as open
                                from township w
                                left join term t on t.township = w.id and t.status in ('RUNNING', 'SUSPENDED')
                                where w.id in (:townships)
                                group by w.id, w.name having count(t.id) > 0 order by w.id
                                """.formatted(OVERDUE, NOT_LAPSED))
                        .params(params(townships))
                        .query(Late.class)
                        .list();
    }

    /** Overdue and open terms of each step for which they wait, the worst first. */
    public List<Late> byStep(Collection<String> townships) {
        return townships.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select s.step as id, min(s.name) as name, count(*) filter (where %s) as overdue, count(*) as open
                                from (select t.*, %s as step_id from term t
                                      where t.township in (:townships) and t.status in ('RUNNING', 'SUSPENDED') and %s) t
                                join case_step s on s.id = t.step_id
                                group by s.step order by overdue desc, open desc, s.step
                                """.formatted(OVERDUE, Board.STEP_OF_TERM, NOT_LAPSED))
                        .params(params(townships))
                        .query(Late.class)
                        .list();
    }

    /** How many terms were overdue at the beginning of each of the last twelve weeks, and today. */
    public List<Week> trend(Collection<String> townships) {
        if (townships.isEmpty()) {
            return List.of();
        }
        LocalDate today = days.today();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<LocalDate> dates = new ArrayList<>();
        for (int week = WEEKS - 1; week >= 0; week--) {
            dates.add(monday.minusWeeks(week));
        }
        if (!monday.equals(today)) {
            dates.add(today);
        }
        Map<String, Object> params = params(townships);
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            params.put("day" + i, dates.get(i));
            columns.add(("count(*) filter (where t.projected_last_day < :day%d"
                            + " and (t.closed_on is null or t.closed_on >= :day%d))")
                    .formatted(i, i));
        }
        return jdbc.sql("select " + String.join(", ", columns)
                        + " from term t where t.township in (:townships) and t.status in ('RUNNING', 'SATISFIED')"
                        + " and t.term_id not in (:rights)")
                .params(params)
                .query((rs, n) -> {
                    List<Week> weeks = new ArrayList<>();
                    for (int i = 0; i < dates.size(); i++) {
                        weeks.add(new Week(dates.get(i), rs.getLong(i + 1)));
                    }
                    return weeks;
                })
                .single();
    }

    /** The time that steps took, those with the longest median first. */
    public List<StepTime> stepTimes(Collection<String> townships) {
        return townships.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select min(s.process) as process, s.step, min(s.name) as name, count(*) as done,
                                       %s as median, %s as p90
                                from case_step s
                                where s.township in (:townships) and s.closed_at is not null and s.closed_at >= :since
                                group by s.step order by median desc, s.step
                                """.formatted(MEDIAN, P90))
                        .params(params(townships))
                        .query(StepTime.class)
                        .list();
    }

    /** The nodes of a model at which a case stands or stood. */
    public List<Node> nodes(Collection<String> townships, String process) {
        if (townships.isEmpty()) {
            return List.of();
        }
        Map<String, Object> params = params(townships);
        params.put("process", process);
        return jdbc.sql("""
                        select s.step, min(s.name) as name,
                               count(*) filter (where s.closed_at is null) as open,
                               count(*) filter (where s.closed_at is null and exists (
                                   select 1 from term t where t.case_id = s.case_id and %s
                                     and (s.term_id = '' or t.term_id = s.term_id)
                                     and (s.party_id = '' or t.party_id = '' or t.party_id = s.party_id))) as overdue,
                               %s filter (where s.closed_at >= :since) as median
                        from case_step s
                        where s.township in (:townships) and s.process = :process
                        group by s.step order by s.step
                        """.formatted(OVERDUE, MEDIAN))
                .params(params)
                .query(Node.class)
                .list();
    }

    private Map<String, Object> params(Collection<String> townships) {
        LocalDate today = days.today();
        Map<String, Object> params = new HashMap<>();
        params.put("townships", townships);
        params.put("rights", CaseFiles.REMEDY_TERMS);
        params.put("today", today);
        params.put("since", BoardDays.startOf(today.minusYears(1)));
        return params;
    }
}

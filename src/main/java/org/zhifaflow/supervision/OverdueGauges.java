package org.zhifaflow.supervision;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.organisation.Organisation;

/**
 * The same counts as on the board, for the monitoring: {@code zhifaflow.terms.overdue} and {@code
 * zhifaflow.terms.due.today}, each with the tag {@code township}. The rows are counted at most once a minute.
 */
@Component
class OverdueGauges {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final BoardDays days;
    private final Clock clock;
    private Instant countedAt = Instant.MIN;
    private Map<String, Count> counts = Map.of();

    OverdueGauges(JdbcClient jdbc, BoardDays days, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.clock = clock;
    }

    private record Count(String township, long overdue, long dueToday) {
        private static final Count NONE = new Count("", 0, 0);
    }

    /** Gives each township its gauges; those that are set up later get theirs at the next start. */
    @EventListener
    void register(ApplicationReadyEvent ready) {
        MeterRegistry registry = ready.getApplicationContext().getBean(MeterRegistry.class);
        Organisation organisation = ready.getApplicationContext().getBean(Organisation.class);
        organisation.townships().forEach(township -> {
            gauge(registry, "zhifaflow.terms.overdue", "期限已过而未办结的项数", township.id(), Count::overdue);
            gauge(registry, "zhifaflow.terms.due.today", "今日到期的项数", township.id(), Count::dueToday);
        });
    }

    private void gauge(
            MeterRegistry registry, String name, String description, String township, ToLongFunction<Count> value) {
        Gauge.builder(name, this, gauges -> value.applyAsLong(gauges.fresh().getOrDefault(township, Count.NONE)))
                .description(description)
                .tag("township", township)
                .strongReference(true)
                .register(registry);
    }

    private synchronized Map<String, Count> fresh() {
        Instant now = clock.instant();
        if (countedAt.isAfter(now) || countedAt.plus(FRESH).isBefore(now)) {
            counts = count();
            countedAt = now;
        }
        return counts;
    }

    private Map<String, Count> count() {
        return jdbc
                .sql("""
                        select t.township, count(*) filter (where t.projected_last_day < :today
                                                            and t.term_id not in (:rights)) as overdue,
                               count(*) filter (where t.projected_last_day = :today) as due_today
                        from term t where t.status = 'RUNNING' and t.projected_last_day <= :today
                        group by t.township
                        """)
                .param("today", days.today())
                .param("rights", CaseFiles.REMEDY_TERMS)
                .query(Count.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Count::township, count -> count));
    }
}

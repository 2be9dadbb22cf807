package org.zhifaflow.supervision;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One run of the reminder ladder: whatever came due since the last run, in the order of the days on which it was due, each
 * rung in its own transaction. What fails keeps its place for the next run and does not hold up the others.
 */
@Service
public class DueReminders {

    private static final Logger LOG = LoggerFactory.getLogger(DueReminders.class);
    private static final int LONGEST_FAILURE = 500;
    private static final int PAGE = 500;
    private static final long NONE = -1;

    private final JdbcClient jdbc;
    private final Reminders reminders;
    private final LadderTable table;
    private final BoardDays days;
    private final TransactionTemplate transaction;

    DueReminders(
            JdbcClient jdbc,
            Reminders reminders,
            LadderTable table,
            BoardDays days,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reminders = reminders;
        this.table = table;
        this.days = days;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Fires every rung that is due by the clock. */
    public void fire() {
        String ladder = table.inForce().version();
        LocalDate today = days.today();
        Set<Long> failed = new HashSet<>(Set.of(NONE));
        List<Long> page = ofOtherLadder(ladder, NONE);
        while (!page.isEmpty()) {
            page.forEach(term -> attempt(term, () -> reminders.plan(term), failed));
            page = ofOtherLadder(ladder, page.get(page.size() - 1));
        }
        for (Optional<Long> term = due(today, failed); term.isPresent(); term = due(today, failed)) {
            long id = term.get();
            attempt(id, () -> reminders.fire(id, today), failed);
        }
    }

    private Optional<Long> due(LocalDate today, Set<Long> failed) {
        return jdbc.sql("select term_ref from reminder_plan where next_day <= :today and term_ref not in (:failed)"
                        + " order by next_day, term_ref limit 1")
                .param("today", today)
                .param("failed", failed)
                .query(Long.class)
                .optional();
    }

    /** The next terms after another that were planned by a table with another content. */
    private List<Long> ofOtherLadder(String ladder, long after) {
        return jdbc.sql("select term_ref from reminder_plan where ladder <> :ladder and term_ref > :after"
                        + " order by term_ref limit :size")
                .param("ladder", ladder)
                .param("after", after)
                .param("size", PAGE)
                .query(Long.class)
                .list();
    }

    private void attempt(long term, Runnable work, Set<Long> failed) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("the ladder of term {} could not be climbed, it is tried again at the next run", term, failure);
            failed.add(term);
            transaction.executeWithoutResult(
                    status -> jdbc.sql("update reminder_plan set failure = :failure where term_ref = :term")
                            .param("failure", shown(failure))
                            .param("term", term)
                            .update());
        }
    }

    private static String shown(RuntimeException failure) {
        String text = failure.toString();
        return text.substring(0, Math.min(text.length(), LONGEST_FAILURE));
    }
}

package org.zhifaflow.supervision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseId;

/** Keeps which steps of the cases are open and how long each took; the seam tells it, in the step's own transaction. */
@Service
@Transactional
public class CaseSteps {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A step as it opens.
     *
     * @param partyId empty for a step of the whole case
     * @param termSubject the thing beside the party for which its term runs, empty for none
     * @param process id of the stage's process
     * @param step the task's id without its prefix
     * @param name as people call it
     * @param role group of those who may do it, empty if nobody in particular
     * @param term id of the term that it has to keep, empty without one
     * @param taskId the engine's id of the task
     * @param assignee user id, null while unclaimed
     */
    public record Opened(
            String township,
            CaseId caseId,
            String partyId,
            String termSubject,
            String process,
            String step,
            String name,
            String role,
            String term,
            String taskId,
            String assignee) {}

    public void opened(Opened step) {
        opened(step, now());
    }

    /** Records a step that opened earlier: for those that were open before the board existed. */
    public void opened(Opened step, OffsetDateTime at) {
        jdbc.sql("""
                        insert into case_step (township, case_id, party_id, term_subject, process, step, name, role, term_id,
                            task_id, assignee, opened_at)
                        values (:township, :caseId, :partyId, :termSubject, :process, :step, :name, :role, :term, :taskId, :assignee, :at)
                        """)
                .param("township", step.township())
                .param("caseId", step.caseId().value())
                .param("partyId", step.partyId())
                .param("termSubject", step.termSubject())
                .param("process", step.process())
                .param("step", step.step())
                .param("name", step.name())
                .param("role", step.role())
                .param("term", step.term())
                .param("taskId", step.taskId())
                .param("assignee", step.assignee())
                .param("at", at)
                .update();
    }

    /** Who has claimed the step; null if it went back to its group. */
    public void assigned(String taskId, String assignee) {
        jdbc.sql("update case_step set assignee = :assignee where task_id = :taskId")
                .param("assignee", assignee, java.sql.Types.VARCHAR)
                .param("taskId", taskId)
                .update();
    }

    /** The step was done or taken away. */
    public void closed(String taskId) {
        jdbc.sql("update case_step set closed_at = :at where task_id = :taskId and closed_at is null")
                .param("at", now())
                .param("taskId", taskId)
                .update();
    }

    /** Whether a step was ever recorded. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return jdbc.sql("select id from case_step limit 1")
                .query(Long.class)
                .list()
                .isEmpty();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}

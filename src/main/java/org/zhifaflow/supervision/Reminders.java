package org.zhifaflow.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.journal.Act;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Person;

/** Fires the rungs of the reminder ladder, each once and in a transaction of its own, and keeps what was said to whom. */
@Service
@Transactional
public class Reminders {

    private final JdbcClient jdbc;
    private final Terms terms;
    private final LadderTable table;
    private final ReminderPlans plans;
    private final Addressees addressees;
    private final Organisation organisation;
    private final TaskMarks tasks;
    private final ReminderMailer mailer;
    private final CaseFiles caseFiles;
    private final Clock clock;

    Reminders(
            JdbcClient jdbc,
            Terms terms,
            LadderTable table,
            ReminderPlans plans,
            Addressees addressees,
            Organisation organisation,
            TaskMarks tasks,
            ReminderMailer mailer,
            CaseFiles caseFiles,
            Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.table = table;
        this.plans = plans;
        this.addressees = addressees;
        this.organisation = organisation;
        this.tasks = tasks;
        this.mailer = mailer;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    private record Due(
            String township,
            String caseId,
            String number,
            String field,
            int arming,
            String nextRung,
            LocalDate nextDay,
            String stepName,
            String role,
            String assignee,
            String taskId) {}

    /** The reminders of a case, the newest first. */
    @Transactional(readOnly = true)
    public List<Reminder> of(CaseId caseId) {
        return jdbc.sql("""
                        select r.id, r.case_id, r.term_ref, t.name as term_name, r.arming, r.rung, r.label, r.due_on,
                               r.fired_at, r.words
                        from reminder r join term t on t.id = r.term_ref
                        where r.case_id = ? order by r.id desc
                        """).param(caseId.value()).query(Reminder.class).list();
    }

    /** Plans a term anew by the table in force. */
    void plan(long term) {
        hold(term);
        terms.find(term).ifPresent(standing -> plans.plan(standing, table.inForce()));
    }

    /** Fires the next rung of a term if it is still due: another runner or a person may have been faster. */
    void fire(long term, LocalDate today) {
        hold(term);
        ReminderLadder ladder = table.inForce();
        TermStanding standing =
                terms.find(term).orElseThrow(() -> new IllegalStateException("no term " + term + " to remind of"));
        find(term)
                .filter(due -> due.nextDay() != null && !due.nextDay().isAfter(today))
                .flatMap(due -> ladder.of(standing.rule().effect()).stream()
                        .filter(rung -> rung.id().equals(due.nextRung()))
                        .findFirst()
                        .map(rung -> new Firing(due, rung, standing)))
                .ifPresent(firing -> fire(firing, today));
        plans.plan(standing, ladder);
    }

    private record Firing(Due due, Rung rung, TermStanding term) {}

    /** Held as the verbs of the term hold it, so that a pause and a rung follow one another. */
    private void hold(long term) {
        jdbc.sql("select t.id from term t where t.id = ? for update")
                .param(term)
                .query(Long.class)
                .list();
    }

    private Optional<Due> find(long term) {
        return jdbc.sql("""
                        select t.township, t.case_id,
                               coalesce((select n.shown from case_number n where n.case_id = c.id and n.kind = 'filing'),
                                        (select n.shown from case_number n where n.case_id = c.id and n.kind = 'lead'),
                                        c.id) as number,
                               (select min(i.field) from item i where i.township = c.township and i.code = c.item_code) as field,
                               p.arming, p.next_rung, p.next_day,
                               coalesce(s.name, '') as step_name, s.role, s.assignee, s.task_id
                        from (select t.*, %s as step_id from term t where t.id = ?) t
                        join reminder_plan p on p.term_ref = t.id
                        join case_file c on c.id = t.case_id
                        left join case_step s on s.id = t.step_id
                        """.formatted(Board.STEP_OF_TERM))
                .param(term)
                .query(Due.class)
                .optional();
    }

    private void fire(Firing firing, LocalDate today) {
        Due due = firing.due();
        Rung rung = firing.rung();
        String words = words(firing, today);
        long reminder = insert(firing, words);
        Map<String, Addressees.Addressee> whom = recipients(due, rung);
        whom.values().forEach(addressee -> mailer.put(due.township(), reminder, addressee));
        if (due.taskId() != null) {
            tasks.mark(due.taskId(), rung.priority(), words);
        }
        String names = whom.isEmpty()
                ? "没有可以提醒的人"
                : "提醒" + whom.values().stream().map(Addressees.Addressee::name).collect(Collectors.joining("、"));
        caseFiles.note(new CaseId(due.caseId()), Act.SYSTEM, rung.label(), "", words + names);
    }

    private long insert(Firing firing, String words) {
        Due due = firing.due();
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into reminder (township, case_id, term_ref, arming, rung, label, priority, due_on, fired_at,
                            step_name, words)
                        values (:township, :caseId, :term, :arming, :rung, :label, :priority, :dueOn, :now, :step, :words)
                        """)
                .param("township", due.township())
                .param("caseId", due.caseId())
                .param("term", firing.term().id())
                .param("arming", due.arming())
                .param("rung", firing.rung().id())
                .param("label", firing.rung().label())
                .param("priority", firing.rung().priority())
                .param("dueOn", due.nextDay())
                .param("now", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
                .param("step", due.stepName())
                .param("words", words)
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    /** Nobody twice, whatever the number of roles. */
    private Map<String, Addressees.Addressee> recipients(Due due, Rung rung) {
        Map<String, Addressees.Addressee> whom = new LinkedHashMap<>();
        rung.recipients().stream()
                .flatMap(recipient -> recipients(due, recipient).stream())
                .forEach(addressee -> whom.putIfAbsent(addressee.userId(), addressee));
        return whom;
    }

    private List<Addressees.Addressee> recipients(Due due, Recipient recipient) {
        if (recipient.group() != null) {
            return addressees.withRole(recipient.group(), due.township());
        }
        if (due.assignee() != null) {
            return addressees.find(due.assignee()).stream().toList();
        }
        return due.role() == null || due.role().isEmpty()
                ? List.of()
                : addressees.withRole(due.role(), due.township()).stream()
                        .filter(addressee -> isOfField(addressee.userId(), due.field()))
                        .toList();
    }

    /** Reviewers of the joint pool see the cases of their own field only. */
    private boolean isOfField(String userId, String field) {
        return organisation
                .findPerson(userId)
                .map(Person::field)
                .filter(own -> !own.equals(field))
                .isEmpty();
    }

    private static String words(Firing firing, LocalDate today) {
        Due due = firing.due();
        String last = firing.term().lastDay().map(LocalDate::toString).orElseThrow();
        String late = due.nextDay().isBefore(today)
                ? "应于" + due.nextDay() + firing.rung().label() + "，现予补发。"
                : "";
        return due.number() + "“" + firing.term().rule().name() + "”截至" + due.nextDay()
                + firing.rung().state() + "，最后一日为" + last + "。"
                + (due.stepName().isEmpty() ? "" : "待办：" + due.stepName() + "。") + late;
    }
}

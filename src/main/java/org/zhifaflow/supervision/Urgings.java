package org.zhifaflow.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/** Urging (催办): a supervisor reminds whoever has a case's open step; once a day and term, each time with its record. */
@Service
@Transactional
public class Urgings {

    /** Characters of what is said. */
    public static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final BoardDays days;
    private final Clock clock;

    Urgings(JdbcClient jdbc, CaseFiles caseFiles, BoardDays days, Clock clock) {
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.days = days;
        this.clock = clock;
    }

    private record Target(String township, String caseId, String status, String name, boolean urgedToday) {}

    /**
     * Urges about one term, or says why not; two who urge at once are told apart by the term's row, which is held.
     *
     * @param line the term as the board showed it
     * @param words what is said, at most {@link #LONGEST} characters; empty for the usual words
     * @param actor user id of the supervisor
     */
    public Outcome<Void> urge(BoardLine line, String words, String actor) {
        LocalDate today = days.today();
        Target target = jdbc.sql("""
                        select t.township, t.case_id, t.status, t.name,
                               exists (select 1 from urging u where u.term_ref = t.id and u.urged_on = :today) as urged_today
                        from term t where t.id = :term for update
                        """)
                .param("term", line.id())
                .param("today", today)
                .query(Target.class)
                .single();
        String said = words.isBlank() ? usualWords(line) : words.strip();
        String whom = line.desk().label() + (line.assignee().isEmpty() ? "" : "（" + line.assignee() + "）");
        return new Violations()
                .refuseIf(!List.of("RUNNING", "SUSPENDED").contains(target.status()), "", "期限已经办结或者终止，不需要催办", "")
                .refuseIf(target.status().equals("SUSPENDED"), "", "期限已中止计算，恢复以后再催办", "")
                .refuseIf(line.state() == TermState.lapsed, "", "当事人的权利期限已经届满，没有需要办理的事", "")
                .refuseIf(line.desk() == Waiting.nobody, "", "案件现在没有待办任务，没有可以催办的人", "")
                .refuseIf(target.urgedToday(), "", "今天已经催办过", "")
                .refuseIf(said.length() > LONGEST, "words", "催办内容不能超过" + LONGEST + "个字", "")
                .orElse(() -> {
                    record(target, line, whom, said, actor, today);
                    return null;
                });
    }

    /** The urgings of a case, the newest first. */
    @Transactional(readOnly = true)
    public List<Urging> of(CaseId caseId) {
        return jdbc.sql("""
                        select u.id, u.case_id, u.term_ref, t.name as term_name, u.step_name, u.urged_whom, u.words,
                               u.urged_by, u.urged_on
                        from urging u join term t on t.id = u.term_ref
                        where u.case_id = ? order by u.id desc
                        """).param(caseId.value()).query(Urging.class).list();
    }

    private void record(Target target, BoardLine line, String whom, String said, String actor, LocalDate today) {
        jdbc.sql("""
                        insert into urging (township, case_id, term_ref, step_name, urged_whom, words, urged_by, urged_on,
                            urged_at)
                        values (:township, :caseId, :term, :step, :whom, :words, :actor, :today, :now)
                        """)
                .param("township", target.township())
                .param("caseId", target.caseId())
                .param("term", line.id())
                .param("step", line.stepName())
                .param("whom", whom)
                .param("words", said)
                .param("actor", actor)
                .param("today", today)
                .param("now", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
                .update();
        caseFiles.note(
                new CaseId(target.caseId()),
                actor,
                "催办",
                "",
                "向" + whom + "催办“" + target.name() + "”" + (line.stepName().isEmpty() ? "" : "，待办：" + line.stepName())
                        + "。" + said);
    }

    private static String usualWords(BoardLine line) {
        return "请抓紧办理。" + line.termName() + "最后一日为" + line.lastDay() + "，" + line.remainingText() + "。";
    }
}

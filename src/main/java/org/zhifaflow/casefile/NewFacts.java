package org.zhifaflow.casefile;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/** Receives and examines what parties bring forward while the case runs: facts must be heard and checked (APL-45). */
@Service
public class NewFacts {

    private static final int LONGEST = 2000;

    private final CaseFiles caseFiles;
    private final JdbcClient jdbc;

    NewFacts(CaseFiles caseFiles, JdbcClient jdbc) {
        this.caseFiles = caseFiles;
        this.jdbc = jdbc;
    }

    /** Puts new facts on record; until they are examined nothing is decided. */
    @Transactional
    public Outcome<Void> submit(CaseId caseId, String facts, String actor) {
        CaseFile file = caseFiles.get(caseId);
        boolean decided = caseFiles.hasReached(caseId, Milestone.decided);
        return new Violations()
                .requireText(facts, "facts", "须写明新的事实", "APL-45")
                .refuseIf(facts != null && facts.length() > LONGEST, "facts", "最多" + LONGEST + "字", "APL-45")
                .refuseIf(decided, "facts", "决定已经作出，新的事实请按复议、诉讼途径提出", "APL-45")
                .refuseIf(
                        !decided
                                && (file.status() == CaseStatus.closed
                                        || !file.status().isOpen()),
                        "facts",
                        "案件已经办结，请登记新的线索",
                        "APL-45")
                .orRun(() -> {
                    jdbc.sql("insert into new_facts (township, case_id, facts, received_on, received_by)"
                                    + " values (?, ?, ?, ?, ?)")
                            .params(file.township(), caseId.value(), facts, caseFiles.today(), actor)
                            .update();
                    caseFiles.withdraw(caseId, Milestone.newFactsExamined);
                    caseFiles.reach(caseId, Milestone.newFactsReceived, caseFiles.today());
                    caseFiles.note(caseId, actor, "收到新的事实", "APL-45", facts);
                });
    }

    /** Records the finding on all facts that wait for it; accepted facts change the case and reopen its investigation. */
    @Transactional
    public Outcome<Void> examine(CaseId caseId, NewFact.Examination finding, String actor) {
        jdbc.sql("update new_facts set accepted = ?, reason = ?, examined_on = ?, examined_by = ?"
                        + " where case_id = ? and examined_on is null")
                .params(finding.factsRight(), finding.reason(), caseFiles.today(), actor, caseId.value())
                .update();
        caseFiles.withdraw(caseId, Milestone.newFactsReceived);
        caseFiles.reach(caseId, Milestone.newFactsExamined, caseFiles.today());
        if (finding.factsRight()) {
            caseFiles.reach(caseId, Milestone.factsChanged, caseFiles.today());
        }
        caseFiles.note(caseId, actor, finding.factsRight() ? "新的事实成立" : "新的事实不成立", "APL-45,APL-44", finding.reason());
        return Outcome.done();
    }

    /** Whether facts lie before the officers that nobody has examined yet. */
    public boolean awaitExamination(CaseId caseId) {
        return of(caseId).stream().anyMatch(fact -> fact.examinedOn() == null);
    }

    public List<NewFact> of(CaseId caseId) {
        return jdbc.sql("select id, facts, received_on, received_by, accepted, reason, examined_on, examined_by"
                        + " from new_facts where case_id = ? order by id")
                .param(caseId.value())
                .query(NewFact.class)
                .list();
    }
}

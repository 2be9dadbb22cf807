package org.zhifaflow.penalty;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.journal.Outcome;

/** Checks what the parties stated and says what it does to the proposal: never a heavier penalty for it (APL-45). */
@Service
public class Defences {

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final Notices notices;
    private final Responses responses;

    Defences(JdbcAggregateTemplate rows, CaseFiles caseFiles, Notices notices, Responses responses) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.notices = notices;
        this.responses = responses;
    }

    /** Records the check of every statement to the newest notice and its consequence. */
    @Transactional
    public Outcome<DefenceExamination> examine(CaseId caseId, DefenceFindings findings, String userId) {
        List<PartyResponse> statements = responses.statements(caseId);
        boolean hearing = HearingStanding.isOwed(caseFiles.milestones(caseId));
        return DefenceRules.check(findings, statements, hearing).orElse(() -> {
            CaseFile file = caseFiles.get(caseId);
            Map<String, DefenceFindings.Check> checks = new HashMap<>();
            findings.checks().forEach(check -> checks.put(check.statementId(), check));
            for (PartyResponse statement : statements) {
                DefenceFindings.Check check = checks.get(statement.id().toString());
                rows.insert(new DefenceCheck(
                        null, file.id(), file.township(), statement.id(), check.verdict(), check.reason(), userId));
                caseFiles.reach(caseId, Milestone.defenceHeard, statement.partyId(), caseFiles.today());
                caseFiles.note(
                        caseId,
                        userId,
                        "复核陈述申辩",
                        "APL-45,APL-62",
                        caseFiles.party(caseId, statement.partyId()).name() + "："
                                + check.verdict().label() + "，" + check.reason());
            }
            DefenceExamination examination = rows.insert(new DefenceExamination(
                    null,
                    file.id(),
                    file.township(),
                    notices.get(caseId).id(),
                    findings.change(),
                    findings.newFacts(),
                    findings.newFactsText(),
                    findings.amendment(),
                    caseFiles.today(),
                    userId));
            drawConsequences(caseId, examination);
            return examination;
        });
    }

    /**
     * A changed proposal is reviewed again (APL-58). A lighter one needs no new notice, since the party was told of more;
     * new facts need one (APL-44).
     */
    private void drawConsequences(CaseId caseId, DefenceExamination examination) {
        if (examination.newFacts() || examination.change() != DefenceChange.unchanged) {
            caseFiles.withdraw(caseId, Milestone.preReviewPassed, Milestone.countyReviewPassed, Milestone.reviewPassed);
            caseFiles.note(
                    caseId,
                    examination.examinedBy(),
                    "因陈述申辩调整处罚建议",
                    "APL-45,APL-58",
                    examination.change().label() + "：" + examination.amendment());
        }
        if (examination.newFacts()) {
            caseFiles.reach(caseId, Milestone.factsChanged, caseFiles.today());
            caseFiles.withdraw(
                    caseId,
                    Milestone.noticeServed,
                    Milestone.defenceHeard,
                    Milestone.rightsWaived,
                    Milestone.responseWindowClosed,
                    Milestone.hearingRequested);
        }
    }

    /** Where the case goes after the newest notice; facts that changed meanwhile are not heard but investigated (APL-44). */
    public NoticeOutcome outcome(CaseId caseId) {
        Optional<DefenceExamination> examination = find(caseId);
        return NoticeOutcome.of(
                caseFiles.hasReached(caseId, Milestone.factsChanged)
                        || examination.map(DefenceExamination::newFacts).orElse(false),
                HearingStanding.isOwed(caseFiles.milestones(caseId)),
                examination.map(e -> e.change() != DefenceChange.unchanged).orElse(false));
    }

    /** The check of the defences to the newest notice. */
    public Optional<DefenceExamination> find(CaseId caseId) {
        return notices.find(caseId)
                .flatMap(notice -> rows
                        .findAll(query(where("noticeId").is(notice.id())).sort(Sort.by("id")), DefenceExamination.class)
                        .stream()
                        .reduce((earlier, later) -> later));
    }

    /** The checks of all statements in a case. */
    public List<DefenceCheck> checks(CaseId caseId) {
        return rows.findAll(query(where("caseId").is(caseId.value())).sort(Sort.by("id")), DefenceCheck.class);
    }
}

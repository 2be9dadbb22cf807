package org.zhifaflow.cooperation;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.MilestoneReached;
import org.zhifaflow.cooperation.SenderNotice.Kind;
import org.zhifaflow.journal.Act;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Texts;
import org.zhifaflow.journal.Violations;

/** Tells whoever sent a lead what was found and what became of it (KY5-08l, KY5-08o, KY5-08p, KY5-08q). */
@Service
public class SenderNotices {

    private static final String RESULT_NOTICE = "resultNotice";

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final CaseTerms terms;

    SenderNotices(JdbcAggregateTemplate rows, CaseFiles caseFiles, CaseTerms terms) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.terms = terms;
    }

    /** Records the written opinion after verification (KY5-08l). */
    @Transactional
    public Outcome<Void> inform(CaseId caseId, VerificationNotice notice, String actor) {
        SenderNotice row = row(
                caseId,
                Kind.verificationOpinion,
                notice.opinion(),
                notice.returnedPapers(),
                notice.sentOn(),
                notice.lateReason(),
                actor);
        return send(row, "verificationOpinion", Milestone.senderInformed, "KY5-08l", "opinion");
    }

    /**
     * Starts the clock of the notice of the outcome: from the service of the decision on the last party (KY5-08p), or
     * from today where the case ends without a decision (KY5-08q).
     */
    @Transactional
    public void awaitResult(CaseId caseId) {
        LocalDate ended = caseFiles.milestones(caseId).stream()
                .filter(reached -> reached.milestone() == Milestone.decisionServed && !reached.withdrawn())
                .map(MilestoneReached::day)
                .max(LocalDate::compareTo)
                .orElseGet(caseFiles::today);
        terms.start(caseFiles.get(caseId), RESULT_NOTICE, ended, Act.SYSTEM, "案件办理已有结果");
    }

    /** Records the notice of the outcome (KY5-08p, KY5-08q). */
    @Transactional
    public Outcome<Void> informOfResult(CaseId caseId, ResultNotice notice, String actor) {
        SenderNotice row =
                row(caseId, Kind.result, notice.outcome(), null, notice.sentOn(), notice.lateReason(), actor);
        return send(row, RESULT_NOTICE, Milestone.resultNotified, "KY5-08p,KY5-08q", "outcome");
    }

    private SenderNotice row(
            CaseId caseId,
            Kind kind,
            String text,
            String returnedPapers,
            LocalDate sentOn,
            String lateReason,
            String actor) {
        CaseFile file = caseFiles.get(caseId);
        return new SenderNotice(
                UUID.randomUUID().toString(),
                file.township(),
                file.id(),
                kind,
                file.sourceUnit(),
                text,
                returnedPapers,
                sentOn,
                actor,
                lateReason);
    }

    private Outcome<Void> send(SenderNotice notice, String term, Milestone milestone, String clause, String textField) {
        CaseFile file = caseFiles.get(new CaseId(notice.caseId()));
        LocalDate day = notice.sentOn();
        return new Violations()
                .requireText(notice.sender(), "", "本案没有需要告知的移送单位", clause)
                .refuseIf(
                        Texts.isBlank(notice.noticeText()),
                        textField,
                        "须以书面告知" + notice.kind().label(),
                        clause)
                .requireDay(day, "sentOn", "告知日期", clause)
                .refuseIf(day != null && terms.isBeforeStart(file, term, day), "sentOn", "告知日期不能早于告知期限的起算日期", clause)
                .notAfterToday(day, caseFiles.today(), "sentOn", "告知日期", clause)
                .refuseIf(
                        day != null && terms.isLate(file, term, day) && Texts.isBlank(notice.lateReason()),
                        "lateReason",
                        "已超过告知期限，须说明理由",
                        clause)
                .orRun(() -> {
                    rows.insert(notice);
                    terms.satisfy(file, term, day, notice.sentBy());
                    caseFiles.reach(file.caseId(), milestone, day);
                    caseFiles.note(
                            file.caseId(),
                            notice.sentBy(),
                            "告知移送单位" + notice.kind().label(),
                            clause,
                            notice.sender() + "，" + day);
                });
    }

    /** All notices of the case, oldest first. */
    public List<SenderNotice> of(CaseId caseId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value())).sort(Sort.by("sentOn", "kind")), SenderNotice.class);
    }

    /** Whether a notice sent today would be late. */
    public boolean isLate(CaseId caseId, Kind kind) {
        String term =
                switch (kind) {
                    case verificationOpinion -> "verificationOpinion";
                    case result -> RESULT_NOTICE;
                };
        return terms.isLate(caseFiles.get(caseId), term, caseFiles.today());
    }
}

package org.zhifaflow.penalty;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermEntry;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.TermStatus;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/** Issues the demand that comes before every enforcement (ACL-35, ACL-54), and counts the months for the court (ACL-53). */
@Service
public class Demands {

    private static final String COURT_TERM = "courtApplication";

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final Terms terms;
    private final Payments payments;
    private final DecisionPapers decisions;
    private final Remedies remedies;
    private final Deferrals deferrals;
    private final ServedPapers papers;
    private final Clock clock;

    Demands(
            JdbcAggregateTemplate rows,
            CaseFiles caseFiles,
            Terms terms,
            Payments payments,
            DecisionPapers decisions,
            Remedies remedies,
            Deferrals deferrals,
            ServedPapers papers,
            Clock clock) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.payments = payments;
        this.decisions = decisions;
        this.remedies = remedies;
        this.deferrals = deferrals;
        this.papers = papers;
        this.clock = clock;
    }

    /** Issues the demand; the months for the court run on from the end of what had to be waited for, no later (ACL-53). */
    @Transactional
    public Outcome<Demand> issue(CaseId caseId, String partyId, DemandLetter letter, String actor) {
        CaseFile file = caseFiles.get(caseId);
        LocalDate today = caseFiles.today();
        Debt debt = payments.debt(caseId, partyId, today);
        Violations found = new Violations();
        found.refuseIf(find(caseId, partyId).isPresent(), "", "已对该当事人发出催告书", "行政强制法第三十五条，ACL-35")
                .refuseIf(
                        isRemedyPossible(file, partyId, today),
                        "",
                        "行政复议和行政诉讼期限尚未届满，不得催告申请强制执行",
                        "行政强制法第五十三条、行政诉讼法第四十五条，ACL-53,ALL-45,KY5-10b")
                .refuseIf(
                        remedies.isOpen(caseId, partyId), "", "行政复议或者行政诉讼正在进行，不得催告申请强制执行", "行政强制法第五十三条，ACL-53,KY5-10b")
                .refuseIf(
                        deferrals.isKept(caseId, partyId),
                        "",
                        "已批准延期或者分期缴纳，期限未满，不得催告申请强制执行",
                        "行政处罚法第六十六条、第七十二条第二款，APL-66,APL-72b")
                .refuseIf(debt.isSettled(), "", "该当事人没有尚欠的罚款", "行政强制法第三十五条，ACL-35")
                .refuseIf(
                        letter.fineDue().compareTo(debt.fineDue()) != 0,
                        "fineDue",
                        "催告的罚款金额须为尚欠的" + debt.fineDue().toPlainString() + "元",
                        "行政强制法第三十五条，ACL-35")
                .refuseIf(
                        letter.surchargeDue().compareTo(debt.surchargeDue()) != 0,
                        "surchargeDue",
                        "催告的加处罚款须为截至今天的" + debt.surchargeDue().toPlainString() + "元",
                        "行政强制法第三十五条、第四十五条，ACL-35,ACL-45")
                .refuseIf(!letter.rightsTold(), "rightsTold", "催告书须告知陈述权和申辩权", "行政强制法第三十五条，ACL-35")
                .refuseIf(!letter.performBy().isAfter(today), "performBy", "履行期限须晚于今天", "行政强制法第三十五条，ACL-35");
        return found.orElse(() -> {
            Demand demand = rows.insert(new Demand(
                    UUID.randomUUID().toString(),
                    file.township(),
                    file.id(),
                    partyId,
                    today,
                    letter.performBy(),
                    letter.manner(),
                    letter.fineDue(),
                    letter.surchargeDue(),
                    actor,
                    Moment.now(clock)));
            papers.demand(caseId, partyId, today, body(caseId, demand), actor);
            countCourtTerm(file, partyId, actor);
            caseFiles.note(
                    caseId,
                    actor,
                    "发出催告书",
                    "ACL-35,ACL-54",
                    "%s：罚款%s元，加处罚款%s元，限%s前履行"
                            .formatted(
                                    caseFiles.party(caseId, partyId).name(),
                                    demand.fineDue().toPlainString(),
                                    demand.surchargeDue().toPlainString(),
                                    demand.performBy()));
            return demand;
        });
    }

    /**
     * Starts the months for the court when the time to sue is over (ACL-53, ALL-156). While a review or lawsuit is under
     * way they do not run; {@link #remedyEnded} starts them then.
     */
    @Transactional
    public void startCourtTerm(CaseId caseId, String partyId, String actor) {
        if (!remedies.isOpen(caseId, partyId)) {
            countCourtTerm(caseFiles.get(caseId), partyId, actor);
        }
    }

    /**
     * Stops the months for the court while a review or lawsuit runs that came after they had begun; no court is asked
     * meanwhile (ACL-53, KY5-10b). {@link #remedyEnded} counts them anew. Answers the term if it stands still now.
     *
     * @param filedOn the day on which the party applied or sued, perhaps before the months began
     */
    @Transactional
    public Optional<TermStanding> remedyOpened(CaseId caseId, String partyId, LocalDate filedOn, String actor) {
        TermKey key = key(caseFiles.get(caseId), partyId, COURT_TERM);
        return terms.find(key)
                .filter(standing -> standing.status() == TermStatus.RUNNING)
                .filter(standing -> standing.lastDay()
                        .filter(last -> !filedOn.isAfter(last))
                        .isPresent())
                .map(standing -> terms.suspend(
                        key,
                        notBeforeResumption(standing, Payments.notBeforeStart(standing, filedOn)),
                        actor,
                        "行政复议或者行政诉讼正在进行"));
    }

    /** Months that somebody had stopped before do not stand still again before the day on which they went on. */
    private static LocalDate notBeforeResumption(TermStanding standing, LocalDate day) {
        return standing.entries().stream()
                .filter(entry -> entry.kind() == TermEntry.Kind.RESUMED)
                .map(TermEntry::day)
                .reduce(day, Demands::latest);
    }

    /**
     * Counts the months for the court from the end of a review or lawsuit, where nothing else is waited for and the court
     * was not asked yet. Answers the term if it was started, or started anew.
     */
    @Transactional
    public Optional<TermStanding> remedyEnded(CaseId caseId, String partyId, String actor) {
        CaseFile file = caseFiles.get(caseId);
        LocalDate today = caseFiles.today();
        boolean early = Stream.of("lawsuit", "payment")
                .flatMap(term -> terms.find(key(file, partyId, term)).stream())
                .flatMap(standing -> standing.lastDay().stream())
                .anyMatch(last -> !today.isAfter(last));
        boolean over = !caseFiles.hasReached(caseId, Milestone.decisionServed, partyId)
                || !payments.isDue(caseId, partyId)
                || caseFiles.hasReached(caseId, Milestone.enforcementEnded, partyId)
                || caseFiles.hasReached(caseId, Milestone.courtApplied, partyId);
        boolean stopped = terms.find(key(file, partyId, COURT_TERM))
                .filter(TermStanding::suspended)
                .isPresent();
        return (early && !stopped) || over || remedies.isOpen(caseId, partyId)
                ? Optional.empty()
                : countCourtTerm(file, partyId, actor);
    }

    /** Counts the months for the court from the new end of what has to be waited for, where they run already (ACL-53). */
    @Transactional
    public void recount(CaseId caseId, String partyId, String actor) {
        CaseFile file = caseFiles.get(caseId);
        terms.find(key(file, partyId, COURT_TERM))
                .filter(standing -> standing.status() == TermStatus.RUNNING)
                .ifPresent(standing -> countCourtTerm(file, partyId, actor));
    }

    private Optional<TermStanding> countCourtTerm(CaseFile file, String partyId, String actor) {
        TermKey key = key(file, partyId, COURT_TERM);
        LocalDate from = endOfWaiting(file, partyId);
        boolean runs = terms.find(key)
                .filter(standing -> standing.status() == TermStatus.RUNNING)
                .filter(standing -> standing.startedOn().equals(from))
                .isPresent();
        return runs ? Optional.empty() : Optional.of(terms.start(key, from, actor, "法定起诉期限届满"));
    }

    private static TermKey key(CaseFile file, String partyId, String term) {
        return new TermKey(file.township(), file.id(), partyId, term);
    }

    private String body(CaseId caseId, Demand demand) {
        DecisionPaper decision = decisions
                .find(caseId)
                .orElseThrow(() -> new IllegalStateException("no decision document in case " + caseId));
        return String.join(
                "\n",
                caseFiles.party(caseId, demand.partyId()).name() + "：",
                "本机关于%s作出%s行政处罚决定，你（单位）尚未全部履行。根据《中华人民共和国行政强制法》第三十五条、第五十四条，现催告如下："
                        .formatted(PaperDay.words(decision.issuedOn()), decision.number()),
                "一、履行期限：" + PaperDay.words(demand.performBy()) + "（含当日）",
                "二、履行方式：" + demand.manner(),
                "三、金额：罚款%s元，加处罚款%s元"
                        .formatted(
                                demand.fineDue().toPlainString(),
                                demand.surchargeDue().toPlainString()),
                "四、你（单位）收到本催告书后有权进行陈述和申辩。",
                "经催告仍不履行的，本机关将依法申请人民法院强制执行。");
    }

    public Optional<Demand> find(CaseId caseId, String partyId) {
        return rows
                .findAll(query(where("caseId").is(caseId.value()).and("partyId").is(partyId)), Demand.class)
                .stream()
                .findFirst();
    }

    /** Whether the party may still ask for review or sue. */
    boolean isRemedyPossible(CaseFile file, String partyId, LocalDate today) {
        return !today.isAfter(lastDay(file, partyId, "lawsuit"))
                || !today.isAfter(lastDay(file, partyId, "reviewApplication"))
                || lastDayAfterReview(file, partyId)
                        .filter(last -> !today.isAfter(last))
                        .isPresent();
    }

    /** The day from which the court's three months run: end of lawsuit period, deferral or remedy, the latest (APL-72b). */
    private LocalDate endOfWaiting(CaseFile file, String partyId) {
        LocalDate end = latest(lastDay(file, partyId, "lawsuit"), lastDay(file, partyId, "reviewApplication"));
        end = latest(end, deferrals.dueDay(file.caseId(), partyId).orElse(end));
        end = latest(end, lastDayAfterReview(file, partyId).orElse(end));
        for (Remedy remedy : remedies.of(file.caseId(), partyId)) {
            end = latest(end, remedy.endedOn() == null ? end : remedy.endedOn());
        }
        return end;
    }

    /** Last day to sue after a review, empty without one or once the party has sued (ALL-45). */
    private Optional<LocalDate> lastDayAfterReview(CaseFile file, String partyId) {
        return terms.find(key(file, partyId, Remedies.LAWSUIT_AFTER_REVIEW))
                .filter(standing -> standing.status().isOpen())
                .flatMap(TermStanding::lastDay);
    }

    private LocalDate lastDay(CaseFile file, String partyId, String term) {
        return terms.find(key(file, partyId, term))
                .flatMap(TermStanding::lastDay)
                .orElseThrow(
                        () -> new IllegalStateException("term " + term + " of party " + partyId + " never started"));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

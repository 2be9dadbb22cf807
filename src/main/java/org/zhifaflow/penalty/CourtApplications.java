package org.zhifaflow.penalty;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;
import static org.zhifaflow.journal.Texts.isBlank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;
import org.zhifaflow.organisation.Organisation;

/** Applies to the court for enforcement and keeps its rulings (ACL-53 to ACL-55, KY1-9c, KY5-10b). */
@Service
public class CourtApplications {

    /** The five papers of an application (ACL-55), by word, with their names. */
    public static final Map<String, String> PAPERS = papers();

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final Terms terms;
    private final Payments payments;
    private final Remedies remedies;
    private final Deferrals deferrals;
    private final Demands demands;
    private final Organisation organisation;
    private final Clock clock;

    CourtApplications(
            JdbcAggregateTemplate rows,
            CaseFiles caseFiles,
            Terms terms,
            Payments payments,
            Remedies remedies,
            Deferrals deferrals,
            Demands demands,
            Organisation organisation,
            Clock clock) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.payments = payments;
        this.remedies = remedies;
        this.deferrals = deferrals;
        this.demands = demands;
        this.organisation = organisation;
        this.clock = clock;
    }

    private static Map<String, String> papers() {
        Map<String, String> papers = new LinkedHashMap<>();
        papers.put("application", "强制执行申请书");
        papers.put("decision", "行政决定书及作出决定的事实、理由和依据");
        papers.put("opinionAndDemand", "当事人的意见及行政机关催告情况");
        papers.put("target", "申请强制执行标的情况");
        papers.put("other", "法律、行政法规规定的其他材料");
        return papers;
    }

    /** Applies to the court, or names why it is too early, too late or incomplete. */
    @Transactional
    public Outcome<CourtApplication> apply(CaseId caseId, String partyId, CourtFiling filing, String actor) {
        CaseFile file = caseFiles.get(caseId);
        LocalDate today = caseFiles.today();
        Debt debt = payments.debt(caseId, partyId, today);
        Optional<LocalDate> waitEnds = lastDay(file, partyId, "demandWait");
        TermKey windowKey = new TermKey(file.township(), file.id(), partyId, "courtApplication");
        Optional<LocalDate> windowEnds = lastDay(file, partyId, "courtApplication");
        List<String> missing = PAPERS.entrySet().stream()
                .filter(paper -> !filing.papers().contains(paper.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        Violations found = new Violations();
        found.refuseIf(find(caseId, partyId).isPresent(), "", "已就该当事人申请强制执行", "行政强制法第五十三条，ACL-53")
                .refuseIf(
                        waitEnds.isEmpty() || !caseFiles.hasReached(caseId, Milestone.demandServed, partyId),
                        "",
                        "催告书尚未送达，不得申请强制执行",
                        "行政强制法第五十四条，ACL-54")
                .refuseIf(
                        waitEnds.map(last -> !today.isAfter(last)).orElse(false),
                        "",
                        "催告书送达后十日（至" + waitEnds.map(LocalDate::toString).orElse("") + "）尚未届满，不得申请强制执行",
                        "行政强制法第五十四条，ACL-54")
                .refuseIf(
                        demands.isRemedyPossible(file, partyId, today),
                        "",
                        "行政复议和行政诉讼期限尚未届满，不得申请强制执行",
                        "行政强制法第五十三条、行政诉讼法第四十五条，ACL-53,ALL-45,KY5-10b")
                .refuseIf(remedies.isOpen(caseId, partyId), "", "行政复议或者行政诉讼正在进行，不得申请强制执行", "行政强制法第五十三条，ACL-53,KY5-10b")
                .refuseIf(
                        deferrals.isKept(caseId, partyId),
                        "",
                        "已批准延期或者分期缴纳，期限未满，不得申请强制执行",
                        "行政处罚法第六十六条、第七十二条第二款，APL-66,APL-72b")
                .refuseIf(debt.isSettled(), "", "该当事人没有尚欠的罚款", "行政强制法第五十三条，ACL-53")
                .refuseIf(
                        windowEnds.map(today::isAfter).orElse(false) && isBlank(filing.lateReason()),
                        "lateReason",
                        "已超过申请强制执行的三个月期限（至"
                                + windowEnds.map(LocalDate::toString).orElse("") + "），须写明正当理由",
                        "行政强制法第五十三条，ACL-53,ALL-156")
                .refuseIf(!missing.isEmpty(), "papers", "申请强制执行的材料缺少：" + String.join("、", missing), "行政强制法第五十五条，ACL-55")
                .refuseIf(!filing.signed(), "signed", "强制执行申请书须由行政机关负责人签名", "行政强制法第五十五条，ACL-55")
                .refuseIf(!filing.sealed(), "sealed", "强制执行申请书须加盖行政机关印章", "行政强制法第五十五条，ACL-55")
                .refuseIf(
                        !isBlank(filing.partyStatement()) && isBlank(filing.statementAnswer()),
                        "statementAnswer",
                        "当事人对催告的陈述申辩须予复核并答复",
                        "行政强制法第三十六条，ACL-36");
        return found.orElse(() -> {
            CourtApplication application = rows.insert(new CourtApplication(
                    UUID.randomUUID().toString(),
                    file.township(),
                    file.id(),
                    partyId,
                    organisation.township(file.township()).court(),
                    today,
                    debt.total(),
                    filing.lateReason(),
                    filing.partyStatement(),
                    filing.statementAnswer(),
                    actor,
                    null,
                    null,
                    null,
                    null,
                    Moment.now(clock)));
            terms.find(windowKey)
                    .filter(standing -> standing.status().isOpen())
                    .ifPresent(standing -> terms.satisfy(windowKey, Payments.notBeforeStart(standing, today), actor));
            caseFiles.reach(caseId, Milestone.courtApplied, partyId, today);
            caseFiles.note(
                    caseId,
                    actor,
                    "申请法院强制执行",
                    "ACL-53,ACL-55,KY5-10b",
                    "向%s申请执行%s，金额%s元"
                            .formatted(
                                    application.court(),
                                    caseFiles.party(caseId, partyId).name(),
                                    application.amount().toPlainString()));
            return application;
        });
    }

    /** Puts the court's ruling on file; a refusal ends the enforcement. Answers whether enforcement was granted. */
    @Transactional
    public Outcome<Boolean> rule(CaseId caseId, String partyId, CourtRuling ruling, String actor) {
        CourtApplication application = find(caseId, partyId)
                .orElseThrow(() -> new IllegalStateException("no court application against " + partyId));
        Violations found = new Violations();
        found.refuseIf(ruling.ruledOn().isAfter(caseFiles.today()), "ruledOn", "裁定日期不能晚于今天", "行政强制法第五十七条，ACL-57")
                .refuseIf(
                        ruling.ruledOn().isBefore(application.appliedOn()),
                        "ruledOn",
                        "裁定日期不能早于申请日期",
                        "行政强制法第五十七条，ACL-57");
        return found.orElse(() -> {
            rows.update(application.ruled(ruling));
            caseFiles.reach(caseId, Milestone.courtRuled, partyId, ruling.ruledOn());
            if (!ruling.isGranted()) {
                caseFiles.reach(caseId, Milestone.enforcementEnded, partyId, ruling.ruledOn());
            }
            caseFiles.note(
                    caseId,
                    actor,
                    ruling.isGranted() ? "登记准予强制执行裁定" : "登记不予强制执行裁定",
                    "KY1-9c,ACL-53",
                    ruling.rulingNumber());
            return ruling.isGranted();
        });
    }

    public Optional<CourtApplication> find(CaseId caseId, String partyId) {
        return rows
                .findAll(query(where("caseId").is(caseId.value()).and("partyId").is(partyId)), CourtApplication.class)
                .stream()
                .findFirst();
    }

    private Optional<LocalDate> lastDay(CaseFile file, String partyId, String term) {
        return terms.find(new TermKey(file.township(), file.id(), partyId, term))
                .flatMap(TermStanding::lastDay);
    }
}

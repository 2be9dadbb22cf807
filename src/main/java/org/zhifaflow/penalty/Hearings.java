package org.zhifaflow.penalty;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermCalculator;
import org.zhifaflow.calendar.TermTable;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.RecusedPeople;
import org.zhifaflow.casefile.StatutoryLimits;
import org.zhifaflow.journal.Act;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.organisation.Organisation;

/** Arranges hearings and keeps their records and reports (APL-64, APL-65). */
@Service
public class Hearings {

    private static final String HEARING_NOTICE = "hearingNotice";

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final Notices notices;
    private final Responses responses;
    private final PenaltyPapers papers;
    private final TermTable terms;
    private final TermCalculator calculator;
    private final StatutoryLimits limits;
    private final Organisation organisation;
    private final RecusedPeople recused;

    Hearings(
            JdbcAggregateTemplate rows,
            CaseFiles caseFiles,
            Notices notices,
            Responses responses,
            PenaltyPapers papers,
            TermTable terms,
            TermCalculator calculator,
            StatutoryLimits limits,
            Organisation organisation,
            RecusedPeople recused) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.notices = notices;
        this.responses = responses;
        this.papers = papers;
        this.terms = terms;
        this.calculator = calculator;
        this.limits = limits;
        this.organisation = organisation;
        this.recused = recused;
    }

    /** Plans a hearing and makes its notice for each party who asked for it. */
    @Transactional
    public Outcome<Hearing> arrange(CaseId caseId, HearingPlan plan, String userId) {
        return HearingRules.checkPlan(
                        plan,
                        caseFiles.otherRoles(caseId, plan.chair(), CaseRole.hearingChair),
                        hearingDay(plan.heldOn()),
                        caseFiles.today())
                .refuseIf(
                        recused.isBarred(caseId, plan.chair()),
                        "chair",
                        organisation.nameOf(plan.chair()) + "已在本案中回避，不能主持听证",
                        RecusedPeople.BASIS)
                .orElse(() -> {
                    CaseFile file = caseFiles.get(caseId);
                    Hearing hearing = rows.insert(new Hearing(
                            null,
                            file.id(),
                            file.township(),
                            notices.get(caseId).id(),
                            plan.heldOn(),
                            plan.startsAt(),
                            plan.place(),
                            plan.openness(),
                            plan.openness() == Openness.closed ? plan.closedGround() : null,
                            plan.chair(),
                            userId,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
                    for (String partyId : parties(caseId)) {
                        papers.hearingNotice(
                                caseId,
                                partyId,
                                caseFiles.today(),
                                body(
                                        caseFiles.party(caseId, partyId).name(),
                                        hearing,
                                        organisation.nameOf(hearing.chair()),
                                        mostRepresentatives(hearing)),
                                userId);
                    }
                    caseFiles.note(
                            caseId,
                            userId,
                            "安排听证",
                            "APL-64b,APL-64c,APL-64d,KY4-09f",
                            "%s %s，%s，%s"
                                    .formatted(
                                            hearing.heldOn(),
                                            hearing.startsAt(),
                                            hearing.place(),
                                            hearing.openness().label()));
                    return hearing;
                });
    }

    /** Records how the planned hearing went. */
    @Transactional
    public Outcome<HearingResult> record(CaseId caseId, HearingRecord record, String userId) {
        Hearing hearing = get(caseId);
        Map<String, Optional<LocalDate>> served = parties(caseId).stream()
                .collect(Collectors.toMap(Function.identity(), party -> papers.hearingNoticeServedOn(caseId, party)));
        return HearingRules.checkRecord(
                        record,
                        hearing,
                        served,
                        hearingDay(hearing.heldOn()),
                        mostRepresentatives(hearing),
                        caseFiles.today(),
                        userId)
                .orElse(() -> {
                    rows.update(hearing.recorded(record));
                    record.representatives()
                            .forEach(one -> rows.insert(new HearingRepresentative(
                                    null,
                                    hearing.caseId(),
                                    hearing.township(),
                                    hearing.id(),
                                    one.partyId(),
                                    one.name(),
                                    one.mandate())));
                    switch (record.result()) {
                        case noShow, left -> caseFiles.reach(caseId, Milestone.hearingWaived, hearing.heldOn());
                        case held, postponed -> {}
                    }
                    caseFiles.note(
                            caseId,
                            userId,
                            record.result() == HearingResult.held
                                    ? "举行听证"
                                    : "记录听证：" + record.result().label(),
                            "APL-64d,APL-64e,APL-64f,APL-64g",
                            hearing.heldOn() + "，" + record.result().label()
                                    + (record.absenceReason() == null ? "" : "：" + record.absenceReason()));
                    return record.result();
                });
    }

    /** Ends a hearing that was held with the chair's report; what was reviewed before is reviewed again (KY4-03c). */
    @Transactional
    public Outcome<Void> report(CaseId caseId, HearingOpinion report, String userId) {
        Hearing hearing = get(caseId);
        if (!userId.equals(hearing.chair())) {
            return Outcome.refused("", "听证报告由本次听证的主持人撰写", "行政处罚法第六十四条第四项，APL-64d");
        }
        rows.update(hearing.reported(report));
        caseFiles.reach(caseId, Milestone.hearingClosed, hearing.heldOn());
        caseFiles.withdraw(caseId, Milestone.preReviewPassed, Milestone.countyReviewPassed, Milestone.reviewPassed);
        caseFiles.note(
                caseId,
                userId,
                "撰写听证报告",
                "APL-65,KY4-03c",
                report.recommendation().label() + "：" + report.opinion());
        return Outcome.done();
    }

    /** The chair of the newest hearing as long as it is to be held or reported on; one that was stopped is neither. */
    public Optional<String> chairInOffice(CaseId caseId) {
        return find(caseId)
                .filter(hearing ->
                        hearing.result() == null || hearing.result() == HearingResult.held && hearing.opinion() == null)
                .filter(hearing -> goesOn(caseId, hearing))
                .map(Hearing::chair);
    }

    /** Changed facts stop a hearing; what follows is a new notice with a hearing of its own (APL-44, APL-45). */
    private boolean goesOn(CaseId caseId, Hearing hearing) {
        return !caseFiles.hasReached(caseId, Milestone.factsChanged)
                && caseFiles.hasReached(caseId, Milestone.hearingRequested)
                && hearing.noticeId().equals(notices.get(caseId).id());
    }

    /** Names another chair for the hearing to come, because the first stepped aside (APL-43, APL-64d). */
    @Transactional
    public void replaceChair(CaseId caseId, String chair, String userId) {
        Hearing hearing = rows.update(get(caseId).chairedBy(chair));
        caseFiles.note(
                caseId,
                userId,
                "更换听证主持人",
                "APL-43,APL-64d",
                hearing.heldOn() + "的听证改由" + organisation.nameOf(chair) + "主持，须告知参加听证的当事人");
    }

    /** Stops a hearing that is planned or held, but not reported on, because its facts have changed (APL-44, APL-45). */
    @Transactional
    public void breakOff(CaseId caseId) {
        caseFiles.note(caseId, Act.SYSTEM, "停止听证", "APL-44,APL-45", "新的事实成立，案件回到调查取证，须重新告知");
    }

    /** The parties of the hearing: those whose request was in time. */
    public List<String> parties(CaseId caseId) {
        return responses.hearingParties(caseId);
    }

    /** The first day on which a hearing may be held whose notice is served today. */
    public LocalDate earliestDay(CaseId caseId) {
        LocalDate today = caseFiles.today();
        return hearingDay(today).earliestAfter(today);
    }

    /** The latest day of service for a planned hearing. */
    public LocalDate latestService(Hearing hearing) {
        return hearingDay(hearing.heldOn()).latestService(hearing.heldOn());
    }

    /** The newest hearing of a case, planned or past. */
    public Optional<Hearing> find(CaseId caseId) {
        return of(caseId).stream().reduce((earlier, later) -> later);
    }

    /** The newest hearing on which the chair reported. */
    public Optional<Hearing> report(CaseId caseId) {
        return of(caseId).stream().filter(hearing -> hearing.opinion() != null).reduce((earlier, later) -> later);
    }

    /** All hearings of a case in the order in which they were planned. */
    public List<Hearing> of(CaseId caseId) {
        return rows.findAll(query(where("caseId").is(caseId.value())).sort(Sort.by("id")), Hearing.class);
    }

    /** Who represented parties at a hearing. */
    public List<HearingRepresentative> representatives(Hearing hearing) {
        return rows.findAll(
                query(where("hearingId").is(hearing.id())).sort(Sort.by("id")), HearingRepresentative.class);
    }

    private Hearing get(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new IllegalStateException("no hearing in case " + caseId));
    }

    private HearingDay hearingDay(LocalDate day) {
        return new HearingDay(
                terms.find(HEARING_NOTICE, day)
                        .orElseThrow(() -> new IllegalStateException("no term " + HEARING_NOTICE + " on " + day)),
                calculator);
    }

    private int mostRepresentatives(Hearing hearing) {
        return limits.number("hearingRepresentatives", hearing.heldOn());
    }

    static String body(String party, Hearing hearing, String chair, int mostRepresentatives) {
        String openness = hearing.openness() == Openness.open
                ? "公开举行"
                : "不公开举行（" + hearing.closedGround().label() + "）";
        return String.join(
                "\n",
                party + "：",
                "根据你（单位）的申请，本机关依照《中华人民共和国行政处罚法》第六十三条、第六十四条决定举行听证，现通知如下：",
                "时间：" + PaperDay.words(hearing.heldOn()) + " " + hearing.startsAt(),
                "地点：" + hearing.place(),
                "听证方式：" + openness,
                "听证主持人：" + chair,
                "你（单位）可以亲自参加，也可以委托1至" + mostRepresentatives
                        + "人代理；认为主持人与本案有直接利害关系的，有权申请回避。无正当理由拒不出席或者未经许可中途退出的，视为放弃听证权利。");
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.penalty.CollectiveDiscussions;
import org.zhifaflow.penalty.Decision;
import org.zhifaflow.penalty.DecisionPapers;
import org.zhifaflow.penalty.DecisionResult;
import org.zhifaflow.penalty.Decisions;
import org.zhifaflow.penalty.Hearing;
import org.zhifaflow.penalty.Hearings;
import org.zhifaflow.penalty.PenaltyRegister;

/** What the forms of the decision and of closing show. */
@Component
class DecisionView {

    private static final Map<String, String> RESPONSE_TERMS = Map.of("defence", "陈述申辩", "hearingRequest", "申请听证");

    private static final String UNFINED = "不处罚款";

    private final CaseFiles caseFiles;
    private final Decisions decisions;
    private final CollectiveDiscussions discussions;
    private final DecisionPapers papers;
    private final Hearings hearings;
    private final Organisation organisation;
    private final Terms terms;

    DecisionView(
            CaseFiles caseFiles,
            Decisions decisions,
            CollectiveDiscussions discussions,
            DecisionPapers papers,
            Hearings hearings,
            Organisation organisation,
            Terms terms) {
        this.caseFiles = caseFiles;
        this.decisions = decisions;
        this.discussions = discussions;
        this.papers = papers;
        this.hearings = hearings;
        this.organisation = organisation;
        this.terms = terms;
    }

    List<Map<String, String>> partyOptions(CaseId caseId) {
        return caseFiles.parties(caseId).stream()
                .map(party -> Choices.choice(party.id(), party.name()))
                .toList();
    }

    /** The proposal per party, as rows of a table. */
    List<Map<String, String>> proposals(CaseId caseId) {
        return decisions.proposedFines(caseId).stream()
                .map(line -> Map.of(
                        "party", caseFiles.party(caseId, line.partyId()).name(),
                        "fine", line.fine().toPlainString(),
                        "range", line.fine().signum() == 0 ? UNFINED : span(line.minimum(), line.maximum()),
                        "tier", tier(line),
                        "ground",
                                line.mitigationGround() == null
                                        ? ""
                                        : line.mitigationGround().label()))
                .toList();
    }

    private static String tier(Decisions.ProposedFine line) {
        if (line.fine().signum() == 0) {
            return UNFINED;
        }
        return line.tierMinimum() == null && line.tierMaximum() == null
                ? "无裁量基准"
                : span(line.tierMinimum(), line.tierMaximum());
    }

    /** The hearing on which the decision rests: day, who took part, what was said, the chair's report, the later review. */
    Map<String, Object> hearing(CaseId caseId) {
        Optional<Hearing> last = hearings.find(caseId).filter(hearing -> hearing.result() != null);
        boolean held = decisions.hearingReported(caseId);
        return Map.of(
                "hearingHeld",
                held,
                "hearingText",
                last.map(hearing -> held ? reported(caseId, hearing) : session(hearing))
                        .orElse(decisions.hearingOwed(caseId) ? "当事人已要求听证，尚未举行" : "没有举行听证"));
    }

    private String session(Hearing hearing) {
        return "%s %s，%s，%s，主持人：%s，%s"
                .formatted(
                        hearing.heldOn(),
                        hearing.startsAt(),
                        hearing.place(),
                        hearing.openness().label(),
                        organisation.nameOf(hearing.chair()),
                        hearing.result().label());
    }

    private String reported(CaseId caseId, Hearing last) {
        Hearing hearing = hearings.report(caseId).orElse(last);
        String present = hearings.parties(caseId).stream()
                .map(party -> caseFiles.party(caseId, party).name()
                        + hearings.representatives(hearing).stream()
                                .filter(one -> one.partyId().equals(party))
                                .map(one -> "（代理人" + one.name() + "）")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("、"));
        return String.join(
                "\n\n",
                session(hearing),
                "参加听证的当事人：" + present,
                "调查人员：" + hearing.investigatorStatement(),
                "当事人：" + hearing.partyStatement(),
                "听证查明的事实：" + hearing.findings(),
                "听证报告的处理建议：" + hearing.recommendation().label() + "。" + hearing.opinion(),
                "听证后的法制审核："
                        + caseFiles
                                .dayOf(caseId, Milestone.reviewPassed)
                                .map(day -> day + " 通过")
                                .orElse("尚未通过"));
    }

    /** The proposed fines as the first content of the list that the head fills in. */
    List<Map<String, String>> proposedFines(CaseId caseId) {
        return decisions.proposedFines(caseId).stream()
                .map(line ->
                        Map.of("partyId", line.partyId(), "fine", line.fine().toPlainString()))
                .toList();
    }

    /** How review, notice, discussion and the ninety days stand. */
    Map<String, Object> standing(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(
                "reviewText",
                caseFiles
                        .dayOf(caseId, Milestone.reviewPassed)
                        .map(day -> day + " 通过")
                        .orElse(caseFiles.hasReached(caseId, Milestone.emergencyGranted) ? "适用应急程序，决定后补办" : "尚未通过"));
        shown.put(
                "noticeText",
                caseFiles.parties(caseId).stream()
                        .map(party -> party.name() + "：" + response(file, party))
                        .collect(Collectors.joining("；")));
        shown.put(
                "discussionText",
                discussions
                        .find(caseId)
                        .map(found -> "第%d次，%s，结论：%s（同意%d人，不同意%d人，弃权%d人）"
                                .formatted(
                                        found.discussionRound(),
                                        found.meetingDay(),
                                        found.conclusion().label(),
                                        found.votesFor(),
                                        found.votesAgainst(),
                                        found.votesAbstained()))
                        .orElse("不需要"));
        shown.put(
                "ninetyDaysText",
                terms.find(TermKey.ofCase(file.township(), file.id(), "decision90d"))
                        .flatMap(TermStanding::lastDay)
                        .map(day -> "至 " + day)
                        .orElse("未起算"));
        shown.put("decisionLate", decisions.isLate(caseId));
        List<PenaltyRegister.EarlierDecision> sameDay = decisions.finedSameDay(caseId);
        shown.put("finedSameDay", !sameDay.isEmpty());
        shown.put(
                "sameDayText",
                sameDay.isEmpty()
                        ? "没有"
                        : sameDay.stream()
                                .map(earlier -> "案件%s（事项%s，%s）%s 罚款%s元"
                                        .formatted(
                                                earlier.caseId(),
                                                earlier.itemCode(),
                                                earlier.place(),
                                                earlier.decidedOn(),
                                                earlier.fine().toPlainString()))
                                .collect(Collectors.joining("；")));
        return shown;
    }

    private String response(CaseFile file, Party party) {
        CaseId caseId = file.caseId();
        if (caseFiles.hasReached(caseId, Milestone.hearingRequested, party.id())) {
            return "已要求听证";
        }
        if (caseFiles.hasReached(caseId, Milestone.rightsWaived, party.id())) {
            return "已书面放弃陈述申辩和听证";
        }
        return caseFiles
                .dayOf(caseId, Milestone.noticeServed, party.id())
                .map(day -> day + " 送达告知书，"
                        + RESPONSE_TERMS.keySet().stream()
                                .sorted()
                                .map(term -> lastDay(file, party, term)
                                        .map(last -> RESPONSE_TERMS.get(term) + "至" + last)
                                        .orElse(RESPONSE_TERMS.get(term) + "不适用"))
                                .collect(Collectors.joining("，")))
                .orElse("未送达告知书");
    }

    private Optional<LocalDate> lastDay(CaseFile file, Party party, String term) {
        return terms.find(new TermKey(file.township(), file.id(), party.id(), term))
                .flatMap(TermStanding::lastDay);
    }

    /** The decision in one sentence. */
    String decision(CaseId caseId) {
        Decision decision = decisions.get(caseId);
        return decision.result().label()
                + Optional.ofNullable(decision.noPenaltyGround())
                        .map(ground -> "，" + ground.inWords())
                        .orElse("")
                + decisions.lines(caseId).stream()
                        .filter(line -> line.fine().signum() > 0)
                        .map(line -> "；" + line.partyName() + "罚款" + line.fine().toPlainString() + "元")
                        .collect(Collectors.joining());
    }

    /** What the decision's document takes from the file. */
    Map<String, Object> paper(CaseId caseId) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("organ", papers.organ(caseId));
        Decision decision = decisions.get(caseId);
        shown.put("decidedOn", decision.decidedOn().toString());
        Optional.ofNullable(decision.noPenaltyGround())
                .ifPresent(ground -> shown.put("kindAndBasis", "不予行政处罚，依据" + ground.article()));
        shown.put("fined", papers.isFined(caseId));
        shown.put("entrusted", papers.isEntrusted(caseId));
        shown.put("performance", papers.performance(caseId));
        shown.put("remedies", papers.remedies(caseId));
        return shown;
    }

    /** First lists of the two dossiers, from what happened in the case. */
    Map<String, Object> dossiers(CaseId caseId) {
        List<Map<String, Object>> main = new ArrayList<>();
        main.add(entry("start", "立案审批表"));
        main.add(entry("evidence", "证据材料及调查报告"));
        caseFiles.dayOf(caseId, Milestone.noticeServed).ifPresent(day -> main.add(entry("service", "行政处罚告知书及送达回证")));
        main.add(entry(
                "decision",
                papers.find(caseId).map(paper -> "决定书 " + paper.number()).orElse("决定书")));
        main.add(entry("service", "决定书送达回证"));
        if (decisions.get(caseId).result() == DecisionResult.trivialNoPenalty) {
            main.add(entry("decision", "批评教育记录"));
        }
        if (papers.isFined(caseId)) {
            main.add(entry("execution", "罚款缴纳及执行材料"));
        }
        List<Map<String, Object>> side = new ArrayList<>();
        side.add(entry("review", "法制审核意见"));
        discussions
                .of(caseId)
                .forEach(held -> side.add(entry(
                        "decision",
                        held.discussionRound() == 1 ? "集体讨论记录" : "集体讨论记录（第" + held.discussionRound() + "次）")));
        return Map.of("mainDossier", main, "sideDossier", side);
    }

    static Map<String, Object> entry(String stage, String title) {
        return Map.of("stage", stage, "title", title, "pages", 1);
    }

    private static String span(BigDecimal from, BigDecimal to) {
        return from == null && to == null
                ? ""
                : Choices.cell(from == null ? null : from.toPlainString()) + " 至 "
                        + Choices.cell(to == null ? null : to.toPlainString());
    }
}

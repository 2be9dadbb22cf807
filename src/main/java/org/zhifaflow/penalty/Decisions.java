package org.zhifaflow.penalty;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;
import static org.zhifaflow.journal.Texts.isBlank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.TermStatus;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.LocalSettings;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.journal.Act;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/** Takes the head's decision and keeps it: the one place that checks everything a decision presupposes. */
@Service
public class Decisions {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final List<String> RESPONSE_TERMS = List.of("defence", "hearingRequest");
    private static final Map<String, String> TERM_NAMES = Map.of("defence", "陈述申辩期限", "hearingRequest", "申请听证期限");

    private final JdbcAggregateTemplate rows;
    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final Terms terms;
    private final ProposedPenalties proposals;
    private final PenaltyRegister register;
    private final CollectiveDiscussions discussions;
    private final RecordedGrounds recorded;
    private final ReviewAdvice reviewAdvice;
    private final HearingFindings hearings;
    private final LocalSettings settings;
    private final Clock clock;

    Decisions(
            JdbcAggregateTemplate rows,
            JdbcClient jdbc,
            CaseFiles caseFiles,
            Terms terms,
            ProposedPenalties proposals,
            PenaltyRegister register,
            CollectiveDiscussions discussions,
            RecordedGrounds recorded,
            ReviewAdvice reviewAdvice,
            HearingFindings hearings,
            LocalSettings settings,
            Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.proposals = proposals;
        this.register = register;
        this.discussions = discussions;
        this.recorded = recorded;
        this.reviewAdvice = reviewAdvice;
        this.hearings = hearings;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes what the head says: a decision, or the order to discuss the case first.
     *
     * @return the result, empty if the case is to be discussed
     */
    @Transactional
    public Outcome<Optional<DecisionResult>> examine(CaseId caseId, Examination examination, String actor) {
        return examination.discussAgain()
                ? discussions
                        .order(caseId, examination.discussionReason(), actor)
                        .map(done -> Optional.empty())
                : decide(caseId, examination.resolution(), actor).map(Optional::of);
    }

    /** Takes one of the four decisions, or names everything that stands against it (KY4-09, APL-57). */
    @Transactional
    public Outcome<DecisionResult> decide(CaseId caseId, Resolution resolution, String actor) {
        CaseFile file = caseFiles.get(caseId);
        List<Party> parties = caseFiles.parties(caseId);
        Optional<ProposedPenalty> proposal = proposals.find(caseId);
        Violations found = new Violations();
        found.refuseIf(find(caseId).filter(Decision::isFinal).isPresent(), "", "本案已经作出决定，不得重复作出", "行政处罚法第二十九条，APL-29");
        found.refuseIf(
                resolution.result() == DecisionResult.transferJudicial && file.status() == CaseStatus.criminal,
                "result",
                "本案已经决定移送司法机关，尚未退回",
                "行政处罚法第五十七条，KY4-09d");
        checkReview(caseId, found);
        checkCrime(caseId, resolution, found);
        checkNewFacts(caseId, found);
        checkNinetyDays(file, resolution, found);
        checkDiscussion(caseId, resolution, found);
        Optional<ReviewAdvice.Advice> advice = reviewAdvice.againstPenalty(caseId);
        checkAdvice(resolution, advice, found);
        checkResult(resolution, proposal, advice.isPresent(), found);
        checkNoPenaltyGround(caseId, parties, resolution, advice, found);
        if (resolution.result() == DecisionResult.penalty) {
            parties.forEach(party -> checkResponse(file, party, found));
            checkHearing(caseId, found);
            checkHearingReport(caseId, resolution, proposal, found);
            checkTold(proposal, found);
            checkGround(caseId, parties, resolution, found);
            checkFines(file, parties, resolution, proposal, found);
        }
        return found.orElse(() -> take(file, parties, resolution, proposal, actor));
    }

    private void checkReview(CaseId caseId, Violations found) {
        boolean returned = caseFiles.milestones(caseId).stream()
                .anyMatch(m -> m.withdrawn() && m.milestone() == Milestone.reviewPassed);
        found.refuseIf(
                !caseFiles.hasReached(caseId, Milestone.reviewPassed)
                        && !caseFiles.hasReached(caseId, Milestone.emergencyGranted),
                "",
                returned ? "法制审核已退回或者须重新审核，尚未再次通过，不得作出决定" : "尚未完成法制审核，不得作出决定",
                "行政处罚法第五十八条，APL-58,KY4-03e");
    }

    private void checkCrime(CaseId caseId, Resolution resolution, Violations found) {
        boolean suspected = caseFiles.isCrimeSuspected(caseId);
        boolean transfer = resolution.result() == DecisionResult.transferJudicial;
        found.refuseIf(suspected && !transfer, "result", "本案涉嫌犯罪，司法机关尚未退回，不得以罚代刑", "行政处罚法第二十七条，KY1-9a")
                .refuseIf(
                        !suspected && transfer, "result", "尚未在案卷登记涉嫌犯罪并制作移送材料，不得决定移送司法机关", "行政处罚法第五十七条，KY4-09d,KY1-9a");
    }

    private void checkNewFacts(CaseId caseId, Violations found) {
        found.refuseIf(
                caseFiles.isLatest(caseId, Milestone.newFactsReceived, Milestone.newFactsExamined),
                "",
                "收到的新事实、新证据尚未复核",
                "行政处罚法第四十五条，APL-45");
        found.refuseIf(
                caseFiles.hasReached(caseId, Milestone.factsChanged),
                "",
                "事实已经变更，尚未重新提交调查报告；应当退回补充调查，重新审核并重新告知",
                "行政处罚法第四十四条、第四十五条，APL-44,APL-45");
    }

    private void checkNinetyDays(CaseFile file, Resolution resolution, Violations found) {
        found.refuseIf(
                isLate(file.caseId()) && isBlank(resolution.lateGround()),
                "lateGround",
                "已超过立案之日起九十日，须写明法律、法规、规章另有规定的依据",
                "行政处罚法第六十条，APL-60");
    }

    private void checkDiscussion(CaseId caseId, Resolution resolution, Violations found) {
        if (caseFiles.hasReached(caseId, Milestone.collectivelyDiscussed)) {
            discussions
                    .find(caseId)
                    .ifPresent(discussion -> found.refuseIf(
                            discussion.conclusion() != resolution.result(),
                            "result",
                            "决定与集体讨论结论（" + discussion.conclusion().label() + "）不一致",
                            "行政处罚法第五十七条第二款，APL-57c,KY4-09e"));
        }
    }

    private static void checkAdvice(Resolution resolution, Optional<ReviewAdvice.Advice> advice, Violations found) {
        if (resolution.result() == DecisionResult.penalty) {
            advice.ifPresent(against -> found.refuseIf(
                    true, "result", "县级联审意见为“" + against.label() + "”，不得作出处罚决定", against.clause() + ",APL-58"));
        }
    }

    private static void checkResult(
            Resolution resolution, Optional<ProposedPenalty> proposal, boolean advisedAgainst, Violations found) {
        boolean penaltyProposed = proposal.map(ProposedPenalty::penalty).orElse(false);
        boolean anyFine = resolution.fines().stream()
                .anyMatch(line -> line.fine() != null && line.fine().signum() > 0);
        switch (resolution.result()) {
            case penalty ->
                found.refuseIf(
                        !penaltyProposed,
                        "result",
                        "调查报告没有提出处罚建议，不得径行处罚；需要处罚的，应当退回重新提出建议并告知当事人",
                        "行政处罚法第四十四条、第五十七条，APL-44,KY4-09a");
            case trivialNoPenalty ->
                found.refuseIf(anyFine, "fines", "不予行政处罚的决定不得带有罚款金额", "行政处罚法第三十三条，KY4-09b")
                        .refuseIf(
                                resolution.noPenaltyGround() == null,
                                "noPenaltyGround",
                                "须选择不予处罚的法定情形",
                                "行政处罚法第三十条、第三十一条、第三十三条、第三十六条，APL-30,APL-31,APL-33a,APL-33b,APL-33c,APL-36");
            case factsNotEstablished ->
                found.refuseIf(anyFine, "fines", "违法事实不能成立的，不得带有罚款金额", "行政处罚法第五十七条，KY4-09c")
                        .refuseIf(
                                penaltyProposed && !advisedAgainst,
                                "result",
                                "案卷中仍有认定违法事实的处罚建议，不得认定违法事实不能成立；应当退回补充调查",
                                "行政处罚法第五十七条，KY4-09c");
            case transferJudicial -> found.refuseIf(anyFine, "fines", "移送司法机关的决定不得带有罚款金额", "行政处罚法第五十七条，KY4-09d");
        }
    }

    /** Nobody is spared on a ground that neither the file nor the county knows (APL-33a to APL-33c, APL-36, KY4-08e, KY4-08h). */
    private void checkNoPenaltyGround(
            CaseId caseId,
            List<Party> parties,
            Resolution resolution,
            Optional<ReviewAdvice.Advice> advice,
            Violations found) {
        NoPenaltyGround ground = resolution.noPenaltyGround();
        if (resolution.result() != DecisionResult.trivialNoPenalty || ground == null) {
            return;
        }
        List<Optional<NoPenaltyGround>> onFile = parties.stream()
                .map(party -> recorded.noPenalty(caseId, party.id()))
                .toList();
        boolean advised =
                advice.map(ReviewAdvice.Advice::ground).filter(ground::equals).isPresent();
        found.refuseIf(
                !advised
                        && !(onFile.contains(Optional.of(ground))
                                && onFile.stream().allMatch(Optional::isPresent)),
                "noPenaltyGround",
                "登记的裁量情节和县级联审意见都不支持“" + ground.label() + "”，不得据以不予处罚；须由办案人员登记每名当事人的相应情节并重新提交调查报告",
                ground.article() + "，" + ground.clause());
    }

    /** Nobody's penalty is mitigated on a ground that is not on file (APL-32x). */
    private void checkGround(CaseId caseId, List<Party> parties, Resolution resolution, Violations found) {
        MitigationGround ground = resolution.mitigationGround();
        found.refuseIf(
                ground != null
                        && parties.stream()
                                .noneMatch(party ->
                                        recorded.mitigations(caseId, party.id()).contains(ground)),
                "mitigationGround",
                ground == null ? "" : "没有登记过“" + ground.label() + "”的情节，不得据以减轻处罚；须由办案人员登记该情节并重新提交调查报告",
                "行政处罚法第三十二条，APL-32x");
    }

    private void checkResponse(CaseFile file, Party party, Violations found) {
        CaseId caseId = file.caseId();
        if (!caseFiles.hasReached(caseId, Milestone.noticeServed, party.id())) {
            found.refuseIf(true, "", "行政处罚告知书尚未送达" + party.name() + "，不得作出处罚决定", "行政处罚法第四十四条、第六十二条，APL-44,APL-62");
            return;
        }
        if (caseFiles.hasReached(caseId, Milestone.rightsWaived, party.id())) {
            return;
        }
        for (String term : RESPONSE_TERMS) {
            terms.find(new TermKey(file.township(), file.id(), party.id(), term))
                    .filter(standing -> standing.status() != TermStatus.CANCELLED)
                    .ifPresent(standing -> found.refuseIf(
                            isOpenOn(standing, caseFiles.today()),
                            "",
                            party.name() + "的" + TERM_NAMES.get(term)
                                    + standing.lastDay()
                                            .map(day -> "至" + day + "（含当日）届满")
                                            .orElse("尚未恢复计算")
                                    + "，期限内不得作出处罚决定",
                            "行政处罚法第四十五条、第六十四条，APL-45,APL-64a,KY4-09f"));
        }
    }

    private static boolean isOpenOn(TermStanding standing, LocalDate today) {
        return standing.lastDay().map(last -> !today.isAfter(last)).orElse(true);
    }

    /** A hearing was asked for in time and was since then neither held nor waived (APL-63, APL-65). */
    public boolean hearingOwed(CaseId caseId) {
        return HearingStanding.isOwed(caseFiles.milestones(caseId));
    }

    /** The chair reported on a hearing of the notice that stands (APL-65). */
    public boolean hearingReported(CaseId caseId) {
        return hearings.find(caseId).isPresent();
    }

    private void checkHearing(CaseId caseId, Violations found) {
        found.refuseIf(hearingOwed(caseId), "", "当事人已申请听证，听证尚未结束，不得作出处罚决定", "行政处罚法第六十三条、第六十五条，APL-65,KY4-09f");
    }

    /** A penalty that departs from the chair's report needs a reason (APL-65). */
    private void checkHearingReport(
            CaseId caseId, Resolution resolution, Optional<ProposedPenalty> proposal, Violations found) {
        if (!isBlank(resolution.hearingDeparture())) {
            return;
        }
        hearings.find(caseId)
                .filter(report -> departs(report, resolution, proposal))
                .ifPresent(report -> found.refuseIf(
                        true,
                        "hearingDeparture",
                        "听证报告的意见为“" + report.recommendation().label() + "”，处罚决定与其不一致的，须写明理由",
                        "行政处罚法第六十五条，APL-65"));
    }

    private static boolean departs(
            HearingFindings.Report report, Resolution resolution, Optional<ProposedPenalty> proposal) {
        return switch (report.recommendation()) {
            case maintain -> false;
            case noPenalty, notEstablished -> true;
            case supplement -> !proposal.map(ProposedPenalty::renewed).orElse(false);
            case lighten ->
                report.parties().stream()
                        .map(party -> proposal.flatMap(proposed -> proposed.line(party)))
                        .flatMap(Optional::stream)
                        .anyMatch(line -> !line.isLighter(fineOf(resolution, line.partyId())));
        };
    }

    /** What the parties were neither told of nor heard on cannot carry a penalty (APL-44, APL-65). */
    private static void checkTold(Optional<ProposedPenalty> proposal, Violations found) {
        found.refuseIf(
                proposal.filter(proposed -> proposed.penalty() && !proposed.told())
                        .isPresent(),
                "",
                "处罚建议的事实、依据或者处罚种类没有告知当事人，也没有经过陈述申辩和听证，不得据以处罚",
                "行政处罚法第四十四条、第六十二条、第六十五条，APL-44,APL-62,APL-65");
    }

    private void checkFines(
            CaseFile file,
            List<Party> parties,
            Resolution resolution,
            Optional<ProposedPenalty> proposal,
            Violations found) {
        Map<String, BigDecimal> fines = resolution.fines().stream()
                .filter(line -> line.fine() != null && line.partyId() != null)
                .collect(Collectors.toMap(Resolution.PartyFine::partyId, Resolution.PartyFine::fine, BigDecimal::add));
        String basis = "行政处罚法第五十九条，APL-59";
        found.refuseIf(
                fines.size() < resolution.fines().size(), "fines", "罚款金额有重复或者没有填写完整的行：每一名当事人只写一行，写明当事人和金额", basis);
        parties.stream()
                .filter(party -> !fines.containsKey(party.id()))
                .forEach(party -> found.refuseIf(true, "fines", "没有写明对" + party.name() + "的罚款金额，没有罚款的写0", basis));
        found.refuseIf(
                !parties.stream().map(Party::id).collect(Collectors.toSet()).containsAll(fines.keySet()),
                "fines",
                "罚款的对象不是本案当事人",
                basis);
        for (Party party : parties) {
            BigDecimal fine = fines.getOrDefault(party.id(), BigDecimal.ZERO);
            proposal.flatMap(proposed -> proposed.line(party.id()))
                    .ifPresentOrElse(
                            line -> checkFine(file, party, fine, line, resolution, found),
                            () -> found.refuseIf(
                                    fine.signum() > 0,
                                    "fines",
                                    "没有对" + party.name() + "提出并告知罚款，不得处以罚款",
                                    "行政处罚法第四十四条，APL-44"));
        }
    }

    private void checkFine(
            CaseFile file,
            Party party,
            BigDecimal fine,
            ProposedPenalty.Line line,
            Resolution resolution,
            Violations found) {
        Optional<MitigationGround> ground = groundOf(file.caseId(), resolution, line);
        checkMinimumDiscussed(file.caseId(), party, fine, line, found);
        found.refuseIf(
                fine.compareTo(line.fine()) > 0,
                "fines",
                "对%s的罚款%s元重于已告知的%s元；因新的事实需要加重的，应当退回重新审核并重新告知"
                        .formatted(
                                party.name(), fine.toPlainString(), line.fine().toPlainString()),
                "行政处罚法第四十五条第二款，APL-45");
        if (fine.signum() == 0) {
            found.refuseIf(
                            !line.beyondFine(),
                            "fines",
                            "对%s只拟处罚款，罚款为0元即不予处罚，须有法定情形并进行教育，应当作出不予行政处罚的决定".formatted(party.name()),
                            "行政处罚法第三十三条，APL-33d,KY4-09b")
                    .refuseIf(
                            line.beyondFine() && line.proposesFine() && !line.fineOptional() && ground.isEmpty(),
                            "mitigationGround",
                            "对" + party.name() + "免除拟处的罚款，而法律规定应当罚款，须有已登记的减轻处罚的法定情形",
                            "行政处罚法第三十二条，APL-32x");
            return;
        }
        found.refuseIf(line.aboveMaximum(fine), "fines", "对" + party.name() + "的罚款高于法定最高额", "行政处罚法第四条，KY4-09a")
                .refuseIf(
                        line.belowMinimum(fine) && ground.isEmpty(),
                        "mitigationGround",
                        "对" + party.name() + "的罚款低于法定最低额，须有已登记的减轻处罚的法定情形",
                        "行政处罚法第三十二条，APL-32x")
                .refuseIf(
                        line.belowMinimum(fine) && fine.compareTo(floor(line.minimum())) < 0,
                        "fines",
                        "对" + party.name() + "的罚款低于本地规定的减轻处罚下限" + floor(line.minimum()) + "元",
                        "行政处罚法第三十二条，APL-32x")
                .refuseIf(
                        line.outsideTier(fine) && !resolution.outsideTierApproved(),
                        "outsideTierApproved",
                        "对" + party.name() + "的罚款不在裁量基准档次之内，须由负责人确认批准",
                        "行政处罚法第三十四条，KY4-09a");
        finedSameDay(file, party).forEach(earlier -> checkAnotherAct(file, party, earlier, resolution, found));
    }

    /** Less than the law's minimum is decided after a collective discussion only, whoever had the idea (KY4-09e). */
    private void checkMinimumDiscussed(
            CaseId caseId, Party party, BigDecimal fine, ProposedPenalty.Line line, Violations found) {
        boolean forgone = fine.signum() == 0 && line.beyondFine() && line.proposesFine() && !line.fineOptional();
        boolean mitigated = line.belowMinimum(fine) && (fine.signum() > 0 || forgone);
        found.refuseIf(
                mitigated && !caseFiles.hasReached(caseId, Milestone.collectivelyDiscussed),
                "fines",
                "对%s的罚款%s元低于法定最低额%s元，尚未经集体讨论，不得作出决定；减轻处罚须由办案人员在调查报告中提出，再经审核和集体讨论，否则罚款不得低于法定最低额"
                        .formatted(party.name(), fine.toPlainString(), line.minimum()),
                "行政处罚法第三十二条、第五十七条第二款，APL-32x,KY4-09e");
    }

    /** The same item at the same place is the same act; another item or place needs the head's reason (APL-29). */
    private static void checkAnotherAct(
            CaseFile file,
            Party party,
            PenaltyRegister.EarlierDecision earlier,
            Resolution resolution,
            Violations found) {
        boolean same =
                earlier.itemCode().equals(file.itemCode()) && earlier.place().equals(file.place());
        found.refuseIf(
                        same,
                        "fines",
                        "%s的同一违法行为已由案件%s于%s处以罚款，不得再次罚款".formatted(party.name(), earlier.caseId(), earlier.decidedOn()),
                        "行政处罚法第二十九条，APL-29")
                .refuseIf(
                        !same && isBlank(resolution.anotherAct()),
                        "anotherAct",
                        "%s同日的行为已由案件%s（事项%s，%s）于%s处以罚款；不是同一违法行为的，须写明认定为不同违法行为的理由，是同一违法行为的，不得再次罚款"
                                .formatted(
                                        party.name(),
                                        earlier.caseId(),
                                        earlier.itemCode(),
                                        earlier.place(),
                                        earlier.decidedOn()),
                        "行政处罚法第二十九条，APL-29");
    }

    private List<PenaltyRegister.EarlierDecision> finedSameDay(CaseFile file, Party party) {
        return register.earlier(file.caseId(), party, LocalDate.EPOCH).stream()
                .filter(earlier -> earlier.isFined() && earlier.actDay().equals(file.actDay()))
                .toList();
    }

    /** Fines in force in other cases for what a party of this case did on the same day (APL-29). */
    public List<PenaltyRegister.EarlierDecision> finedSameDay(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        return caseFiles.parties(caseId).stream()
                .flatMap(party -> finedSameDay(file, party).stream())
                .toList();
    }

    private BigDecimal floor(BigDecimal minimum) {
        return minimum.multiply(settings.number("mitigationFloorPercent", caseFiles.today()))
                .divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    private DecisionResult take(
            CaseFile file,
            List<Party> parties,
            Resolution resolution,
            Optional<ProposedPenalty> proposal,
            String actor) {
        CaseId caseId = file.caseId();
        LocalDate today = caseFiles.today();
        Decision decision = rows.insert(new Decision(
                UUID.randomUUID().toString(),
                file.township(),
                file.id(),
                resolution.result() == DecisionResult.transferJudicial ? null : file.id(),
                resolution.result(),
                today,
                resolution.reason(),
                resolution.noPenaltyGround(),
                resolution.outsideTierApproved(),
                resolution.lateGround(),
                isBlank(resolution.hearingDeparture()) ? null : resolution.hearingDeparture(),
                isBlank(resolution.anotherAct()) ? null : resolution.anotherAct(),
                actor,
                Moment.now(clock)));
        for (Party party : parties) {
            Optional<ProposedPenalty.Line> line = proposal.flatMap(proposed -> proposed.line(party.id()));
            insert(new DecisionLine(
                    decision.id(),
                    file.township(),
                    file.id(),
                    party.id(),
                    party.name(),
                    party.identifier(),
                    file.itemCode(),
                    file.actDay(),
                    file.place(),
                    fineOf(resolution, party.id()),
                    line.map(ProposedPenalty.Line::fine).orElse(BigDecimal.ZERO),
                    line.flatMap(l -> groundOf(caseId, resolution, l)).orElse(null),
                    resolution.result() == DecisionResult.penalty
                            && line.map(ProposedPenalty.Line::beyondFine).orElse(false)));
        }
        if (!decision.isFinal()) {
            caseFiles.changeStatus(caseId, CaseStatus.criminal);
        } else {
            TermKey ninetyDays = TermKey.ofCase(file.township(), file.id(), "decision90d");
            terms.find(ninetyDays)
                    .filter(standing -> standing.status().isOpen())
                    .ifPresent(standing -> terms.satisfy(ninetyDays, today, actor));
            caseFiles.reach(caseId, Milestone.decided, today);
            terms.start(TermKey.ofCase(file.township(), file.id(), "serviceOfDecision"), today, actor, "作出决定");
            caseFiles.changeStatus(caseId, CaseStatus.decided);
        }
        caseFiles.note(
                caseId,
                actor,
                "作出决定",
                "APL-57,KY4-09",
                resolution.result().label()
                        + (decision.noPenaltyGround() == null
                                ? ""
                                : "，" + decision.noPenaltyGround().inWords())
                        + "；"
                        + lines(caseId).stream()
                                .filter(line -> line.fine().signum() > 0)
                                .map(line ->
                                        line.partyName() + "罚款" + line.fine().toPlainString() + "元；")
                                .collect(Collectors.joining())
                        + resolution.reason()
                        + (isBlank(resolution.lateGround()) ? "" : "；超过九十日的依据：" + resolution.lateGround()));
        if (decision.hearingDeparture() != null) {
            caseFiles.note(caseId, actor, "说明与听证报告不一致的理由", "APL-65", decision.hearingDeparture());
        }
        if (decision.anotherAct() != null) {
            caseFiles.note(caseId, actor, "认定为不同违法行为", "APL-29", decision.anotherAct());
        }
        return resolution.result();
    }

    /** Sends the case back because its facts changed; a discussion of the old facts no longer counts (APL-45). */
    @Transactional
    public void returnToInvestigation(CaseId caseId) {
        caseFiles.withdraw(caseId, Milestone.collectivelyDiscussed);
        caseFiles.note(caseId, Act.SYSTEM, "退回补充调查", "APL-45,KY4-09", "决定作出之前事实变更");
    }

    private void insert(DecisionLine line) {
        jdbc.sql("insert into decision_line (decision_id, township, case_id, party_id, party_name, party_identifier,"
                        + " item_code, act_day, place, fine, proposed_fine, mitigation_ground, beyond_fine) values (:decisionId,"
                        + " :township, :caseId, :partyId, :partyName, :partyIdentifier, :itemCode, :actDay, :place,"
                        + " :fine, :proposedFine, :mitigationGround, :beyondFine)")
                .param("beyondFine", line.beyondFine())
                .param("decisionId", line.decisionId())
                .param("township", line.township())
                .param("caseId", line.caseId())
                .param("partyId", line.partyId())
                .param("partyName", line.partyName())
                .param("partyIdentifier", line.partyIdentifier())
                .param("itemCode", line.itemCode())
                .param("actDay", line.actDay())
                .param("place", line.place())
                .param("fine", line.fine())
                .param("proposedFine", line.proposedFine())
                .param(
                        "mitigationGround",
                        line.mitigationGround() == null
                                ? null
                                : line.mitigationGround().name())
                .update();
    }

    /** The decision that stands: the final one, before it the last transfer to the police. */
    public Optional<Decision> find(CaseId caseId) {
        return of(caseId).stream()
                .filter(Decision::isFinal)
                .findFirst()
                .or(() -> of(caseId).stream().reduce((earlier, later) -> later));
    }

    /** Every decision of the case, oldest first: transfers that came back, and the final one (KY1-9b, TRC-10). */
    public List<Decision> of(CaseId caseId) {
        return rows.findAll(query(where("caseId").is(caseId.value())).sort(Sort.by("recordedAt")), Decision.class);
    }

    public Decision get(CaseId caseId) {
        return find(caseId).orElseThrow(() -> new IllegalStateException("no decision in " + caseId));
    }

    /** What the decision that stands means for each party, by name. */
    public List<DecisionLine> lines(CaseId caseId) {
        return find(caseId).map(decision -> lines(decision.id())).orElse(List.of());
    }

    private List<DecisionLine> lines(String decisionId) {
        return jdbc.sql("select decision_id, township, case_id, party_id, party_name, party_identifier, item_code,"
                        + " act_day, place, fine, proposed_fine, mitigation_ground, beyond_fine from decision_line"
                        + " where decision_id = ? order by party_name, party_id")
                .param(decisionId)
                .query(DecisionLine.class)
                .list();
    }

    /** The decided fine of a party in yuan, 0 without one. */
    public BigDecimal fineOf(CaseId caseId, String partyId) {
        return lines(caseId).stream()
                .filter(line -> line.partyId().equals(partyId))
                .map(DecisionLine::fine)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** Whether the ninety days since filing are over (APL-60). */
    public boolean isLate(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        return terms.find(TermKey.ofCase(file.township(), file.id(), "decision90d"))
                .map(standing -> standing.overdue(caseFiles.today()))
                .orElse(false);
    }

    /** What was proposed for each party, for those who decide. */
    public List<ProposedFine> proposedFines(CaseId caseId) {
        return proposals.find(caseId).map(ProposedPenalty::lines).orElse(List.of()).stream()
                .map(line -> new ProposedFine(
                        line.partyId(),
                        line.fine(),
                        line.minimum(),
                        line.maximum(),
                        line.tierMinimum(),
                        line.tierMaximum(),
                        line.mitigationGround()))
                .toList();
    }

    /** Whether a penalty, and not its absence, is proposed. */
    public boolean penaltyProposed(CaseId caseId) {
        return proposals.find(caseId).map(ProposedPenalty::penalty).orElse(false);
    }

    /** A proposed fine with the ranges it was found in, in yuan; the tier is null without a benchmark. */
    public record ProposedFine(
            String partyId,
            BigDecimal fine,
            BigDecimal minimum,
            BigDecimal maximum,
            BigDecimal tierMinimum,
            BigDecimal tierMaximum,
            MitigationGround mitigationGround) {

        public boolean belowMinimum() {
            return minimum != null && fine.signum() > 0 && fine.compareTo(minimum) < 0;
        }
    }

    private static BigDecimal fineOf(Resolution resolution, String partyId) {
        return resolution.fines().stream()
                .filter(line -> partyId.equals(line.partyId()))
                .map(Resolution.PartyFine::fine)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** The head's ground if it is on file for the party, otherwise the proposal's. */
    private Optional<MitigationGround> groundOf(CaseId caseId, Resolution resolution, ProposedPenalty.Line line) {
        Set<MitigationGround> onFile = recorded.mitigations(caseId, line.partyId());
        return Stream.of(resolution.mitigationGround(), line.mitigationGround())
                .filter(Objects::nonNull)
                .filter(onFile::contains)
                .findFirst();
    }
}

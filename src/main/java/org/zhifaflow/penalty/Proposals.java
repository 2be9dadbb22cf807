package org.zhifaflow.penalty;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;
import static org.zhifaflow.journal.Texts.isBlank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.LocalSettings;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.catalogue.StatutoryRange;
import org.zhifaflow.journal.Clauses;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/** The proposals of the investigators; a case sent back gets a further round, the earlier ones stay. */
@Service
public class Proposals {

    private static final int MOST_EVIDENCE = 100;
    private static final String FACTS_BASIS = "行政处罚法第四十条，APL-40";
    private static final String SPARED = "行政处罚法第三十条、第三十一条、第三十三条、第三十六条，APL-30，APL-31，APL-33a，APL-36";
    private static final String ARTICLE_33 = "行政处罚法第三十三条，APL-33a，APL-33b";

    private final JdbcAggregateTemplate rows;
    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final Catalogue catalogue;
    private final CorrectionOrders corrections;
    private final Circumstances circumstances;
    private final BenchmarkTable benchmarks;
    private final ViolationRegister register;
    private final LocalSettings settings;

    Proposals(
            JdbcAggregateTemplate rows,
            JdbcClient jdbc,
            CaseFiles caseFiles,
            Catalogue catalogue,
            CorrectionOrders corrections,
            Circumstances circumstances,
            BenchmarkTable benchmarks,
            ViolationRegister register,
            LocalSettings settings) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.catalogue = catalogue;
        this.corrections = corrections;
        this.circumstances = circumstances;
        this.benchmarks = benchmarks;
        this.register = register;
        this.settings = settings;
    }

    /** What officers see before they propose: the statutory range and the tier of one party, as text. */
    public record Guidance(Party party, String range, String tier, String conclusion) {}

    /** Takes the report; opinions given on an earlier round no longer hold. */
    @Transactional
    public Outcome<Proposal> submit(CaseId caseId, InvestigationReport report, String userId) {
        Draft draft = new Draft(caseId, report);
        Violations found = new Violations();
        found.refuseIf(
                !caseFiles.holders(caseId, CaseRole.investigator).contains(userId),
                "",
                "您不是本案办案人员，不能提交调查报告",
                "行政处罚法第四十二条，APL-42");
        found.refuseIf(!caseFiles.hasReached(caseId, Milestone.investigatorsAssigned), "", "尚未确定办案人员", "APL-42");
        found.refuseIf(draft.order.isEmpty(), "", "尚未责令改正，也未说明无法改正的理由", "行政处罚法第二十八条第一款，APL-28a");
        found.refuseIf(draft.recorded.isEmpty(), "", "尚未登记裁量情节", "HL-4.4b");
        found.refuseIf(
                report.evidence().size() > MOST_EVIDENCE, "evidence", "采用的证据最多" + MOST_EVIDENCE + "件", FACTS_BASIS);
        found.refuseIf(
                report.emergency() && isBlank(report.emergencyBasis()), "emergencyBasis", "适用应急程序须写明法律依据", "KY4-03f");
        found.refuseIf(
                report.emergency() && isBlank(report.emergencyReason()), "emergencyReason", "适用应急程序须写明理由", "KY4-03f");
        List<ProposalLine> lines = draft.recorded.isEmpty() ? List.of() : draft.lines(found);
        return found.orElse(() -> store(caseId, draft, lines, userId));
    }

    private Proposal store(CaseId caseId, Draft draft, List<ProposalLine> lines, String userId) {
        InvestigationReport report = draft.report;
        LocalDate today = caseFiles.today();
        Optional<Proposal> noticed = findNoticed(caseId);
        ProposalRow row = rows.insert(new ProposalRow(
                UUID.randomUUID().toString(),
                draft.file.township(),
                draft.file.id(),
                findCurrent(caseId).map(Proposal::round).orElse(0) + 1,
                report.result(),
                report.facts(),
                report.basis(),
                report.reason(),
                String.join(",", report.evidence()),
                report.noPenaltyGround(),
                report.discretionReason(),
                draft.order
                        .map(order -> order.demand() == null ? order.impossibleReason() : order.demand())
                        .orElse(null),
                report.surchargeProvided(),
                report.emergency(),
                report.emergencyBasis(),
                report.emergencyReason(),
                false,
                userId,
                today));
        lines.forEach(line -> rows.insert(of(row.id(), line)));
        caseFiles.mark(caseId, report.complex(), report.majorPublicInterest());
        caseFiles.withdraw(caseId, Milestone.preReviewPassed, Milestone.countyReviewPassed, Milestone.reviewPassed);
        caseFiles.reach(caseId, Milestone.reportSubmitted, today);
        caseFiles.withdraw(caseId, Milestone.emergencyGranted);
        Proposal proposal = read(row);
        noticed.ifPresent(before -> requireNewNotice(caseId, proposal, before, userId));
        caseFiles.withdraw(caseId, Milestone.factsChanged);
        caseFiles.note(
                caseId,
                userId,
                "提交调查报告",
                "APL-40,APL-57,HL-4.4b",
                "第" + proposal.round() + "次，" + proposal.result().label() + "：" + draft.summary(lines));
        return proposal;
    }

    /** A heavier penalty or other facts than the parties were told of: they must be told and heard again (KY4-08). */
    private void requireNewNotice(CaseId caseId, Proposal proposal, Proposal before, String userId) {
        boolean factsDiffer = proposal.factsDifferFrom(before) || caseFiles.hasReached(caseId, Milestone.factsChanged);
        if (!factsDiffer && !proposal.heavierThan(before)) {
            return;
        }
        caseFiles.withdraw(
                caseId,
                Milestone.noticeServed,
                Milestone.defenceHeard,
                Milestone.rightsWaived,
                Milestone.responseWindowClosed,
                Milestone.hearingRequested,
                Milestone.hearingClosed,
                Milestone.hearingWaived);
        caseFiles.note(caseId, userId, "重新告知", "APL-44,APL-45", factsDiffer ? "认定的事实或者依据已变更" : "拟处罚加重");
    }

    /** The proposal as it stands: the latest round. */
    public Optional<Proposal> findCurrent(CaseId caseId) {
        return rowsOf(caseId).stream().reduce((earlier, later) -> later).map(this::read);
    }

    /** The latest proposal that the parties were told of. */
    public Optional<Proposal> findNoticed(CaseId caseId) {
        return rowsOf(caseId).stream()
                .filter(ProposalRow::noticed)
                .reduce((earlier, later) -> later)
                .map(this::read);
    }

    /** Every round, the first one first. */
    public List<Proposal> of(CaseId caseId) {
        return rowsOf(caseId).stream().map(this::read).toList();
    }

    /** The current proposal is the one that a notice tells the parties of. */
    @Transactional
    public void markNoticed(CaseId caseId) {
        jdbc.sql("update proposal set noticed = true where case_id = :case and proposal_round ="
                        + " (select max(l.proposal_round) from proposal l where l.case_id = :case)")
                .param("case", caseId.value())
                .update();
    }

    /** For each party the statutory range, the tier and what the no-penalty table answered. */
    public List<Guidance> guidance(CaseId caseId) {
        Draft draft = new Draft(caseId, null);
        return draft.parties.values().stream().map(draft::guidance).toList();
    }

    private List<ProposalRow> rowsOf(CaseId caseId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value())).sort(Sort.by("proposalRound")), ProposalRow.class);
    }

    private Proposal read(ProposalRow row) {
        return new Proposal(
                row.id(),
                row.caseId(),
                row.proposalRound(),
                row.outcome(),
                row.facts(),
                row.basis(),
                row.reason(),
                Arrays.stream(row.evidenceIds().split(","))
                        .filter(id -> !id.isEmpty())
                        .toList(),
                rows.findAll(query(where("proposalId").is(row.id())).sort(Sort.by("partyId")), ProposalLine.class),
                row.noPenaltyGround(),
                row.discretionReason(),
                row.correctionDemand(),
                row.surchargeProvided(),
                row.emergency(),
                row.emergencyBasis(),
                row.emergencyReason(),
                row.noticed(),
                row.submittedBy(),
                row.submittedOn());
    }

    private static ProposalLine of(String proposalId, ProposalLine line) {
        return new ProposalLine(
                line.id(),
                line.township(),
                proposalId,
                line.partyId(),
                line.fine(),
                line.warning(),
                line.confiscation(),
                line.confiscatedGoods(),
                line.goodsValue(),
                line.otherPenalty(),
                line.otherPenaltyText(),
                line.tier(),
                line.tierMinimum(),
                line.tierMaximum(),
                line.rangeMinimum(),
                line.rangeMaximum(),
                line.rangeBasis(),
                line.belowMinimum(),
                line.outsideTier(),
                line.outsideTierReason(),
                line.mitigationGround(),
                line.hints());
    }

    /** A report together with all that it is checked against. */
    private final class Draft {

        private final InvestigationReport report;
        private final CaseFile file;
        private final Optional<Item> item;
        private final Map<String, Party> parties;
        private final Optional<CorrectionOrder> order;
        private final Optional<Circumstances.Recorded> recorded;

        Draft(CaseId caseId, InvestigationReport report) {
            this.report = report;
            this.file = caseFiles.get(caseId);
            this.item = catalogue.findItem(file.township(), file.itemCode(), file.foundOn());
            this.parties = caseFiles.parties(caseId).stream()
                    .collect(Collectors.toMap(Party::id, party -> party, (a, b) -> a, LinkedHashMap::new));
            this.order = corrections.findCurrent(caseId);
            this.recorded = circumstances.findCurrent(caseId);
        }

        List<ProposalLine> lines(Violations found) {
            List<InvestigationReport.Line> filled =
                    report.lines().stream().filter(line -> !line.isEmpty()).toList();
            return switch (report.result()) {
                case penalty -> penalty(filled, found);
                case noPenalty -> {
                    refuseLines(filled, "不予行政处罚的，不得提出罚款或者其他处罚", ARTICLE_33, found);
                    checkNoPenalty(found);
                    yield List.of();
                }
                case factsNotEstablished -> {
                    refuseLines(filled, "违法事实不能成立的，不得给予行政处罚", FACTS_BASIS, found);
                    found.refuseIf(parties.isEmpty(), "result", "尚未查明当事人，不能提交调查报告", FACTS_BASIS);
                    yield List.of();
                }
            };
        }

        private void refuseLines(
                List<InvestigationReport.Line> filled, String message, String basis, Violations found) {
            found.refuseIf(!filled.isEmpty(), "lines", message, basis);
        }

        private void checkNoPenalty(Violations found) {
            found.refuseIf(parties.isEmpty(), "result", "当事人尚未查明，不能作不予处罚的结论", FACTS_BASIS);
            found.refuseIf(report.noPenaltyGround() == null, "noPenaltyGround", "不予行政处罚须写明法定情形", SPARED);
            found.refuseIf(
                    report.noPenaltyGround() == NoPenaltyGround.firstTime && isBlank(report.discretionReason()),
                    "discretionReason",
                    "初次违法可以不予处罚的，须说明适用的理由",
                    ARTICLE_33);
            if (report.noPenaltyGround() == null) {
                return;
            }
            Map<Party, Optional<NoPenaltyGround>> grounds = new LinkedHashMap<>();
            parties.values()
                    .forEach(party -> grounds.put(
                            party,
                            recorded.orElseThrow().of(party.id()).flatMap(c -> NoPenaltyGround.ofClause(c.ground()))));
            grounds.forEach((party, ground) ->
                    found.refuseIf(ground.isEmpty(), "noPenaltyGround", party.name() + "没有登记不予处罚的法定情形", SPARED));
            found.refuseIf(
                    !grounds.containsValue(Optional.of(report.noPenaltyGround())),
                    "noPenaltyGround",
                    "登记的裁量情节不支持“" + report.noPenaltyGround().label() + "”",
                    report.noPenaltyGround().article() + "，"
                            + report.noPenaltyGround().clause());
        }

        private List<ProposalLine> penalty(List<InvestigationReport.Line> filled, Violations found) {
            if (isBarred()) {
                found.refuseIf(true, "result", "违法行为已超过追责时效，不再给予行政处罚，应当报请不予处罚", "行政处罚法第三十六条，APL-36");
                return List.of();
            }
            found.refuseIf(report.evidence().isEmpty(), "evidence", "没有采用任何证据，不得给予行政处罚", FACTS_BASIS);
            found.refuseIf(parties.isEmpty(), "lines", "当事人尚未查明，不得给予行政处罚", FACTS_BASIS);
            found.refuseIf(item.isEmpty(), "", "该事项不在本镇公布的事项目录内", "KY0-02");
            found.refuseIf(
                    filled.isEmpty() && parties.values().stream().noneMatch(this::mustBeSpared),
                    "lines",
                    "提出行政处罚的，须写明对当事人的处罚",
                    "APL-57");
            List<String> named =
                    filled.stream().map(InvestigationReport.Line::partyId).toList();
            found.refuseIf(
                    Set.copyOf(named).size() != named.size(), "lines", "对同一当事人的同一违法行为只能提出一次罚款", "行政处罚法第二十九条，APL-29");
            found.refuseIf(!parties.keySet().containsAll(named), "lines", "处罚对象不是本案当事人", "行政处罚法第四条，APL-57");
            parties.values().stream()
                    .filter(party -> !named.contains(party.id()))
                    .forEach(party ->
                            found.refuseIf(!mustBeSpared(party), "lines", "没有写明对" + party.name() + "的处罚", "APL-57"));
            found.refuseIf(
                    parties.values().stream().allMatch(this::mustBeSpared) && !parties.isEmpty(),
                    "result",
                    "全部当事人具有应当不予处罚的情形，不得给予行政处罚",
                    ARTICLE_33);
            checkArticle33Explained(filled, found);
            List<ProposalLine> lines = new ArrayList<>();
            if (item.isEmpty()) {
                return lines;
            }
            for (InvestigationReport.Line line : filled) {
                if (parties.containsKey(line.partyId())) {
                    lines.add(checked(parties.get(line.partyId()), line, found));
                }
            }
            return lines;
        }

        /** Where article 33 could be used, or an order was followed in time, its not being used needs a reason. */
        private void checkArticle33Explained(List<InvestigationReport.Line> filled, Violations found) {
            boolean couldBeSpared = filled.stream()
                    .map(line -> recorded.orElseThrow().of(line.partyId()))
                    .flatMap(Optional::stream)
                    .anyMatch(c -> c.noPenalty() == NoPenaltyConclusion.Word.discretionary);
            boolean obeyed =
                    order.map(o -> o.standing() == CorrectionStanding.inTime).orElse(false);
            found.refuseIf(
                    (couldBeSpared || obeyed) && isBlank(report.discretionReason()),
                    "discretionReason",
                    couldBeSpared ? "当事人初次违法、后果轻微并及时改正，须说明不适用第三十三条的理由" : "当事人已按期改正，须说明不适用第三十三条的理由",
                    ARTICLE_33);
        }

        /** By the act as the circumstances were last weighed (APL-36). */
        private boolean isBarred() {
            return recorded.orElseThrow().parties().stream()
                    .map(PartyCircumstances::ground)
                    .anyMatch(NoPenaltyGround.limitationExpired.clause()::equals);
        }

        private boolean mustBeSpared(Party party) {
            return recorded.flatMap(all -> all.of(party.id()))
                    .map(c -> c.noPenalty() == NoPenaltyConclusion.Word.mandatory)
                    .orElse(false);
        }

        private ProposalLine checked(Party party, InvestigationReport.Line line, Violations found) {
            Optional<PartyCircumstances> of = recorded.orElseThrow().of(party.id());
            found.refuseIf(of.isEmpty(), "lines", "尚未登记" + party.name() + "的裁量情节", "HL-4.4b");
            found.refuseIf(mustBeSpared(party), "lines", party.name() + "具有应当不予处罚的情形，不得给予任何处罚", ARTICLE_33);
            found.refuseIf(
                    line.confiscation() != null && line.confiscation().signum() <= 0,
                    "lines",
                    party.name() + "：没收违法所得的数额必须大于零",
                    "行政处罚法第二十八条第二款，APL-28b");
            found.refuseIf(
                    line.namesGoods() && line.goodsValue() == null,
                    "lines",
                    party.name() + "：没收非法财物的，须写明财物的价值，以确定是否有听证权利",
                    "行政处罚法第六十三条，APL-63");
            found.refuseIf(
                    line.goodsValue() != null
                            && (!line.namesGoods() || line.goodsValue().signum() < 0),
                    "lines",
                    party.name() + (line.namesGoods() ? "：没收财物的价值不得小于零" : "：写明没收财物价值的，须写明没收的财物"),
                    "行政处罚法第六十三条，APL-63");
            found.refuseIf(
                    line.otherPenalty() != OtherPenalty.none && isBlank(line.otherPenaltyText()),
                    "lines",
                    party.name() + "：请写明其他处罚的内容",
                    "行政处罚法第四十四条，APL-44");
            boolean optional = range(party).map(StatutoryRange::fineOptional).orElse(false);
            boolean none = line.fine() == null || (optional && line.fine().signum() == 0);
            if (none || of.isEmpty()) {
                found.refuseIf(!line.beyondFine(), "lines", party.name() + "：不处罚款的，须写明警告、没收或者其他处罚", "行政处罚法第九条，APL-57");
                of.ifPresent(circumstances -> checkFineForgone(party, circumstances, line, optional, found));
                return unfined(party, line);
            }
            FineCheck.Assessment assessed = FineCheck.assess(question(party, of.get(), line));
            assessed.violations().forEach(wrong -> found.refuseIf(true, wrong.field(), wrong.message(), wrong.basis()));
            List<String> hints = new ArrayList<>(assessed.hints());
            register.findPrior(file, party, file.actDay()).stream()
                    .filter(prior -> prior.penalised() && prior.actDay().equals(file.actDay()))
                    .forEach(prior -> hints.add(
                            "案件" + prior.caseId() + "已就同一事项、同日行为作出处罚，请核对是否同一违法行为（" + Clauses.cite("APL-29") + "）"));
            return new ProposalLine(
                    UUID.randomUUID().toString(),
                    file.township(),
                    null,
                    party.id(),
                    line.fine(),
                    line.warning(),
                    orZero(line.confiscation()),
                    line.namesGoods() ? line.confiscatedGoods() : null,
                    line.goodsValue(),
                    line.otherPenalty(),
                    line.otherPenaltyText(),
                    assessed.tier() == null ? null : assessed.tier().tier(),
                    assessed.tier() == null ? null : assessed.tier().minimum(),
                    assessed.tier() == null ? null : assessed.tier().maximum(),
                    assessed.minimum(),
                    assessed.maximum(),
                    assessed.rangeBasis(),
                    assessed.belowMinimum(),
                    assessed.outsideTier(),
                    line.outsideTierReason(),
                    line.mitigationGround(),
                    String.join("\n", hints));
        }

        private Optional<StatutoryRange> range(Party party) {
            return catalogue.findRange(
                    file.township(), file.itemCode(), party.kind().name(), file.actDay());
        }

        /** Where the law says 处 or 并处 and a fine is possible, only a ground of mitigation on record forgoes it (APL-32x). */
        private void checkFineForgone(
                Party party, PartyCircumstances of, InvestigationReport.Line line, boolean optional, Violations found) {
            boolean awaitsOrder = item.orElseThrow().correctionFirst()
                    && !order.map(CorrectionOrder::standing)
                            .orElse(CorrectionStanding.notOrdered)
                            .expired();
            boolean possible = range(party).isPresent()
                    && !awaitsOrder
                    && tier(party, of, file.actDay())
                            .map(BenchmarkTier::finePossible)
                            .orElse(true);
            boolean grounded = line.mitigationGround() != null && of.grounds().contains(line.mitigationGround());
            found.refuseIf(
                    possible && !optional && !grounded,
                    "lines",
                    party.name() + "：法律规定应当罚款，不处罚款须有已登记的减轻处罚的法定情形",
                    "行政处罚法第三十二条，APL-32x");
        }

        private ProposalLine unfined(Party party, InvestigationReport.Line line) {
            return new ProposalLine(
                    UUID.randomUUID().toString(),
                    file.township(),
                    null,
                    party.id(),
                    BigDecimal.ZERO,
                    line.warning(),
                    orZero(line.confiscation()),
                    line.namesGoods() ? line.confiscatedGoods() : null,
                    line.goodsValue(),
                    line.otherPenalty(),
                    line.otherPenaltyText(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    false,
                    null,
                    line.mitigationGround(),
                    "");
        }

        private FineCheck.Question question(Party party, PartyCircumstances of, InvestigationReport.Line line) {
            LocalDate today = caseFiles.today();
            return new FineCheck.Question(
                    party.name(),
                    line.fine(),
                    item.orElseThrow().fineUnit(),
                    range(party),
                    catalogue.findRange(
                            file.township(), file.itemCode(), party.kind().name(), today),
                    tier(party, of, file.actDay()),
                    tier(party, of, today),
                    item.orElseThrow().benchmark() != null,
                    recorded.orElseThrow().act().constructionCost(),
                    item.orElseThrow().correctionFirst(),
                    order.map(CorrectionOrder::standing).orElse(CorrectionStanding.notOrdered),
                    of.noPenalty(),
                    of.grounds(),
                    line.mitigationGround(),
                    line.outsideTierReason(),
                    settings.number("mitigationFloorPercent", today));
        }

        private Optional<BenchmarkTier> tier(Party party, PartyCircumstances of, LocalDate day) {
            CircumstancesRow act = recorded.orElseThrow().act();
            return item.map(Item::benchmark)
                    .flatMap(table -> benchmarks.find(
                            table,
                            new BenchmarkTable.Question(
                                    party.kind(),
                                    act.quantity(),
                                    of.occurrence(),
                                    order.map(CorrectionOrder::standing).orElse(CorrectionStanding.notOrdered),
                                    act.aggravated(),
                                    act.lesserCircumstance(),
                                    day)));
        }

        Guidance guidance(Party party) {
            String range = range(party)
                    .map(r -> r.minimum().stripTrailingZeros().toPlainString() + "—"
                            + r.maximum().stripTrailingZeros().toPlainString()
                            + (item.map(Item::fineUnit)
                                            .filter("ofConstructionCost"::equals)
                                            .isPresent()
                                    ? "（工程造价的比例）"
                                    : "元")
                            + (r.fineOptional() ? "，可以处罚款" : "，应当处罚款")
                            + "（" + r.basis() + "）")
                    .orElse("行为发生时没有罚款规定");
            Optional<PartyCircumstances> of = recorded.flatMap(all -> all.of(party.id()));
            String tier = of.flatMap(c -> tier(party, c, file.actDay()))
                    .map(t -> t.tier()
                            + (t.finePossible()
                                    ? "：" + t.minimum().stripTrailingZeros().toPlainString() + "—"
                                            + (t.maximumInclusive() ? "" : "不满")
                                            + t.maximum().stripTrailingZeros().toPlainString()
                                    : "：不得罚款"))
                    .orElse("没有裁量基准");
            return new Guidance(
                    party,
                    range,
                    tier,
                    of.map(c -> c.noPenalty().label()
                                    + (c.grounds().isEmpty()
                                            ? ""
                                            : "；"
                                                    + c.grounds().stream()
                                                            .map(MitigationGround::label)
                                                            .collect(Collectors.joining("、"))))
                            .orElse("未登记裁量情节"));
        }

        String summary(List<ProposalLine> lines) {
            return lines.stream()
                    .map(line -> parties.get(line.partyId()).name()
                            + (line.warning() ? "警告 " : "")
                            + (line.hasFine() ? "罚款" + line.fine().toPlainString() + "元 " : "")
                            + (line.confiscation().signum() > 0
                                    ? "没收违法所得" + line.confiscation().toPlainString() + "元 "
                                    : "")
                            + line.goodsInWords())
                    .collect(Collectors.joining("；"));
        }

        private static BigDecimal orZero(BigDecimal amount) {
            return amount == null ? BigDecimal.ZERO : amount;
        }
    }
}

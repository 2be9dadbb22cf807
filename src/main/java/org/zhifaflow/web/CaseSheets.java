package org.zhifaflow.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.Filing;
import org.zhifaflow.casefile.Filings;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.document.Paper;
import org.zhifaflow.document.PaperKind;
import org.zhifaflow.document.Papers;
import org.zhifaflow.document.ServiceAttempt;
import org.zhifaflow.document.Services;
import org.zhifaflow.evidence.Disposal;
import org.zhifaflow.evidence.EvidenceItem;
import org.zhifaflow.evidence.EvidenceItems;
import org.zhifaflow.evidence.EvidenceKind;
import org.zhifaflow.evidence.Finding;
import org.zhifaflow.evidence.Preservation;
import org.zhifaflow.evidence.Preservations;
import org.zhifaflow.evidence.PreservedItem;
import org.zhifaflow.journal.Texts;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Township;
import org.zhifaflow.penalty.Decision;
import org.zhifaflow.penalty.DecisionLine;
import org.zhifaflow.penalty.DecisionPaper;
import org.zhifaflow.penalty.DecisionPapers;
import org.zhifaflow.penalty.DecisionResult;
import org.zhifaflow.penalty.Decisions;
import org.zhifaflow.review.ReviewFinding;
import org.zhifaflow.review.ReviewRound;
import org.zhifaflow.review.ReviewTier;
import org.zhifaflow.review.Reviews;

/** Puts the papers of a case together from its rows. */
@Component
class CaseSheets {

    /** Where a paper must name what is not on file, room to write it. */
    private static final String BLANK = "　".repeat(16);

    private static final String DATE_LINE = "　　　　年　　月　　日";

    private final CaseFiles caseFiles;
    private final CaseView view;
    private final Filings filings;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final EvidenceItems evidence;
    private final Reviews reviews;
    private final Decisions decisions;
    private final DecisionPapers decisionPapers;
    private final Papers papers;
    private final Services services;
    private final Preservations preservations;

    CaseSheets(
            CaseFiles caseFiles,
            CaseView view,
            Filings filings,
            Organisation organisation,
            Catalogue catalogue,
            EvidenceItems evidence,
            Reviews reviews,
            Decisions decisions,
            DecisionPapers decisionPapers,
            Papers papers,
            Services services,
            Preservations preservations) {
        this.caseFiles = caseFiles;
        this.view = view;
        this.filings = filings;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.reviews = reviews;
        this.decisions = decisions;
        this.decisionPapers = decisionPapers;
        this.papers = papers;
        this.services = services;
        this.preservations = preservations;
    }

    /** The sheets of a kind; none while the case has no such paper. */
    List<Sheet> of(CaseFile file, PrintedPaper kind) {
        return switch (kind) {
            case filingApproval -> filingApproval(file);
            case interviewRecord -> interviews(file);
            case legalReview -> legalReviews(file);
            case notice -> served(file, PaperKind.notice);
            case hearingNotice -> served(file, PaperKind.hearingNotice);
            case decision -> decision(file);
            case correction -> corrections(file);
            case serviceReturn -> serviceReturns(file);
            case demand -> served(file, PaperKind.demand);
            case goodsList -> goodsLists(file);
        };
    }

    private List<Sheet> filingApproval(CaseFile file) {
        CaseId caseId = file.caseId();
        Optional<Filing> filing = filings.find(caseId);
        Sheet.Draft draft = Sheet.of(organ(file), "行政处罚立案审批表")
                .number(view.number(caseId))
                .row("案由", file.itemName())
                .row("案件来源", Words.source(file.source()) + unit(file))
                .row("违法地点", file.place())
                .row("发现日期", Words.day(file.foundOn()));
        parties(file).forEach(party -> draft.row("当事人", particulars(party)));
        draft.row("简要案情", file.facts())
                .row("立案依据", item(file).map(Item::basis).orElse("") + "；行政处罚法第五十四条")
                .row(
                        "核查意见",
                        filing.map(Filing::opinion).orElse("")
                                + filing.map(Filing::verifiedBy)
                                        .map(by -> "（核查人：" + view.nameOf(by) + "）")
                                        .orElse(""))
                .row("承办人员签名", "　　　　　　　　" + DATE_LINE)
                .row(
                        "负责人审批意见",
                        filing.filter(f -> f.filed() != null)
                                .map(f -> (f.filed() ? "同意立案。" : "不予立案。") + f.reason() + "（"
                                        + view.nameOf(f.decidedBy()) + "，" + Words.day(f.decidedOn()) + "）")
                                .orElse("　"))
                .row("负责人签名", "　　　　　　　　" + DATE_LINE);
        return List.of(draft.unsealed());
    }

    private List<Sheet> interviews(CaseFile file) {
        List<Finding> findings = evidence.findings(file.caseId());
        String shown = findings.isEmpty()
                ? ""
                : findings.get(findings.size() - 1).certificatesShown() ? "已向被询问人出示执法证件（行政处罚法第五十五条）。" : "";
        return evidence.of(file.caseId()).stream()
                .filter(item -> item.kind() == EvidenceKind.partyStatement || item.kind() == EvidenceKind.witness)
                .map(item -> interview(file, item, shown))
                .toList();
    }

    private Sheet interview(CaseFile file, EvidenceItem item, String shown) {
        return Sheet.of(organ(file), "询问（调查）笔录")
                .number(view.number(file.caseId()))
                .row("案由", file.itemName())
                .row("笔录名称", item.title())
                .row("询问日期", Words.day(item.takenOn()))
                .row("询问地点", item.place())
                .row("询问人", investigators(file))
                .row("记录人", view.nameOf(item.addedBy()))
                .row("附件", item.hasFile() ? item.fileName() : "无")
                .says(item.excluded() ? "注：本笔录已依法排除，不得作为认定案件事实的根据（行政处罚法第四十六条）：" + item.excludedReason() : "")
                .says(shown)
                .says("告知：你（单位）依法享有陈述、申辩和申请回避的权利，应当如实回答询问，并协助调查。")
                .says(item.content())
                .says("（以上笔录已阅，与所述一致。）")
                .signed("被询问人签名：")
                .signed("询问人签名（两名）：")
                .signed("记录人签名：")
                .unsealed();
    }

    private List<Sheet> legalReviews(CaseFile file) {
        Map<String, List<ReviewFinding>> findings =
                reviews.findings(file.caseId()).stream().collect(Collectors.groupingBy(ReviewFinding::roundId));
        return reviews.rounds(file.caseId()).stream()
                .filter(round -> !round.isOpen())
                .map(round -> legalReview(file, round, findings.getOrDefault(round.id(), List.of())))
                .toList();
    }

    private Sheet legalReview(CaseFile file, ReviewRound round, List<ReviewFinding> findings) {
        Township township = organisation.township(file.township());
        String reviewing = round.tier() == ReviewTier.county ? township.county() + "法制审核中心" : township.name();
        Sheet.Draft draft = Sheet.of(reviewing, "法制审核意见书")
                .number(view.number(file.caseId()))
                .row("案由", file.itemName())
                .row("当事人", names(file))
                .row("审核环节", round.tier().label() + "，第" + round.roundNumber() + "次")
                .row("收到日期", Words.day(round.receivedOn()));
        findings.forEach(finding -> draft.row(
                finding.point().label(),
                finding.finding().label() + (finding.reason() == null ? "" : "：" + finding.reason())));
        draft.row("审核意见", round.opinionLabel()).row("意见内容", round.opinionText());
        round.demands().forEach(draft::row);
        return draft.says("本意见书归入副卷。")
                .signed("审核人：" + view.nameOf(round.reviewer()))
                .sealed(reviewing, round.givenOn());
    }

    private List<Sheet> served(CaseFile file, PaperKind kind) {
        return papersOf(file, kind)
                .map(paper -> {
                    Sheet.Draft draft = Sheet.of(organ(file), kind.label())
                            .number(paper.number() == null ? view.number(file.caseId()) : paper.number());
                    paper.lines().forEach(draft::says);
                    return draft.sealed(organ(file), paper.day());
                })
                .toList();
    }

    /** What revokes or changes the decision, in the name of the organ that decided (APL-75, WC-3.3a). */
    private List<Sheet> corrections(CaseFile file) {
        String deciding =
                decisionPapers.find(file.caseId()).map(DecisionPaper::organ).orElseGet(() -> organ(file));
        return papers.of(file.caseId()).stream()
                .filter(paper -> paper.kind().isCorrection())
                .map(paper -> {
                    Sheet.Draft draft =
                            Sheet.of(deciding, title(file, paper.kind())).number(paper.number());
                    paper.lines().forEach(draft::says);
                    return draft.sealed(deciding, paper.day());
                })
                .toList();
    }

    private String title(CaseFile file, PaperKind kind) {
        return decisions.get(file.caseId()).result() == DecisionResult.penalty
                ? kind.label()
                : kind.label().replace("行政处罚", "不予行政处罚");
    }

    /** The decision with its six items (APL-59), one for each party, in the name of the township government (WC-3.3a). */
    private List<Sheet> decision(CaseFile file) {
        Optional<Decision> decision = decisions.find(file.caseId());
        Optional<DecisionPaper> paper = decisionPapers.find(file.caseId());
        if (decision.isEmpty() || paper.isEmpty()) {
            return List.of();
        }
        return decisions.lines(file.caseId()).stream()
                .map(line -> decision(file, decision.get(), paper.get(), line))
                .toList();
    }

    private Sheet decision(CaseFile file, Decision decision, DecisionPaper paper, DecisionLine line) {
        boolean penalty = decision.result() == DecisionResult.penalty;
        Party party = caseFiles.party(file.caseId(), line.partyId());
        boolean fined = line.fine().signum() > 0;
        Sheet.Draft draft = Sheet.of(paper.organ(), penalty ? "行政处罚决定书" : "不予行政处罚决定书")
                .number(paper.number())
                .says("当事人：" + particulars(party) + (party.address() == null ? "，地址：" + BLANK : ""))
                .says("一、违法事实和证据")
                .says(paper.factsAndEvidence())
                .says(penalty ? "二、行政处罚的种类和依据" : "二、不予行政处罚的理由和依据")
                .says(paper.kindAndBasis())
                .says(fined ? "决定对" + party.name() + "处以罚款人民币" + line.fine().toPlainString() + "元。" : null)
                .says(paper.orderToCorrect())
                .says(penalty ? "三、行政处罚的履行方式和期限" : "三、决定的生效")
                .says(fined ? paper.performance() : "本决定自送达之日起生效。")
                .says(fined ? "缴款银行：" + paper.bank() + "；账号：" + paper.account() + "。" : null)
                .says(
                        fined && paper.surchargeProvided()
                                ? "到期不缴纳罚款的，" + decisionPapers.surcharge(paper.issuedOn()) + "，加处罚款的数额不得超出罚款的数额。"
                                : null)
                .says("四、申请行政复议、提起行政诉讼的途径和期限")
                .says(paper.remedies())
                .says("五、作出决定的行政机关：" + paper.organ())
                .says("六、作出决定的日期：" + Words.day(paper.issuedOn()));
        return draft.sealed(paper.organ(), paper.issuedOn());
    }

    private List<Sheet> serviceReturns(CaseFile file) {
        Map<Long, List<ServiceAttempt>> attempts =
                services.of(file.caseId()).stream().collect(Collectors.groupingBy(ServiceAttempt::paperId));
        return papers.of(file.caseId()).stream()
                .map(paper -> serviceReturn(file, paper, attempts.getOrDefault(paper.id(), List.of())))
                .toList();
    }

    private static String way(ServiceAttempt attempt) {
        return attempt.attemptedWay() == null
                ? attempt.way().label()
                : attempt.attemptedWay().label() + "（未能送达）";
    }

    private static String refusal(ServiceAttempt attempt) {
        return attempt.refusedBy() == null ? null : attempt.refusedBy().label() + "拒绝签收";
    }

    private Sheet serviceReturn(CaseFile file, Paper paper, List<ServiceAttempt> attempts) {
        Party party = caseFiles.party(file.caseId(), paper.partyId());
        Sheet.Draft draft = Sheet.of(organ(file), "送达回证")
                .number(view.number(file.caseId()))
                .row("案由", file.itemName())
                .row("受送达人", party.name())
                .row("送达地址", party.address())
                .row("送达文书", paper.kind().label() + (paper.number() == null ? "" : "（" + paper.number() + "）"))
                .row("文书日期", Words.day(paper.day()));
        for (ServiceAttempt attempt : attempts) {
            draft.row("送达方式", way(attempt) + "，" + Words.day(attempt.attemptedOn()))
                    .row(
                            "收件人",
                            join(
                                    attempt.receiver(),
                                    attempt.relation() == null
                                            ? null
                                            : attempt.relation().label()))
                    .row(
                            "见证人、说明和凭证",
                            join(
                                    refusal(attempt),
                                    attempt.witnesses(),
                                    attempt.publication(),
                                    attempt.reason(),
                                    attempt.proof()))
                    .row("送达人", view.nameOf(attempt.recordedBy()));
        }
        if (attempts.isEmpty()) {
            draft.row("送达方式", "　").row("收件人", "　");
        }
        return draft.row("送达日期", paper.servedOn() == null ? DATE_LINE : Words.day(paper.servedOn()))
                .row("受送达人签名或者盖章", "　　　　　　　　" + DATE_LINE)
                .row("代收人签名及与受送达人关系", "　")
                .row("见证人签名或者盖章", "　")
                .row("送达人签名（两名）", "　　　　　　　　" + DATE_LINE)
                .row("备注", "　")
                .sealed(organ(file), paper.day());
    }

    /** The goods that went to the police with the case, and the place to sign for them (TRC-12). */
    private List<Sheet> goodsLists(CaseFile file) {
        return preservations.of(file.caseId()).stream()
                .filter(preservation -> transferred(preservation).findAny().isPresent())
                .map(preservation -> {
                    List<PreservedItem> items = transferred(preservation).toList();
                    Sheet.Draft draft = Sheet.of(organ(file), "涉案物品移交清单")
                            .number(view.number(file.caseId()))
                            .row("案由", file.itemName())
                            .row("当事人", names(file));
                    items.forEach(item -> draft.row(
                            "第" + item.position() + "件", join(item.name(), item.quantity(), item.features())));
                    return draft.row("回执", join(items.get(0).disposalNote()))
                            .says("以上物品随案移交，经当面清点无误。")
                            .signed("移交人签名（两名）：")
                            .signed("接收人签名：")
                            .sealed(organ(file), preservation.closedOn());
                })
                .toList();
    }

    private Stream<PreservedItem> transferred(Preservation preservation) {
        return preservations.items(preservation.id()).stream().filter(item -> item.disposal() == Disposal.transferred);
    }

    private Stream<Paper> papersOf(CaseFile file, PaperKind kind) {
        return papers.of(file.caseId()).stream().filter(paper -> paper.kind() == kind);
    }

    private String organ(CaseFile file) {
        return decisionPapers.organ(file.caseId());
    }

    private Optional<Item> item(CaseFile file) {
        return catalogue.findItem(file.township(), file.itemCode(), file.foundOn());
    }

    private List<Party> parties(CaseFile file) {
        return caseFiles.parties(file.caseId());
    }

    private String names(CaseFile file) {
        return parties(file).stream().map(Party::name).collect(Collectors.joining("、"));
    }

    private String investigators(CaseFile file) {
        return caseFiles.holders(file.caseId(), CaseRole.investigator).stream()
                .map(view::nameOf)
                .collect(Collectors.joining("、"));
    }

    private static String particulars(Party party) {
        return join(
                party.name(),
                party.kind().label(),
                party.identifier() == null ? null : "证件号码：" + party.identifier(),
                party.address() == null ? null : "地址：" + party.address());
    }

    private static String unit(CaseFile file) {
        return file.sourceUnit() == null ? "" : "（" + file.sourceUnit() + "）";
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(part -> !Texts.isBlank(part)).collect(Collectors.joining("，"));
    }
}

package org.zhifaflow.penalty;

import static org.zhifaflow.journal.Texts.isBlank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermRule;
import org.zhifaflow.calendar.TermTable;
import org.zhifaflow.calendar.TermUnit;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.NumberKind;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Township;

/** Draws up the decision's document: number, six items, the organ in whose name it is (APL-59). */
@Service
public class DecisionPapers {

    private static final String EMERGENCY_REVIEW = "emergencyReview";
    private static final String ENTRUSTED = "entrusted";

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final Decisions decisions;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final TermTable termTable;
    private final SurchargeRates rates;
    private final Terms terms;
    private final ServedPapers papers;
    private final Clock clock;

    DecisionPapers(
            JdbcAggregateTemplate rows,
            CaseFiles caseFiles,
            Decisions decisions,
            Catalogue catalogue,
            Organisation organisation,
            TermTable termTable,
            SurchargeRates rates,
            Terms terms,
            ServedPapers papers,
            Clock clock) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.termTable = termTable;
        this.rates = rates;
        this.terms = terms;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * Gives the decision its number and document, or names what is missing in it. The review that an emergency decision
     * still owes runs from the day of the decision (KY4-03f).
     */
    @Transactional
    public Outcome<DecisionPaper> issue(CaseId caseId, DecisionContent content, String actor) {
        CaseFile file = caseFiles.get(caseId);
        Decision decision = decisions.get(caseId);
        boolean fined = isFined(caseId);
        boolean entrusted = isEntrusted(caseId);
        Violations found = new Violations();
        found.refuseIf(find(caseId).isPresent(), "", "决定书已经制作", "行政处罚法第五十九条，APL-59")
                .refuseIf(
                        decision.result() == DecisionResult.trivialNoPenalty
                                && !caseFiles.hasReached(caseId, Milestone.educated),
                        "",
                        "尚未对当事人进行教育并登记，不得制作不予处罚决定书",
                        "行政处罚法第三十三条第三款，APL-33d")
                .refuseIf(!content.sealed(), "sealed", "决定书须盖有作出决定的行政机关的印章", "行政处罚法第五十九条第二款，APL-59")
                .refuseIf(
                        fined && isBlank(content.account()),
                        "account",
                        "有罚款的，须写明缴款账号",
                        "罚款决定与罚款收缴分离实施办法第七条，SEP-07,APL-59")
                .refuseIf(
                        entrusted && isBlank(content.entrustingOrgan()),
                        "entrustingOrgan",
                        "本事项为委托执法，须以委托机关名义作出决定",
                        "行政处罚法第二十条，HA-1.1b")
                .refuseIf(
                        content.factsAndEvidence().length() < 10,
                        "factsAndEvidence",
                        "违法事实和证据须写明",
                        "行政处罚法第五十九条，APL-59");
        caseFiles.parties(caseId).stream()
                .filter(party -> isBlank(party.address()))
                .forEach(party -> found.refuseIf(
                        true,
                        "",
                        "决定书须写明当事人的地址：" + party.name() + "没有登记住址或者住所，请先在案卷页面“更正当事人”中补充",
                        "行政处罚法第五十九条，APL-59"));
        return found.orElse(() -> {
            Township township = organisation.township(file.township());
            DecisionPaper paper = rows.insert(new DecisionPaper(
                    file.id(),
                    file.township(),
                    caseFiles.number(caseId, NumberKind.decision).shown(),
                    decision.decidedOn(),
                    entrusted ? content.entrustingOrgan() : township.name(),
                    content.factsAndEvidence(),
                    content.kindAndBasis(),
                    content.orderToCorrect(),
                    fined ? township.bank() : null,
                    fined ? content.account() : null,
                    fined ? performance(caseId) : null,
                    fined && content.surchargeProvided(),
                    remedies(caseId),
                    actor,
                    Moment.now(clock)));
            decisions
                    .lines(caseId)
                    .forEach(line -> papers.decision(
                            caseId,
                            line.partyId(),
                            caseFiles.today(),
                            paper.number(),
                            body(paper, line),
                            line.fine().signum() > 0,
                            actor));
            if (caseFiles.hasReached(caseId, Milestone.emergencyGranted)
                    && !caseFiles.hasReached(caseId, Milestone.reviewPassed)) {
                terms.start(
                        TermKey.ofCase(file.township(), file.id(), EMERGENCY_REVIEW),
                        decision.decidedOn(),
                        actor,
                        "应急情况下先作出决定");
            }
            caseFiles.note(
                    caseId, actor, "制作决定书", "APL-59,WC-3.3a,SEP-07", paper.number() + "，以" + paper.organ() + "名义作出");
            return paper;
        });
    }

    /** The document's six items for one party. */
    private String body(DecisionPaper paper, DecisionLine line) {
        StringBuilder body = new StringBuilder()
                .append("一、当事人：")
                .append(line.partyName())
                .append(line.partyIdentifier() == null ? "" : "（" + line.partyIdentifier() + "）")
                .append("\n二、事实和证据：")
                .append(paper.factsAndEvidence())
                .append("\n三、处罚种类和依据：")
                .append(paper.kindAndBasis())
                .append(line.fine().signum() > 0 ? "\n罚款" + line.fine().toPlainString() + "元" : "")
                .append(paper.orderToCorrect() == null ? "" : "\n责令改正：" + paper.orderToCorrect())
                .append("\n四、履行方式和期限：");
        if (line.fine().signum() > 0) {
            body.append(paper.performance())
                    .append("账号：")
                    .append(paper.account())
                    .append(paper.surchargeProvided() ? "。逾期缴纳的，" + surcharge(paper.issuedOn()) : "");
        } else {
            body.append("无");
        }
        return body.append("\n五、救济途径和期限：")
                .append(paper.remedies())
                .append("\n六、")
                .append(paper.organ())
                .append("（印章）　")
                .append(PaperDay.words(paper.issuedOn()))
                .toString();
    }

    public Optional<DecisionPaper> find(CaseId caseId) {
        return Optional.ofNullable(rows.findById(caseId.value(), DecisionPaper.class));
    }

    /** Whether any party has to pay. */
    public boolean isFined(CaseId caseId) {
        return decisions.lines(caseId).stream().anyMatch(line -> line.fine().signum() > 0);
    }

    /** Whether the item is an entrusted one, decided in the entrusting organ's name (HA-1.1b). */
    public boolean isEntrusted(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        return catalogue
                .findItem(file.township(), file.itemCode(), file.foundOn())
                .map(Item::power)
                .filter(ENTRUSTED::equals)
                .isPresent();
    }

    /** The organ in whose name a conferred item is decided. */
    public String organ(CaseId caseId) {
        return organisation.township(caseFiles.get(caseId).township()).name();
    }

    /** The bank to pay at. */
    public String bank(CaseId caseId) {
        return organisation.township(caseFiles.get(caseId).township()).bank();
    }

    /** The surcharge on late payment as documents of a day say it (APL-72a). */
    public String surcharge(LocalDate day) {
        return "每日按罚款数额的" + rates.on(day).words() + "加处罚款";
    }

    /** Manner and time of performance as the document says them. */
    public String performance(CaseId caseId) {
        return "自收到本决定书之日起%s内，持本决定书到%s缴纳罚款，也可以通过电子支付系统缴纳。".formatted(length("payment"), bank(caseId));
    }

    /** Remedies as the document says them: the county government reviews, the court judges. */
    public String remedies(CaseId caseId) {
        Township township = organisation.township(caseFiles.get(caseId).township());
        return "不服本决定的，可以自收到本决定书之日起%s内向%s人民政府申请行政复议，也可以自收到本决定书之日起%s内向%s提起行政诉讼。"
                .formatted(length("reviewApplication"), township.county(), length("lawsuit"), township.court());
    }

    private String length(String term) {
        LocalDate today = caseFiles.today();
        TermRule rule = termTable
                .find(term, today)
                .orElseThrow(() -> new IllegalStateException("no term " + term + " is valid on " + today));
        return rule.number() + (rule.unit() == TermUnit.MONTHS ? "个月" : "日");
    }
}

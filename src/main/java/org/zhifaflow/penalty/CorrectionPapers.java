package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.Party;

/**
 * Draws up the papers by which the authority revokes or changes its decision, one for each party, in the name of the organ
 * that decided (APL-59, APL-75).
 */
@Component
class CorrectionPapers {

    private final CaseFiles caseFiles;
    private final Decisions decisions;
    private final DecisionPapers decisionPapers;
    private final Payments payments;
    private final ServedPapers papers;

    CorrectionPapers(
            CaseFiles caseFiles,
            Decisions decisions,
            DecisionPapers decisionPapers,
            Payments payments,
            ServedPapers papers) {
        this.caseFiles = caseFiles;
        this.decisions = decisions;
        this.decisionPapers = decisionPapers;
        this.payments = payments;
        this.papers = papers;
    }

    /**
     * Makes the papers of a correction that is on file already, so that amounts are those after it.
     *
     * @param before the fine of each party until now, in yuan
     */
    void issue(CaseFile file, Rectification correction, Map<String, BigDecimal> before, String actor) {
        DecisionPaper decision = decisionPapers
                .find(file.caseId())
                .orElseThrow(() -> new IllegalStateException("no decision document in case " + file.id()));
        for (Party party : caseFiles.parties(file.caseId())) {
            Debt debt = payments.debt(file.caseId(), party.id(), caseFiles.today());
            switch (correction.result()) {
                case revoked ->
                    papers.revocation(
                            file.caseId(),
                            party.id(),
                            correction.rectifiedOn(),
                            correction.paperNumber(),
                            revocation(decision, correction, party, debt),
                            actor);
                case changed -> {
                    BigDecimal old = before.get(party.id());
                    boolean changed = debt.fine().compareTo(old) != 0;
                    boolean ended = caseFiles.hasReached(file.caseId(), Milestone.enforcementEnded, party.id());
                    papers.change(
                            file.caseId(),
                            party.id(),
                            correction.rectifiedOn(),
                            correction.paperNumber(),
                            change(file.caseId(), decision, correction, party, old, debt),
                            changed,
                            changed && !ended && debt.fineDue().signum() > 0,
                            actor);
                }
                case kept -> {}
            }
        }
    }

    private String revocation(DecisionPaper decision, Rectification correction, Party party, Debt debt) {
        return lines(
                "当事人：" + particulars(party),
                "本机关于%s对你（单位）作出%s%s。经审核，该决定有错误：%s"
                        .formatted(
                                PaperDay.words(decision.issuedOn()),
                                decision.number(),
                                decisions.get(new CaseId(correction.caseId())).result() == DecisionResult.penalty
                                        ? "行政处罚决定"
                                        : "决定",
                                correction.reason()),
                "根据《中华人民共和国行政处罚法》第七十五条，本机关决定：撤销上述决定。该决定自始不再执行。",
                refund(debt, "已经缴纳的款项"),
                seal(decision, correction));
    }

    /** What is changed stands with the six items of a decision (APL-59); the rest of the decision stays as it is. */
    private String change(
            CaseId caseId,
            DecisionPaper decision,
            Rectification correction,
            Party party,
            BigDecimal before,
            Debt debt) {
        boolean changed = debt.fine().compareTo(before) != 0;
        return lines(
                "一、当事人：" + particulars(party),
                "二、事实和证据：" + decision.factsAndEvidence(),
                "本机关于%s作出%s行政处罚决定。经审核，该决定有错误：%s"
                        .formatted(PaperDay.words(decision.issuedOn()), decision.number(), correction.reason()),
                "三、处罚种类和依据：" + decision.kindAndBasis(),
                "根据《中华人民共和国行政处罚法》第七十五条，"
                        + (changed
                                ? "对你（单位）的罚款由%s元变更为%s元。".formatted(before.toPlainString(), amount(debt))
                                : "对其他当事人的罚款已经变更，对你（单位）的罚款%s元不变。".formatted(amount(debt)))
                        + "原决定的其他内容不变。",
                "四、履行方式和期限：" + performance(caseId, decision, changed, debt),
                refund(debt, "多缴的款项"),
                "五、救济途径和期限：" + (changed ? decisionPapers.remedies(caseId) : "按照原决定书。"),
                "六、" + seal(decision, correction));
    }

    private String performance(CaseId caseId, DecisionPaper decision, boolean changed, Debt debt) {
        if (debt.fineDue().signum() == 0) {
            return "没有尚需缴纳的罚款。";
        }
        return changed
                ? "尚需缴纳罚款%s元。%s账号：%s%s"
                        .formatted(
                                debt.fineDue().toPlainString(),
                                decisionPapers.performance(caseId),
                                decision.account(),
                                decision.surchargeProvided()
                                        ? "。逾期缴纳的，" + decisionPapers.surcharge(decision.issuedOn())
                                        : "")
                : "按照原决定书。";
    }

    private static String refund(Debt debt, String what) {
        return debt.refundDue().signum() > 0
                ? "%s%s元，由本机关依法退还。".formatted(what, debt.refundDue().toPlainString())
                : "";
    }

    private static String amount(Debt debt) {
        return debt.fine().toPlainString();
    }

    private static String particulars(Party party) {
        return party.name() + (party.identifier() == null ? "" : "（" + party.identifier() + "）");
    }

    private static String seal(DecisionPaper decision, Rectification correction) {
        return decision.organ() + "（印章）　" + PaperDay.words(correction.rectifiedOn());
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}

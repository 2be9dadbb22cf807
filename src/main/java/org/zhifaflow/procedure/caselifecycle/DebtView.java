package org.zhifaflow.procedure.caselifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.penalty.CourtApplications;
import org.zhifaflow.penalty.Debt;
import org.zhifaflow.penalty.DecisionPapers;
import org.zhifaflow.penalty.Demands;
import org.zhifaflow.penalty.EnforcementEnds;
import org.zhifaflow.penalty.Payments;

/** What the forms of payment and enforcement show of a party's debt. */
@Component
class DebtView {

    private final CaseFiles caseFiles;
    private final Payments payments;
    private final DecisionPapers papers;
    private final Demands demands;
    private final CourtApplications applications;
    private final EnforcementEnds ends;
    private final Organisation organisation;
    private final Terms terms;

    DebtView(
            CaseFiles caseFiles,
            Payments payments,
            DecisionPapers papers,
            Demands demands,
            CourtApplications applications,
            EnforcementEnds ends,
            Organisation organisation,
            Terms terms) {
        this.caseFiles = caseFiles;
        this.payments = payments;
        this.papers = papers;
        this.demands = demands;
        this.applications = applications;
        this.ends = ends;
        this.organisation = organisation;
        this.terms = terms;
    }

    /** Party, debt as of today, payments so far and the bank. */
    Map<String, Object> of(CaseId caseId, String partyId) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("partyName", caseFiles.party(caseId, partyId).name());
        shown.put("debtText", text(payments.debt(caseId, partyId, caseFiles.today())));
        shown.put(
                "payments",
                payments.of(caseId, partyId).stream()
                        .map(payment -> Map.of(
                                "paidOn", payment.paidOn().toString(),
                                "amount", payment.amount().toPlainString(),
                                "receiptNumber", payment.receiptNumber()))
                        .toList());
        shown.put("bankOptions", List.of(Choices.choice(papers.bank(caseId), papers.bank(caseId))));
        return shown;
    }

    private static String text(Debt debt) {
        return "**罚款** %s 元　**加处罚款（截至今天）** %s 元　**已缴** %s 元　**尚欠** %s 元%s　**缴款期限** %s"
                .formatted(
                        debt.fine().toPlainString(),
                        debt.surcharge().toPlainString(),
                        debt.paid().toPlainString(),
                        debt.total().toPlainString(),
                        debt.refundDue().signum() > 0
                                ? "　**应当退还** " + debt.refundDue().toPlainString() + " 元"
                                : "",
                        debt.lastDay() == null ? "未起算" : "至 " + debt.lastDay());
    }

    /** The amounts that a demand names. */
    Map<String, Object> due(CaseId caseId, String partyId) {
        Debt debt = payments.debt(caseId, partyId, caseFiles.today());
        return Map.of(
                "fineDue", debt.fineDue().toPlainString(),
                "surchargeDue", debt.surchargeDue().toPlainString());
    }

    /** Demand, time for the court and its papers. */
    Map<String, Object> court(CaseId caseId, String partyId) {
        String township = caseFiles.get(caseId).township();
        Optional<TermStanding> window = terms.find(new TermKey(township, caseId.value(), partyId, "courtApplication"));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(
                "demandText",
                demands.find(caseId, partyId)
                        .map(demand -> demand.issuedOn() + " 发出，限 " + demand.performBy() + " 前履行")
                        .orElse("尚未催告"));
        shown.put(
                "windowText",
                window.flatMap(TermStanding::lastDay).map(day -> "至 " + day).orElse("未起算"));
        shown.put(
                "courtLate",
                window.map(standing -> standing.overdue(caseFiles.today())).orElse(false));
        shown.put("court", organisation.township(township).court());
        shown.put(
                "paperOptions",
                CourtApplications.PAPERS.entrySet().stream()
                        .map(paper -> Choices.choice(paper.getKey(), paper.getValue()))
                        .toList());
        return shown;
    }

    /** The application that the court rules on. */
    Map<String, Object> application(CaseId caseId, String partyId) {
        return Map.of(
                "partyName",
                caseFiles.party(caseId, partyId).name(),
                "applicationText",
                applications
                        .find(caseId, partyId)
                        .map(found -> "%s 向%s申请执行 %s 元"
                                .formatted(
                                        found.appliedOn(),
                                        found.court(),
                                        found.amount().toPlainString()))
                        .orElse("尚未申请"));
    }

    /** What an officer put forward to end the enforcement against a party. */
    String endRequest(CaseId caseId, String partyId) {
        return ends.findPending(caseId, partyId)
                .map(request -> "**%s 申请终结执行**：%s（行政强制法第四十条）\n\n%s"
                        .formatted(request.requestedOn(), request.ground().label(), request.reason()))
                .orElse("没有待审批的申请");
    }

    /** How the debts of all parties stand, in one sentence; an enforcement that ended by decision with its ground. */
    String enforcement(CaseId caseId) {
        return caseFiles.parties(caseId).stream()
                .map(party -> party.name() + standing(caseId, party.id()))
                .collect(Collectors.joining("；"));
    }

    private String standing(CaseId caseId, String partyId) {
        Debt debt = payments.debt(caseId, partyId, caseFiles.today());
        return "尚欠" + debt.total().toPlainString() + "元"
                + (debt.refundDue().signum() > 0 ? "，应当退还" + debt.refundDue().toPlainString() + "元" : "")
                + ends.find(caseId, partyId)
                        .map(end -> "，%s终结执行（%s）"
                                .formatted(end.endedOn(), end.ground().label()))
                        .orElse("");
    }
}

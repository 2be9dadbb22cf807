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
import org.zhifaflow.penalty.Payments;

/** What the forms of payment and enforcement show of a party's debt. */
@Component
class DebtView {

    private final CaseFiles caseFiles;
    private final Payments payments;
    private final DecisionPapers papers;
    private final Demands demands;
    private final CourtApplications applications;
    private final Organisation organisation;
    private final Terms terms;

    DebtView(
            CaseFiles caseFiles,
            Payments payments,
            DecisionPapers papers,
            Demands demands,
            CourtApplications applications,
            Organisation organisation,
            Terms terms) {
        this.caseFiles = caseFiles;
        this.payments = payments;
        this.papers = papers;
        this.demands = demands;
        this.applications = applications;
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
        return "**罚款** %s 元　**加处罚款（截至今天）** %s 元　**已缴** %s 元　**尚欠** %s 元　**缴款期限** %s"
                .formatted(
                        debt.fine().toPlainString(),
                        debt.surcharge().toPlainString(),
                        debt.paid().toPlainString(),
                        debt.total().toPlainString(),
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

    /** How the debts of all parties stand, in one sentence. */
    String enforcement(CaseId caseId) {
        return caseFiles.parties(caseId).stream()
                .map(party -> party.name() + "尚欠"
                        + payments.debt(caseId, party.id(), caseFiles.today())
                                .total()
                                .toPlainString()
                        + "元")
                .collect(Collectors.joining("；"));
    }
}

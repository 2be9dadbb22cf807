package org.zhifaflow.penalty;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/** Books what the parties pay and says what they still owe, surcharge included (APL-67a, APL-67b, APL-72a). */
@Service
public class Payments {

    private static final List<String> TERMS_THAT_END_WITH_PAYMENT =
            List.of("payment", "demandWait", "courtApplication");

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final Terms terms;
    private final DecisionPapers papers;
    private final Remedies remedies;
    private final GrantedDeferrals deferrals;
    private final SurchargeRates rates;
    private final Clock clock;

    Payments(
            JdbcAggregateTemplate rows,
            CaseFiles caseFiles,
            Terms terms,
            DecisionPapers papers,
            Remedies remedies,
            GrantedDeferrals deferrals,
            SurchargeRates rates,
            Clock clock) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.papers = papers;
        this.remedies = remedies;
        this.deferrals = deferrals;
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * Books a payment on the day that the bank's receipt shows, however late it is recorded. Answers whether all is paid
     * now: the fine, and the surcharge up to the last payment.
     */
    @Transactional
    public Outcome<Boolean> record(CaseId caseId, String partyId, PaymentReceipt receipt, String actor) {
        return record(caseId, partyId, receipt, false, actor);
    }

    /**
     * As above, for money that came in on its own: also after the party's enforcement has ended, and also more than is due
     * where the cashier confirms it; what is too much is to be given back.
     *
     * @param surplus whether the cashier confirms that the receipt shows more than is due
     */
    @Transactional
    public Outcome<Boolean> receive(
            CaseId caseId, String partyId, PaymentReceipt receipt, boolean surplus, String actor) {
        return caseFiles.get(caseId).status() == CaseStatus.archived
                ? Outcome.refused("", "案件已经归档，案卷不再变动，不能登记缴款；收到的款项由财务另行入账或者退还", "行政处罚法第四十七条，APL-47")
                : record(caseId, partyId, receipt, surplus, actor);
    }

    private Outcome<Boolean> record(
            CaseId caseId, String partyId, PaymentReceipt receipt, boolean surplus, String actor) {
        if (receipt.amount().signum() <= 0) {
            return Outcome.refused("amount", "缴款金额须大于零", "行政处罚法第六十七条，APL-67a");
        }
        CaseFile file = caseFiles.get(caseId);
        BigDecimal payable = payable(caseId, partyId, receipt);
        Violations found = new Violations();
        found.refuseIf(
                        receipt.amount().compareTo(payable) > 0 && !surplus,
                        "amount",
                        "缴款金额超过应缴的" + payable.toPlainString() + "元",
                        "行政处罚法第六十七条，APL-67a")
                .refuseIf(receipt.paidOn().isAfter(caseFiles.today()), "paidOn", "缴款日期不能晚于今天", "行政处罚法第六十七条第三款，APL-67b")
                .refuseIf(
                        caseFiles
                                .dayOf(caseId, Milestone.decisionServed, partyId)
                                .map(receipt.paidOn()::isBefore)
                                .orElse(true),
                        "paidOn",
                        "决定书送达之前不得收缴罚款",
                        "行政处罚法第六十七条第三款，APL-67b")
                .refuseIf(
                        !receipt.payeeBank().equals(papers.bank(caseId)),
                        "payeeBank",
                        "罚款须缴至决定书指定的银行，执法人员不得自行收缴",
                        "行政处罚法第六十七条，APL-67a")
                .refuseIf(
                        !caseFiles.otherRoles(caseId, actor, CaseRole.cashier).isEmpty(),
                        "",
                        "作出、办理处罚决定的人员不得收缴罚款",
                        "行政处罚法第六十七条，APL-67a")
                .refuseIf(
                        isBooked(file.township(), receipt.receiptNumber()),
                        "receiptNumber",
                        "该票据号码已经登记",
                        "行政处罚法第七十条，APL-67a");
        return found.orElse(() -> book(file, partyId, receipt, actor));
    }

    private boolean book(CaseFile file, String partyId, PaymentReceipt receipt, String actor) {
        CaseId caseId = file.caseId();
        rows.insert(new Payment(
                UUID.randomUUID().toString(),
                file.township(),
                file.id(),
                partyId,
                receipt.amount(),
                receipt.paidOn(),
                receipt.receiptNumber(),
                receipt.payeeBank(),
                actor,
                Moment.now(clock)));
        LocalDate lastPaid = lastPaidOn(caseId, partyId).orElse(receipt.paidOn());
        Debt left = debt(caseId, partyId, lastPaid);
        caseFiles.note(
                caseId,
                actor,
                "登记缴款",
                "APL-67a,APL-67b,APL-72a",
                "%s缴款%s元，票据%s，尚欠%s元%s"
                        .formatted(
                                caseFiles.party(caseId, partyId).name(),
                                receipt.amount().toPlainString(),
                                receipt.receiptNumber(),
                                left.total().toPlainString(),
                                left.refundDue().signum() > 0
                                        ? "，多缴，应当退还" + left.refundDue().toPlainString() + "元"
                                        : ""));
        if (left.isSettled() && isDue(caseId, partyId)) {
            settle(file, partyId, lastPaid, actor);
        }
        return left.isSettled();
    }

    /** Puts on file that a party has paid all, and ends what waited for it. */
    void settle(CaseFile file, String partyId, LocalDate day, String actor) {
        caseFiles.reach(file.caseId(), Milestone.paymentSettled, partyId, day);
        if (!caseFiles.hasReached(file.caseId(), Milestone.enforcementEnded, partyId)) {
            caseFiles.reach(file.caseId(), Milestone.enforcementEnded, partyId, day);
        }
        for (String term : TERMS_THAT_END_WITH_PAYMENT) {
            TermKey key = new TermKey(file.township(), file.id(), partyId, term);
            terms.find(key)
                    .filter(standing -> standing.status().isOpen())
                    .ifPresent(standing -> end(key, standing, day, actor));
        }
    }

    private void end(TermKey key, TermStanding standing, LocalDate day, String actor) {
        if (key.term().equals("payment")) {
            terms.satisfy(key, day, actor);
        } else {
            LocalDate ended = day.isBefore(standing.startedOn()) ? caseFiles.today() : day;
            terms.cancel(key, notBeforeStart(standing, ended), actor, "已缴清");
        }
    }

    /** A term that a deferral moved may begin later than today; nothing of it can be entered before. */
    static LocalDate notBeforeStart(TermStanding standing, LocalDate day) {
        return day.isBefore(standing.startedOn()) ? standing.startedOn() : day;
    }

    private boolean isBooked(String township, String receiptNumber) {
        return !rows.findAll(
                        query(where("township")
                                .is(township)
                                .and("receiptNumber")
                                .is(receiptNumber)),
                        Payment.class)
                .isEmpty();
    }

    /** The payments of a party, oldest first. */
    public List<Payment> of(CaseId caseId, String partyId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value()).and("partyId").is(partyId))
                        .sort(Sort.by("paidOn", "recordedAt")),
                Payment.class);
    }

    /** The day of the latest payment of a party. */
    Optional<LocalDate> lastPaidOn(CaseId caseId, String partyId) {
        return of(caseId, partyId).stream().map(Payment::paidOn).max(LocalDate::compareTo);
    }

    /** Whether the party has a fine that is not settled; a revoked one is not due. */
    public boolean isDue(CaseId caseId, String partyId) {
        return remedies.fineInForce(caseId, partyId).signum() > 0
                && !caseFiles.hasReached(caseId, Milestone.paymentSettled, partyId);
    }

    /** What the party owes as of a day, all payments on file counted, each from its own day. */
    public Debt debt(CaseId caseId, String partyId, LocalDate day) {
        return debt(caseId, partyId, day, parts(caseId, partyId));
    }

    private Debt debt(CaseId caseId, String partyId, LocalDate day, List<Surcharge.Part> parts) {
        BigDecimal fine = remedies.fineInForce(caseId, partyId);
        Optional<LocalDate> lastDay = lastDay(caseId, partyId);
        BigDecimal surcharge = lastDay.map(
                        last -> surcharge(caseId, partyId, fine, last).asOf(day, parts, pauses(caseId, partyId, last)))
                .orElse(BigDecimal.ZERO.setScale(2));
        BigDecimal paid =
                parts.stream().map(Surcharge.Part::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        return new Debt(fine, surcharge, paid, lastDay.orElse(null));
    }

    /** The most that may be paid with a receipt: what is owed on its day, or on that of a later payment on file. */
    private BigDecimal payable(CaseId caseId, String partyId, PaymentReceipt receipt) {
        LocalDate day = lastPaidOn(caseId, partyId)
                .filter(last -> last.isAfter(receipt.paidOn()))
                .orElse(receipt.paidOn());
        List<Surcharge.Part> parts = new ArrayList<>(parts(caseId, partyId));
        BigDecimal before = parts.stream().map(Surcharge.Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        parts.add(new Surcharge.Part(receipt.paidOn(), receipt.amount()));
        Debt after = debt(caseId, partyId, day, parts);
        return after.fine()
                .add(after.surcharge())
                .subtract(before)
                .max(BigDecimal.ZERO)
                .setScale(2);
    }

    private List<Surcharge.Part> parts(CaseId caseId, String partyId) {
        return of(caseId, partyId).stream()
                .map(payment -> new Surcharge.Part(payment.paidOn(), payment.amount()))
                .toList();
    }

    private Surcharge surcharge(CaseId caseId, String partyId, BigDecimal fine, LocalDate lastDay) {
        SurchargeRate rate = papers.find(caseId)
                .filter(DecisionPaper::surchargeProvided)
                .map(paper -> rates.on(paper.issuedOn()))
                .orElse(null);
        return new Surcharge(fine, deferrals.firstDueDay(caseId, partyId, lastDay), rate);
    }

    private List<Surcharge.Pause> pauses(CaseId caseId, String partyId, LocalDate lastDay) {
        List<Surcharge.Pause> pauses = new ArrayList<>(remedies.pauses(caseId, partyId));
        pauses.addAll(deferrals.pauses(caseId, partyId, lastDay));
        return pauses;
    }

    private Optional<LocalDate> lastDay(CaseId caseId, String partyId) {
        return terms.find(new TermKey(caseFiles.get(caseId).township(), caseId.value(), partyId, "payment"))
                .flatMap(TermStanding::lastDay);
    }
}

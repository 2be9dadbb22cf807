package org.zhifaflow.penalty;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Decisions decisions;
    private final DecisionPapers papers;
    private final Remedies remedies;
    private final Clock clock;

    Payments(
            JdbcAggregateTemplate rows,
            CaseFiles caseFiles,
            Terms terms,
            Decisions decisions,
            DecisionPapers papers,
            Remedies remedies,
            Clock clock) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.decisions = decisions;
        this.papers = papers;
        this.remedies = remedies;
        this.clock = clock;
    }

    /** Books a payment. Answers whether all is paid now: the fine, and the surcharge up to the day of payment. */
    @Transactional
    public Outcome<Boolean> record(CaseId caseId, String partyId, PaymentReceipt receipt, String actor) {
        CaseFile file = caseFiles.get(caseId);
        Debt debt = debt(caseId, partyId, receipt.paidOn());
        Violations found = new Violations();
        found.refuseIf(
                        receipt.amount().compareTo(debt.total()) > 0,
                        "amount",
                        "缴款金额超过应缴的" + debt.total().toPlainString() + "元",
                        "行政处罚法第六十七条，APL-67a")
                .refuseIf(receipt.paidOn().isAfter(caseFiles.today()), "paidOn", "缴款日期不能晚于今天", "")
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
        Debt left = debt(caseId, partyId, receipt.paidOn());
        caseFiles.note(
                caseId,
                actor,
                "登记缴款",
                "APL-67a,APL-67b,APL-72a",
                "%s缴款%s元，票据%s，尚欠%s元"
                        .formatted(
                                caseFiles.party(caseId, partyId).name(),
                                receipt.amount().toPlainString(),
                                receipt.receiptNumber(),
                                left.total().toPlainString()));
        if (left.isSettled()) {
            settle(file, partyId, receipt.paidOn(), actor);
        }
        return left.isSettled();
    }

    private void settle(CaseFile file, String partyId, LocalDate day, String actor) {
        caseFiles.reach(file.caseId(), Milestone.paymentSettled, partyId, day);
        caseFiles.reach(file.caseId(), Milestone.enforcementEnded, partyId, day);
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
            terms.cancel(key, day.isBefore(standing.startedOn()) ? caseFiles.today() : day, actor, "已缴清");
        }
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

    /** Whether the party has a fine that is not settled. */
    public boolean isDue(CaseId caseId, String partyId) {
        return decisions.fineOf(caseId, partyId).signum() > 0
                && !caseFiles.hasReached(caseId, Milestone.paymentSettled, partyId);
    }

    /** What the party owes as of a day, all payments on file counted. */
    public Debt debt(CaseId caseId, String partyId, LocalDate day) {
        BigDecimal fine = decisions.fineOf(caseId, partyId).setScale(2);
        List<Surcharge.Part> parts = of(caseId, partyId).stream()
                .map(payment -> new Surcharge.Part(payment.paidOn(), payment.amount()))
                .toList();
        Optional<LocalDate> lastDay = lastDay(caseId, partyId);
        BigDecimal surcharge = lastDay.map(last -> new Surcharge(fine, last, isSurchargeProvided(caseId))
                        .asOf(day, parts, remedies.pauses(caseId, partyId)))
                .orElse(BigDecimal.ZERO.setScale(2));
        BigDecimal paid =
                parts.stream().map(Surcharge.Part::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        return new Debt(fine, surcharge, paid, lastDay.orElse(null));
    }

    private boolean isSurchargeProvided(CaseId caseId) {
        return papers.find(caseId).map(DecisionPaper::surchargeProvided).orElse(false);
    }

    private Optional<LocalDate> lastDay(CaseId caseId, String partyId) {
        return terms.find(new TermKey(caseFiles.get(caseId).township(), caseId.value(), partyId, "payment"))
                .flatMap(TermStanding::lastDay);
    }
}

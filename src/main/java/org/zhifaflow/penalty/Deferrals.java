package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/**
 * Grants or refuses later payment and instalments in hardship (APL-66). A grant moves all that hangs on the last day of
 * payment: no surcharge accrues from the day of the grant to the granted day, what accrued before stays owed (APL-72a),
 * the party is neither asked by a demand nor taken to court while it keeps the grant, and the months for the court run
 * from its end (APL-72b). See docs/decisions/0024.
 */
@Service
public class Deferrals {

    private static final String BASIS = "行政处罚法第六十六条第二款，APL-66";

    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final Terms terms;
    private final Payments payments;
    private final GrantedDeferrals granted;
    private final Clock clock;

    Deferrals(
            JdbcClient jdbc,
            CaseFiles caseFiles,
            Terms terms,
            Payments payments,
            GrantedDeferrals granted,
            Clock clock) {
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.payments = payments;
        this.granted = granted;
        this.clock = clock;
    }

    /** Rules on a request; a granted one extends the term of payment to the new day, and the court's term after it. */
    @Transactional
    public Outcome<Void> rule(CaseId caseId, String partyId, DeferralRuling ruling, String actor) {
        CaseFile file = caseFiles.get(caseId);
        TermKey key = new TermKey(file.township(), file.id(), partyId, "payment");
        Optional<TermStanding> term = terms.find(key).filter(t -> t.status().isOpen());
        Debt debt = payments.debt(caseId, partyId, caseFiles.today());
        Violations found = new Violations();
        found.refuseIf(ruling.appliedOn().isAfter(caseFiles.today()), "appliedOn", "申请日期不能晚于今天", BASIS);
        if (ruling.granted()) {
            found.refuseIf(debt.fineDue().signum() == 0 || term.isEmpty(), "", "罚款已经缴清，不得再批准延期或者分期", BASIS)
                    .refuseIf(ruling.dueDay() == null, "dueDay", "批准延期或者分期的，须写明新的缴款期限", BASIS)
                    .refuseIf(
                            ruling.dueDay() != null
                                    && term.flatMap(TermStanding::lastDay)
                                            .map(last -> !ruling.dueDay().isAfter(last))
                                            .orElse(false),
                            "dueDay",
                            "新的缴款期限须晚于原期限",
                            BASIS);
            found.refuseIf(
                    ruling.dueDay() != null && ruling.dueDay().isBefore(caseFiles.today()),
                    "dueDay",
                    "新的缴款期限不能早于今天",
                    BASIS);
            checkInstalments(ruling, debt, found);
        }
        return found.orRun(() -> {
            insert(file, partyId, ruling, term.flatMap(TermStanding::lastDay), actor);
            if (ruling.granted()) {
                extend(key, ruling.dueDay(), actor);
                startCourtTermAnew(file, partyId, ruling.dueDay(), actor);
            }
            caseFiles.note(
                    caseId,
                    actor,
                    ruling.granted() ? "批准延期或者分期缴纳罚款" : "不批准延期或者分期缴纳罚款",
                    "APL-66",
                    caseFiles.party(caseId, partyId).name() + (ruling.granted() ? "，期限至" + ruling.dueDay() : "") + "："
                            + ruling.reason());
        });
    }

    private void checkInstalments(DeferralRuling ruling, Debt debt, Violations found) {
        List<DeferralRuling.Instalment> plan = ruling.instalments();
        if (plan.isEmpty()) {
            return;
        }
        BigDecimal sum = plan.stream().map(DeferralRuling.Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        found.refuseIf(
                sum.compareTo(debt.fineDue()) != 0,
                "instalments",
                "分期金额合计" + sum.toPlainString() + "元，与应缴罚款" + debt.fineDue().toPlainString() + "元不符",
                BASIS);
        found.refuseIf(plan.get(0).dueDay().isBefore(caseFiles.today()), "instalments", "分期日期不能早于今天", BASIS);
        boolean ascending = true;
        for (int i = 1; i < plan.size(); i++) {
            ascending &= plan.get(i).dueDay().isAfter(plan.get(i - 1).dueDay());
        }
        found.refuseIf(!ascending, "instalments", "各期的缴款日期须依次递增", BASIS);
        LocalDate last = plan.get(plan.size() - 1).dueDay();
        found.refuseIf(
                ruling.dueDay() != null && !last.equals(ruling.dueDay()),
                "instalments",
                "最后一期的缴款日期为" + last + "，须与新的缴款期限" + ruling.dueDay() + "相同",
                BASIS);
    }

    private void insert(
            CaseFile file, String partyId, DeferralRuling ruling, Optional<LocalDate> previousDueDay, String actor) {
        String id = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into deferral (id, township, case_id, party_id, applied_on, hardship, granted, due_day, reason,"
                                + " ruled_on, previous_due_day, decided_by, recorded_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        file.township(),
                        file.id(),
                        partyId,
                        ruling.appliedOn(),
                        ruling.hardship(),
                        ruling.granted(),
                        ruling.granted() ? ruling.dueDay() : null,
                        ruling.reason(),
                        caseFiles.today(),
                        ruling.granted() ? previousDueDay.orElse(null) : null,
                        actor,
                        Moment.now(clock)))
                .update();
        if (ruling.granted()) {
            ruling.instalments()
                    .forEach(part -> jdbc.sql(
                                    "insert into instalment (deferral_id, township, case_id, due_day, amount) values (?, ?, ?, ?, ?)")
                            .params(id, file.township(), file.id(), part.dueDay(), part.amount())
                            .update());
        }
    }

    /** Adds calendar days until the last day is the granted one; a rolled original day makes a second step needed. */
    private void extend(TermKey key, LocalDate dueDay, String actor) {
        LocalDate last = terms.find(key).flatMap(TermStanding::lastDay).orElseThrow();
        while (last.isBefore(dueDay)) {
            last = terms.extend(key, (int) ChronoUnit.DAYS.between(last, dueDay), actor, "批准延期或者分期缴纳至" + dueDay)
                    .lastDay()
                    .orElseThrow();
        }
    }

    /**
     * The three months for the court run from the end of the deferral, if they run already (APL-72b); those that a review
     * or lawsuit stopped are counted at its end.
     */
    private void startCourtTermAnew(CaseFile file, String partyId, LocalDate dueDay, String actor) {
        TermKey key = new TermKey(file.township(), file.id(), partyId, "courtApplication");
        terms.find(key)
                .filter(standing -> standing.status() == TermStatus.RUNNING
                        && standing.startedOn().isBefore(dueDay))
                .ifPresent(standing -> terms.start(key, dueDay, actor, "延期或者分期缴纳罚款期限届满"));
    }

    /**
     * Whether a granted deferral of a party runs today and every instalment that was due is paid; then nothing is
     * enforced (APL-66).
     */
    public boolean isKept(CaseId caseId, String partyId) {
        LocalDate today = caseFiles.today();
        List<GrantedDeferral> all = granted.of(caseId, partyId);
        return !all.isEmpty()
                && all.get(all.size() - 1)
                        .protectsOn(today, payments.debt(caseId, partyId, today).fineDue());
    }

    /** The last day of the latest granted deferral of a party. */
    public Optional<LocalDate> dueDay(CaseId caseId, String partyId) {
        return jdbc.sql("select max(due_day) from deferral where case_id = ? and party_id = ? and granted")
                .params(caseId.value(), partyId)
                .query(LocalDate.class)
                .optional();
    }
}

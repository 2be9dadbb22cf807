package org.zhifaflow.penalty;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;
import static org.zhifaflow.journal.Texts.isBlank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/**
 * Ends the enforcement against a party that will never perform, or that has nothing to perform any more: in the five
 * cases of ACL-40 on request and with the head's approval, and at once where a review or lawsuit revoked the decision or
 * left a fine that is paid already, or where the party has paid all (APL-67b).
 */
@Service
public class EnforcementEnds {

    private static final String BASIS = "行政强制法第四十条，ACL-40";
    private static final int LONGEST_REASON = 1000;
    private static final String REVOKED_OR_CHANGED = "处罚决定被撤销或者变更，执行已经终结";
    /** The party's own rights outlive the enforcement. */
    private static final Set<String> TERMS_THAT_GO_ON =
            Set.of("reviewApplication", "lawsuit", Remedies.LAWSUIT_AFTER_REVIEW);

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final Terms terms;
    private final Payments payments;
    private final Remedies remedies;
    private final Clock clock;

    EnforcementEnds(
            JdbcAggregateTemplate rows,
            CaseFiles caseFiles,
            Terms terms,
            Payments payments,
            Remedies remedies,
            Clock clock) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.payments = payments;
        this.remedies = remedies;
        this.clock = clock;
    }

    /** Puts a request on file, or names why there is nothing to end. */
    @Transactional
    public Outcome<EnforcementEnd> request(CaseId caseId, String partyId, EnforcementEndRequest request, String actor) {
        CaseFile file = caseFiles.get(caseId);
        boolean person = caseFiles.party(caseId, partyId).kind() != SubjectKind.organisation;
        Violations found = new Violations();
        found.refuseIf(request.ground() == null, "ground", "须选择终结执行的情形", BASIS)
                .refuseIf(isBlank(request.reason()), "reason", "须写明终结执行的事实和理由", BASIS)
                .refuseIf(
                        request.reason() != null && request.reason().length() > LONGEST_REASON,
                        "reason",
                        "最多" + LONGEST_REASON + "字",
                        BASIS)
                .refuseIf(findPending(caseId, partyId).isPresent(), "", "该当事人的终结执行申请正在审批", BASIS)
                .refuseIf(!isUnderWay(caseId, partyId), "", "该当事人没有需要执行的罚款，无须终结执行", BASIS)
                .refuseIf(
                        request.ground() == EnforcementEndGround.deathWithoutEstate && !person,
                        "ground",
                        "当事人是法人或者其他组织，不适用公民死亡的情形",
                        EnforcementEndGround.deathWithoutEstate.article())
                .refuseIf(
                        request.ground() == EnforcementEndGround.dissolvedWithoutProperty && person,
                        "ground",
                        "当事人是公民，不适用法人或者其他组织终止的情形",
                        EnforcementEndGround.dissolvedWithoutProperty.article());
        return found.orElse(() -> {
            EnforcementEnd row = rows.insert(new EnforcementEnd(
                    UUID.randomUUID().toString(),
                    file.township(),
                    file.id(),
                    partyId,
                    request.ground(),
                    request.reason(),
                    caseFiles.today(),
                    actor,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Moment.now(clock)));
            caseFiles.note(
                    caseId,
                    actor,
                    "申请终结执行",
                    "ACL-40",
                    "%s：%s。%s"
                            .formatted(
                                    caseFiles.party(caseId, partyId).name(),
                                    request.ground().label(),
                                    request.reason()));
            return row;
        });
    }

    /** Rules on the request of a party. Answers whether the enforcement is to end. */
    @Transactional
    public Outcome<Boolean> rule(CaseId caseId, String partyId, EnforcementEndRuling ruling, String actor) {
        EnforcementEnd pending = findPending(caseId, partyId)
                .orElseThrow(() -> new IllegalStateException("no request to end enforcement against " + partyId));
        Violations found = new Violations();
        found.refuseIf(isBlank(ruling.reason()), "reason", "须写明审批理由", BASIS)
                .refuseIf(
                        ruling.approved() && !isUnderWay(caseId, partyId),
                        "approved",
                        "罚款已经缴清或者执行已经终结，不得再批准终结执行",
                        BASIS);
        return found.orElse(() -> {
            rows.update(pending.ruled(ruling, caseFiles.today(), actor));
            caseFiles.note(
                    caseId,
                    actor,
                    ruling.approved() ? "批准终结执行" : "不批准终结执行",
                    "ACL-40",
                    caseFiles.party(caseId, partyId).name() + "：" + ruling.reason());
            return ruling.approved();
        });
    }

    /** Whether a review, a lawsuit or a correction left nothing to enforce: the fine is revoked, or what is left of it is paid. */
    public boolean isMoot(CaseId caseId, String partyId) {
        return remedies.isFineTouched(caseId, partyId)
                && payments.debt(caseId, partyId, caseFiles.today()).isSettled();
    }

    /**
     * Ends the enforcement for the reason that is on file: an approved request, a revoked decision, a fine that is paid,
     * or a changed fine that is paid already, which is then settled. Terms of the enforcement fall away; those of the
     * party's remedies go on.
     */
    @Transactional
    public void end(CaseId caseId, String partyId, String actor) {
        CaseFile file = caseFiles.get(caseId);
        LocalDate today = caseFiles.today();
        Optional<EnforcementEnd> approved =
                of(caseId, partyId).stream().filter(EnforcementEnd::isToBeDone).findFirst();
        if (approved.isPresent()) {
            EnforcementEnd done = rows.update(approved.get().ended(today));
            end(file, done, actor);
        } else if (remedies.isRevoked(caseId, partyId)) {
            settleRequest(caseId, partyId, REVOKED_OR_CHANGED, actor);
            EnforcementEnd done = rows.insert(new EnforcementEnd(
                    UUID.randomUUID().toString(),
                    file.township(),
                    file.id(),
                    partyId,
                    EnforcementEndGround.decisionRevoked,
                    "处罚决定已被撤销",
                    today,
                    actor,
                    true,
                    "依法终结，无须审批",
                    today,
                    actor,
                    today,
                    Moment.now(clock)));
            end(file, done, actor);
        } else if (caseFiles.hasReached(caseId, Milestone.paymentSettled, partyId)) {
            settleRequest(caseId, partyId, "罚款已经缴清", actor);
            cancelTerms(file, partyId, today, actor, "已缴清");
            caseFiles.note(
                    caseId,
                    actor,
                    "缴清罚款",
                    "APL-67b,KY1-9c",
                    caseFiles.party(caseId, partyId).name() + "：已缴清，不再执行");
        } else if (isMoot(caseId, partyId)) {
            settleRequest(caseId, partyId, REVOKED_OR_CHANGED, actor);
            payments.settle(file, partyId, payments.lastPaidOn(caseId, partyId).orElse(today), actor);
            cancelTerms(file, partyId, today, actor, "已缴清");
            caseFiles.note(
                    caseId,
                    actor,
                    "终结执行",
                    "APL-66,ACL-40",
                    caseFiles.party(caseId, partyId).name() + "：变更后的罚款已经缴清");
        } else {
            throw new IllegalStateException("nothing on file ends the enforcement against " + partyId);
        }
    }

    /** A request that still waits is answered by what ended the enforcement before it was ruled on. */
    private void settleRequest(CaseId caseId, String partyId, String reason, String actor) {
        findPending(caseId, partyId)
                .ifPresent(pending ->
                        rows.update(pending.ruled(new EnforcementEndRuling(false, reason), caseFiles.today(), actor)));
    }

    private void end(CaseFile file, EnforcementEnd done, String actor) {
        CaseId caseId = file.caseId();
        cancelTerms(file, done.partyId(), done.endedOn(), actor, "终结执行");
        caseFiles.reach(caseId, Milestone.enforcementEnded, done.partyId(), done.endedOn());
        caseFiles.note(
                caseId,
                actor,
                "终结执行",
                "ACL-40,KY1-9c",
                caseFiles.party(caseId, done.partyId()).name() + "："
                        + done.ground().label());
    }

    private void cancelTerms(CaseFile file, String partyId, LocalDate day, String actor, String reason) {
        terms.of(file.id()).stream()
                .filter(standing -> partyId.equals(standing.key().partyId()))
                .filter(standing -> standing.status().isOpen())
                .filter(standing -> !TERMS_THAT_GO_ON.contains(standing.key().term()))
                .forEach(standing ->
                        terms.cancel(standing.key(), Payments.notBeforeStart(standing, day), actor, reason));
    }

    /** The decision by which the enforcement against a party ended, empty if it goes on or ended otherwise. */
    public Optional<EnforcementEnd> find(CaseId caseId, String partyId) {
        return of(caseId, partyId).stream().filter(row -> row.endedOn() != null).findFirst();
    }

    /** The request of a party that waits for the head. */
    public Optional<EnforcementEnd> findPending(CaseId caseId, String partyId) {
        return of(caseId, partyId).stream().filter(EnforcementEnd::isPending).findFirst();
    }

    /** The requests that concern a party, oldest first. */
    public List<EnforcementEnd> of(CaseId caseId, String partyId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value()).and("partyId").is(partyId))
                        .sort(Sort.by("recordedAt")),
                EnforcementEnd.class);
    }

    private boolean isUnderWay(CaseId caseId, String partyId) {
        return payments.isDue(caseId, partyId) && !caseFiles.hasReached(caseId, Milestone.enforcementEnded, partyId);
    }
}

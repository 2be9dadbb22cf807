package org.zhifaflow.penalty;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.NumberKind;
import org.zhifaflow.casefile.Party;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/**
 * Corrects a decision that turns out to be wrong after it was taken: the authority does so of its own motion (APL-75). A
 * correction never makes the fine heavier; that would need a new case.
 */
@Service
public class Rectifications {

    private static final String BASIS = "行政处罚法第七十五条，APL-75";

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final FinesInForce fines;
    private final CorrectionPapers papers;
    private final Payments payments;
    private final Demands demands;
    private final Terms terms;
    private final Clock clock;

    Rectifications(
            JdbcAggregateTemplate rows,
            CaseFiles caseFiles,
            FinesInForce fines,
            CorrectionPapers papers,
            Payments payments,
            Demands demands,
            Terms terms,
            Clock clock) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.fines = fines;
        this.papers = papers;
        this.payments = payments;
        this.demands = demands;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Revokes, changes or keeps the decision, or names what is wrong with the order. Each party is given a paper of what
     * was revoked or changed; where the decision is kept there is nothing to tell it.
     */
    @Transactional
    public Outcome<Rectification> rectify(CaseId caseId, RectificationOrder order, String actor) {
        CaseFile file = caseFiles.get(caseId);
        List<Party> parties = caseFiles.parties(caseId);
        Violations found = new Violations();
        if (order.result() == RectificationResult.changed) {
            checkFines(caseId, parties, order.fines(), found);
        }
        found.refuseIf(
                order.result() != RectificationResult.changed && !order.fines().isEmpty(),
                "fines",
                "只有变更决定的，才填写变更后的罚款",
                BASIS);
        return found.orElse(() -> {
            Map<String, BigDecimal> before =
                    parties.stream().collect(Collectors.toMap(Party::id, party -> fines.of(caseId, party.id())));
            Rectification correction = rows.insert(new Rectification(
                    UUID.randomUUID().toString(),
                    file.township(),
                    file.id(),
                    order.result(),
                    order.result() == RectificationResult.kept
                            ? null
                            : caseFiles
                                    .drawNumber(caseId, NumberKind.correction)
                                    .shown(),
                    order.reason(),
                    caseFiles.today(),
                    actor,
                    Moment.now(clock),
                    order.fines().stream()
                            .map(fine -> new Rectification.Fine(file.township(), fine.partyId(), fine.fine()))
                            .collect(Collectors.toSet())));
            caseFiles.note(
                    caseId,
                    actor,
                    "纠正决定：" + order.result().label(),
                    "APL-75,KY4-03f",
                    (correction.paperNumber() == null ? "" : correction.paperNumber() + "。")
                            + order.reason()
                            + told(parties, order));
            papers.issue(file, correction, before, actor);
            return correction;
        });
    }

    /**
     * A party has the paper that changes its fine: what runs to the court is counted anew from the new end of its remedies
     * (ACL-53), and nothing is awaited of one that has paid already. Answers how the party's clocks stand now.
     */
    @Transactional
    public List<TermStanding> changeServed(CaseId caseId, String partyId, String actor) {
        TermKey payment = new TermKey(caseFiles.get(caseId).township(), caseId.value(), partyId, "payment");
        boolean over =
                !payments.isDue(caseId, partyId) || caseFiles.hasReached(caseId, Milestone.enforcementEnded, partyId);
        if (over) {
            terms.find(payment)
                    .filter(standing -> standing.status().isOpen())
                    .ifPresent(standing -> terms.cancel(
                            payment, Payments.notBeforeStart(standing, caseFiles.today()), actor, "没有尚需缴纳的罚款"));
        }
        demands.recount(caseId, partyId, actor);
        return terms.of(caseId.value()).stream()
                .filter(standing -> partyId.equals(standing.key().partyId()))
                .filter(standing -> standing.status().isOpen())
                .toList();
    }

    private void checkFines(CaseId caseId, List<Party> parties, List<Resolution.PartyFine> wanted, Violations found) {
        Map<String, BigDecimal> fineOf = new LinkedHashMap<>();
        wanted.forEach(fine -> fineOf.merge(fine.partyId(), fine.fine(), BigDecimal::max));
        Set<String> ids = parties.stream().map(Party::id).collect(Collectors.toSet());
        found.refuseIf(
                wanted.size() != parties.size() || !fineOf.keySet().equals(ids),
                "fines",
                "变更决定须逐一写明每名当事人变更后的罚款",
                BASIS);
        boolean different = false;
        for (Party party : parties) {
            BigDecimal before = fines.of(caseId, party.id());
            BigDecimal after = fineOf.getOrDefault(party.id(), before);
            found.refuseIf(
                    after.compareTo(before) > 0,
                    "fines",
                    "纠正不得加重处罚，" + party.name() + "的罚款不得超过原来的" + before.toPlainString() + "元",
                    BASIS);
            different = different || after.compareTo(before) != 0;
        }
        found.refuseIf(!different, "fines", "变更后的罚款与原决定相同；不变更的，请选择维持", BASIS);
    }

    private static String told(List<Party> parties, RectificationOrder order) {
        return order.fines().stream()
                .map(fine -> "；%s罚款%s元"
                        .formatted(
                                parties.stream()
                                        .filter(party -> party.id().equals(fine.partyId()))
                                        .map(Party::name)
                                        .findFirst()
                                        .orElseThrow(),
                                fine.fine().toPlainString()))
                .collect(Collectors.joining());
    }

    /** The corrections of a case, oldest first. */
    public List<Rectification> of(CaseId caseId) {
        return fines.rectifications(caseId);
    }
}

package org.zhifaflow.penalty;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;
import static org.zhifaflow.journal.Texts.isBlank;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/** Orders to correct, their recheck, and the end of a case by correction (APL-28a). */
@Service
public class CorrectionOrders {

    private static final String BASIS = "行政处罚法第二十八条第一款，APL-28a";

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final Catalogue catalogue;

    CorrectionOrders(JdbcAggregateTemplate rows, CaseFiles caseFiles, Catalogue catalogue) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.catalogue = catalogue;
    }

    /** What a recheck leads to. */
    public record Rechecked(CorrectionOrder order, boolean closesCase) {}

    @Transactional
    public Outcome<CorrectionOrder> order(CaseId caseId, CorrectionDemand wanted, String userId) {
        CaseFile file = caseFiles.get(caseId);
        Optional<CorrectionOrder> before = findCurrent(caseId);
        Violations found = new Violations();
        refuseOthers(caseId, userId, found);
        switch (wanted.kind()) {
            case atOnce -> found.refuseIf(isBlank(wanted.demand()), "demand", "请写明责令改正的内容", BASIS);
            case byDate -> {
                found.refuseIf(isBlank(wanted.demand()), "demand", "请写明责令改正的内容", BASIS);
                found.refuseIf(wanted.correctBy() == null, "correctBy", "限期改正须写明改正期限", BASIS);
                found.refuseIf(
                        wanted.correctBy() != null && wanted.correctBy().isBefore(caseFiles.today()),
                        "correctBy",
                        "改正期限不得早于今天",
                        BASIS);
            }
            case impossible ->
                found.refuseIf(isBlank(wanted.impossibleReason()), "impossibleReason", "无法改正的，应当说明理由", BASIS);
            case keep -> found.refuseIf(before.isEmpty(), "kind", "本案尚未责令改正，没有可以维持的责令改正", BASIS);
        }
        return found.orElse(() -> wanted.kind() == CorrectionDemand.Kind.keep
                ? kept(caseId, before.orElseThrow(), userId)
                : given(
                        caseId,
                        file,
                        wanted,
                        before.map(CorrectionOrder::orderRound).orElse(0) + 1,
                        userId));
    }

    private CorrectionOrder kept(CaseId caseId, CorrectionOrder order, String userId) {
        caseFiles.note(caseId, userId, "维持责令改正", "APL-28a", order.kind().label());
        return order;
    }

    private CorrectionOrder given(CaseId caseId, CaseFile file, CorrectionDemand wanted, int round, String userId) {
        LocalDate today = caseFiles.today();
        CorrectionOrder order = rows.insert(new CorrectionOrder(
                UUID.randomUUID().toString(),
                file.township(),
                file.id(),
                round,
                wanted.kind(),
                today,
                switch (wanted.kind()) {
                    case atOnce -> today;
                    case byDate -> wanted.correctBy();
                    case impossible, keep -> null;
                },
                wanted.demand(),
                wanted.impossibleReason(),
                userId,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        if (order.awaitsRecheck()) {
            caseFiles.withdraw(caseId, Milestone.correctionConfirmed, Milestone.correctionExpired);
            caseFiles.reach(caseId, Milestone.correctionOrdered, today);
        }
        caseFiles.note(
                caseId,
                userId,
                order.awaitsRecheck() ? "责令改正" : "登记无法改正",
                "APL-28a",
                order.awaitsRecheck()
                        ? wanted.kind().label() + "，至" + order.correctBy() + "：" + wanted.demand()
                        : wanted.impossibleReason());
        return order;
    }

    /** Records what the recheck showed; an item that needs an expired order is closed if it was followed in time. */
    @Transactional
    public Outcome<Rechecked> recheck(CaseId caseId, CorrectionRecheck recheck, String userId) {
        CaseFile file = caseFiles.get(caseId);
        Optional<CorrectionOrder> current = findCurrent(caseId).filter(CorrectionOrder::awaitsRecheck);
        boolean corrected = recheck.finding() == CorrectionRecheck.Finding.corrected;
        LocalDate today = caseFiles.today();
        Violations found = new Violations();
        refuseOthers(caseId, userId, found);
        found.refuseIf(current.isEmpty(), "", "没有等待复查的责令改正", BASIS);
        found.refuseIf(isBlank(recheck.note()), "note", "请写明复查情况和证据", BASIS);
        found.refuseIf(corrected && recheck.correctedOn() == null, "correctedOn", "请填写改正日期", BASIS);
        current.ifPresent(order -> {
            found.refuseIf(
                    corrected
                            && recheck.correctedOn() != null
                            && (recheck.correctedOn().isAfter(today)
                                    || recheck.correctedOn().isBefore(order.orderedOn())),
                    "correctedOn",
                    "改正日期应当在责令改正之日（" + order.orderedOn() + "）至今天之间",
                    BASIS);
            found.refuseIf(
                    !corrected && order.kind() == CorrectionDemand.Kind.byDate && !today.isAfter(order.correctBy()),
                    "finding",
                    "改正期限至" + order.correctBy() + "届满，届满前不得认定逾期未改正",
                    BASIS);
        });
        return found.orElse(() -> {
            CorrectionOrder order = rows.update(current.orElseThrow()
                    .rechecked(corrected, corrected ? recheck.correctedOn() : null, today, recheck.note(), userId));
            boolean closes = order.standing() == CorrectionStanding.inTime
                    && item(file).map(Item::correctionFirst).orElse(false);
            if (order.standing().expired()) {
                caseFiles.reach(caseId, Milestone.correctionExpired, today);
            } else if (!closes) {
                caseFiles.reach(caseId, Milestone.correctionConfirmed, order.correctedOn());
            }
            caseFiles.note(
                    caseId,
                    userId,
                    "复查改正情况",
                    "APL-28a,APL-33a",
                    order.standing().label() + "：" + recheck.note());
            return new Rechecked(order, closes);
        });
    }

    /** The leader confirms the correction, which ends the case, or asks for another recheck. */
    @Transactional
    public Outcome<CorrectionOrder> confirm(CaseId caseId, CorrectionConfirmation answer, String userId) {
        Optional<CorrectionOrder> current =
                findCurrent(caseId).filter(order -> order.standing() == CorrectionStanding.inTime);
        boolean confirmed = answer.answer() == CorrectionConfirmation.Answer.confirmed;
        return new Violations()
                .refuseIf(current.isEmpty(), "", "没有按期改正的复查记录，不能确认", BASIS)
                .refuseIf(
                        current.map(order -> userId.equals(order.recheckedBy())).orElse(false),
                        "",
                        "复查人不能确认本人的复查结果",
                        BASIS)
                .refuseIf(!confirmed && isBlank(answer.note()), "note", "退回复查应当说明理由", BASIS)
                .refuseIf(
                        confirmed && caseFiles.isCrimeSuspected(caseId),
                        "",
                        "本案涉嫌犯罪，司法机关尚未退回，不得以改正结案",
                        "行政处罚法第二十七条，KY1-9a")
                .orElse(() -> {
                    CorrectionOrder order = current.orElseThrow();
                    if (!confirmed) {
                        caseFiles.note(caseId, userId, "退回复查改正情况", "APL-28a", answer.note());
                        return rows.update(order.rechecked(null, null, null, null, null));
                    }
                    caseFiles.reach(caseId, Milestone.correctionConfirmed, order.correctedOn());
                    caseFiles.changeStatus(caseId, CaseStatus.corrected);
                    caseFiles.note(caseId, userId, "确认改正并结案", "APL-28a", answer.note() == null ? "" : answer.note());
                    return rows.update(order.confirmed(userId, caseFiles.today()));
                });
    }

    /** The latest order. */
    public Optional<CorrectionOrder> findCurrent(CaseId caseId) {
        return of(caseId).stream().reduce((earlier, later) -> later);
    }

    public CorrectionStanding standing(CaseId caseId) {
        return findCurrent(caseId).map(CorrectionOrder::standing).orElse(CorrectionStanding.notOrdered);
    }

    /** All orders, the first one first. */
    public List<CorrectionOrder> of(CaseId caseId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value())).sort(Sort.by("orderRound")), CorrectionOrder.class);
    }

    private Optional<Item> item(CaseFile file) {
        return catalogue.findItem(file.township(), file.itemCode(), file.foundOn());
    }

    private void refuseOthers(CaseId caseId, String userId, Violations found) {
        found.refuseIf(
                !caseFiles.holders(caseId, CaseRole.investigator).contains(userId),
                "",
                "您不是本案办案人员，不能办理",
                "行政处罚法第四十二条，APL-42");
    }
}

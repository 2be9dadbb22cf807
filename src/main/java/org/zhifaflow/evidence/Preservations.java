package org.zhifaflow.evidence;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.journal.Act;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Texts;
import org.zhifaflow.journal.Violations;

/**
 * Preservation by prior registration (APL-56): list, approval by the head, decision on every item within the term,
 * release when the term runs out. Several may run in one case, so each has its term under its own id.
 */
@Service
public class Preservations {

    private static final String TERM = "preservationDecision";
    private static final String BASIS = "行政处罚法第五十六条，APL-56";

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final Terms terms;

    Preservations(JdbcAggregateTemplate rows, CaseFiles caseFiles, Terms terms) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.terms = terms;
    }

    @Transactional
    public Outcome<Preservation> request(CaseId caseId, NewPreservation wanted, String userId) {
        CaseFile file = caseFiles.get(caseId);
        return new Violations()
                .refuseIf(
                        !caseFiles.holders(caseId, CaseRole.investigator).contains(userId),
                        "",
                        "您不是本案办案人员，不能申请先行登记保存",
                        "行政处罚法第四十二条，APL-42")
                .requireText(wanted.reason(), "reason", "请说明证据可能灭失或者以后难以取得的情形", BASIS)
                .requireText(wanted.place(), "place", "请填写保存地点", BASIS)
                .refuseIf(wanted.items().isEmpty(), "items", "先行登记保存须附物品清单", BASIS)
                .refuseIf(
                        wanted.items().stream()
                                .anyMatch(item -> Texts.isBlank(item.name()) || Texts.isBlank(item.quantity())),
                        "items",
                        "清单中每件物品须写明名称和数量",
                        BASIS)
                .orElse(() -> {
                    Preservation preservation = rows.insert(new Preservation(
                            UUID.randomUUID().toString(),
                            file.township(),
                            file.id(),
                            wanted.reason(),
                            wanted.place(),
                            userId,
                            caseFiles.today(),
                            PreservationStatus.requested,
                            null,
                            null,
                            null,
                            null));
                    int position = 0;
                    for (NewPreservation.Item item : wanted.items()) {
                        position++;
                        rows.insert(new PreservedItem(
                                UUID.randomUUID().toString(),
                                file.township(),
                                preservation.id(),
                                position,
                                item.name(),
                                item.quantity(),
                                item.features(),
                                null,
                                null));
                    }
                    caseFiles.note(
                            caseId, userId, "申请先行登记保存", "APL-56", wanted.items().size() + "件：" + wanted.reason());
                    return preservation;
                });
    }

    /** The head's answer; approval starts the term of seven working days. */
    @Transactional
    public Outcome<Preservation> answer(
            CaseId caseId, String preservationId, PreservationApproval approval, String userId) {
        Preservation preservation = get(caseId, preservationId);
        boolean approved = approval.answer() == PreservationApproval.Answer.approved;
        return new Violations()
                .refuseIf(preservation.status() != PreservationStatus.requested, "", "该先行登记保存申请已经处理", BASIS)
                .refuseIf(preservation.requestedBy().equals(userId), "", "申请人不能批准本人的申请", BASIS)
                .refuseIf(!approved && Texts.isBlank(approval.note()), "note", "不予批准应当说明理由", BASIS)
                .orElse(() -> {
                    LocalDate today = caseFiles.today();
                    if (approved) {
                        terms.start(key(preservation), today, userId, "批准先行登记保存");
                    }
                    caseFiles.note(
                            caseId, userId, approved ? "批准先行登记保存" : "不予批准先行登记保存", "APL-56", text(approval.note()));
                    return rows.update(preservation.answered(approved, approval.note(), userId, today));
                });
    }

    /** Decides what becomes of every item. */
    @Transactional
    public Outcome<Preservation> decide(
            CaseId caseId, String preservationId, PreservedDecision decision, String userId) {
        Preservation preservation = get(caseId, preservationId);
        List<PreservedItem> items = items(preservationId);
        Map<String, Long> named = decision.items().stream()
                .collect(Collectors.groupingBy(PreservedDecision.Line::itemId, Collectors.counting()));
        return new Violations()
                .refuseIf(preservation.status() != PreservationStatus.preserved, "", "该物品不在先行登记保存中", BASIS)
                .refuseIf(
                        !caseFiles.holders(caseId, CaseRole.investigator).contains(userId),
                        "",
                        "您不是本案办案人员，不能处理保存的物品",
                        "行政处罚法第四十二条，APL-42")
                .refuseIf(
                        !named.keySet()
                                        .equals(items.stream()
                                                .map(PreservedItem::id)
                                                .collect(Collectors.toSet()))
                                || named.values().stream().anyMatch(count -> count > 1),
                        "items",
                        "清单中每件物品都须作出一项处理决定",
                        BASIS)
                .refuseIf(
                        decision.items().stream().anyMatch(line -> line.disposal() == Disposal.released),
                        "items",
                        "“期满解除”不是处理决定",
                        BASIS)
                .orElse(() -> {
                    Map<String, PreservedDecision.Line> lines = decision.items().stream()
                            .collect(Collectors.toMap(PreservedDecision.Line::itemId, Function.identity()));
                    for (PreservedItem item : items) {
                        PreservedDecision.Line line = lines.get(item.id());
                        rows.update(item.disposedOf(line.disposal(), line.note()));
                        caseFiles.note(
                                caseId,
                                userId,
                                "处理登记保存的物品",
                                "APL-56",
                                item.name() + "：" + line.disposal().label());
                    }
                    terms.satisfy(key(preservation), caseFiles.today(), userId);
                    return rows.update(preservation.closed(PreservationStatus.decided, caseFiles.today()));
                });
    }

    /** Whether goods are kept in the case that nobody has disposed of yet. */
    public boolean areKept(CaseId caseId) {
        return of(caseId).stream().anyMatch(preservation -> preservation.status() == PreservationStatus.preserved);
    }

    /**
     * Hands all goods that are still kept to the police who took the case up, by their list and against a receipt; a request
     * that nobody has answered falls away (TRC-12).
     *
     * @param receipt number of the receipt and who took the goods over
     */
    @Transactional
    public void handOver(CaseId caseId, String receipt, String userId) {
        for (Preservation preservation : of(caseId)) {
            switch (preservation.status()) {
                case preserved -> handOver(caseId, preservation, receipt, userId);
                case requested -> {
                    rows.update(preservation.answered(false, "公安机关已立案", userId, caseFiles.today()));
                    caseFiles.note(caseId, userId, "不再审批先行登记保存", "APL-56,APL-27", "公安机关已立案");
                }
                case refused, decided, released -> {}
            }
        }
    }

    private void handOver(CaseId caseId, Preservation preservation, String receipt, String userId) {
        List<PreservedItem> items = items(preservation.id());
        items.forEach(item -> rows.update(item.disposedOf(Disposal.transferred, receipt)));
        terms.find(key(preservation))
                .filter(standing -> standing.status().isOpen())
                .ifPresent(standing -> terms.satisfy(standing.key(), caseFiles.today(), userId));
        rows.update(preservation.closed(PreservationStatus.decided, caseFiles.today()));
        caseFiles.note(
                caseId,
                userId,
                "向公安机关移交登记保存的物品",
                "TRC-12,APL-56",
                items.stream().map(item -> item.name() + item.quantity()).collect(Collectors.joining("、")) + "；回执："
                        + receipt);
    }

    /** The term ran out without a decision: the items are released (APL-56). */
    @Transactional
    public void release(CaseId caseId, String preservationId) {
        Preservation preservation = get(caseId, preservationId);
        items(preservationId).forEach(item -> rows.update(item.disposedOf(Disposal.released, "逾期未作处理决定")));
        terms.cancel(key(preservation), caseFiles.today(), Act.SYSTEM, "逾期未作处理决定，登记保存解除");
        rows.update(preservation.closed(PreservationStatus.released, caseFiles.today()));
        caseFiles.note(caseId, Act.SYSTEM, "解除先行登记保存", "APL-56", "七个工作日内未作处理决定，物品解除保存并退还");
    }

    public Preservation get(CaseId caseId, String preservationId) {
        Preservation preservation = rows.findById(preservationId, Preservation.class);
        if (preservation == null || !preservation.caseId().equals(caseId.value())) {
            throw new NoSuchElementException("no preservation " + preservationId + " in case " + caseId);
        }
        return preservation;
    }

    public List<Preservation> of(CaseId caseId) {
        return rows.findAll(
                query(where("caseId").is(caseId.value())).sort(Sort.by("requestedOn", "id")), Preservation.class);
    }

    public List<PreservedItem> items(String preservationId) {
        return rows.findAll(
                query(where("preservationId").is(preservationId)).sort(Sort.by("position")), PreservedItem.class);
    }

    private static TermKey key(Preservation preservation) {
        return new TermKey(preservation.township(), preservation.caseId(), preservation.id(), TERM);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}

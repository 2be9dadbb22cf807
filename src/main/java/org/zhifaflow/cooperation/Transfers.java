package org.zhifaflow.cooperation;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

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
import org.zhifaflow.casefile.CaseStatus;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.journal.Act;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Texts;
import org.zhifaflow.journal.Violations;

/** Hands a case that is not ours to the competent department (KY5-08r, APL-22, APL-23). */
@Service
public class Transfers {

    private static final String TERM = "transferOut";

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;
    private final CaseTerms terms;

    Transfers(JdbcAggregateTemplate rows, CaseFiles caseFiles, CaseTerms terms) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.terms = terms;
    }

    /**
     * Starts the clock of the transfer: from the discovery for a lead, from the finding, which is today's, where only the
     * verification or the review showed that the case is not ours (KY5-08j).
     */
    @Transactional
    public void begin(CaseId caseId) {
        CaseFile file = caseFiles.get(caseId);
        boolean lead = file.status() == CaseStatus.lead;
        boolean verified = lead && caseFiles.hasReached(caseId, Milestone.leadVerified);
        LocalDate finding = lead && !verified ? file.foundOn() : caseFiles.today();
        String start = verified ? "核查后认定由其他机关管辖" : lead ? "发现违法行为" : "审核认为不归本镇管辖";
        terms.start(file, TERM, finding, Act.SYSTEM, start);
        caseFiles.note(caseId, Act.SYSTEM, "起算移送期限", "KY5-08r,KY5-08j", "自" + finding + "起算");
    }

    /** Drafts the letter; the main head signs it next (KY5-08a to KY5-08g). */
    @Transactional
    public Outcome<Void> issue(CaseId caseId, TransferLetter letter, String actor) {
        CaseFile file = caseFiles.get(caseId);
        LocalDate today = caseFiles.today();
        Optional<Transfer> latest = findLatest(caseId);
        boolean pending =
                latest.filter(t -> t.awaitsHead() || t.awaitsReceipt()).isPresent();
        LocalDate phoned = letter.phoneReportedOn();
        return new Violations()
                .refuseIf(pending, "", "已有移送函正在办理", "KY5-08a")
                .refuseIf(file.status() == CaseStatus.transferredOut, "", "本案已经移送", "KY5-08r")
                .requireText(letter.competentBody(), "competentBody", "须写明有管辖权的主管部门", "KY5-08r,APL-22")
                .requireText(letter.itemCode(), "itemCode", "移送函须写明执法事项编码", "KY5-08a")
                .requireText(letter.legalBasis(), "legalBasis", "移送函须写明法律依据", "KY5-08a")
                .requireText(letter.facts(), "facts", "移送函须写明初步事实", "KY5-08a")
                .requireText(letter.transferReason(), "transferReason", "须写明不归本镇管辖的理由", "APL-22,APL-23")
                .requireText(letter.sourcePapers(), "sourcePapers", "须附案件来源材料", "KY5-08b")
                .requireText(letter.evidence(), "evidence", "须附能够初步证明违法行为的证据材料", "KY5-08d")
                .refuseIf(
                        !letter.leftOutPapers().isEmpty() && Texts.isBlank(letter.absenceReason()),
                        "absenceReason",
                        "没有附" + String.join("、", letter.leftOutPapers()) + "的，须说明理由",
                        "KY5-08c,KY5-08e,KY5-08f")
                .refuseIf(
                        file.endangersLife() && Texts.isBlank(letter.phoneReport()),
                        "phoneReport",
                        "危及生命健康安全的，须当日电话通报主管部门，请登记通报的对象和内容",
                        "KY5-08r")
                .refuseIf(
                        file.endangersLife() && phoned == null,
                        "phoneReportedOn",
                        "危及生命健康安全的，须当日电话通报主管部门，请填写电话通报日期",
                        "KY5-08r")
                .notBefore(phoned, Optional.of(file.foundOn()), "发现日期", "phoneReportedOn", "电话通报日期", "KY5-08r")
                .notAfterToday(phoned, today, "phoneReportedOn", "电话通报日期", "KY5-08r")
                .refuseIf(
                        isAfterReturn(caseId) && Texts.isBlank(letter.negotiation()),
                        "negotiation",
                        "主管部门退回的，须先行协商并登记协商情况",
                        "KY5-08s")
                .refuseIf(
                        terms.isLate(file, TERM, today) && Texts.isBlank(letter.lateReason()),
                        "lateReason",
                        "已超过移送期限，须说明理由",
                        "KY5-08j,KY5-08r")
                .orRun(() -> insert(file, letter, actor));
    }

    private void insert(CaseFile file, TransferLetter letter, String actor) {
        int number = of(file.caseId()).size() + 1;
        rows.insert(new Transfer(
                UUID.randomUUID().toString(),
                file.township(),
                file.id(),
                number,
                letter,
                caseFiles.today(),
                actor,
                null,
                null));
        caseFiles.note(
                file.caseId(), actor, "拟制移送函", "KY5-08a,KY5-08r", "第" + number + "份，拟移送" + letter.competentBody());
    }

    /**
     * The main head signs the letter or sends the draft back (KY5-08a).
     *
     * @return whether it is signed
     */
    @Transactional
    public Outcome<Boolean> sign(CaseId caseId, LetterSignature signature, String actor) {
        Optional<Transfer> latest = findLatest(caseId).filter(Transfer::awaitsHead);
        boolean signed = signature.answer() == LetterSignature.Answer.sign;
        return new Violations()
                .refuseIf(latest.isEmpty(), "", "没有待签署的移送函", "KY5-08a")
                .refuseIf(signature.answer() == null, "answer", "须决定是否签署", "KY5-08a")
                .refuseIf(
                        signature.answer() == LetterSignature.Answer.sendBack && Texts.isBlank(signature.reason()),
                        "reason",
                        "退回修改的，须说明理由",
                        "KY5-08a")
                .orElse(() -> {
                    Transfer letter = latest.orElseThrow();
                    rows.update(letter.answered(signature, caseFiles.today(), actor));
                    caseFiles.note(
                            caseId, actor, signed ? "签署移送函" : "退回移送函", "KY5-08a", "第" + letter.letterNumber() + "份");
                    return signed;
                });
    }

    /**
     * Records the department's receipt; with it the case is off our hands, or comes back (KY5-08r, KY5-08s).
     *
     * @return whether the department takes the case
     */
    @Transactional
    public Outcome<Boolean> receive(CaseId caseId, TransferReceipt receipt, String actor) {
        CaseFile file = caseFiles.get(caseId);
        LocalDate day = receipt.receivedOn();
        Optional<Transfer> sent = findLatest(caseId).filter(Transfer::awaitsReceipt);
        boolean accepted = receipt.answer() == TransferReceipt.Answer.accepted;
        return new Violations()
                .refuseIf(sent.isEmpty(), "", "没有已签署而待回执的移送函", "KY5-08a")
                .requireText(receipt.receivedBy(), "receivedBy", "须写明接收人", "KY5-08r")
                .requireText(receipt.receiptNumber(), "receiptNumber", "须写明回执文号", "KY5-08r")
                .requireDay(day, "receivedOn", "接收日期", "KY5-08r")
                .notBefore(day, sent.map(Transfer::signedOn), "移送函签署日期", "receivedOn", "接收日期", "KY5-08r")
                .notAfterToday(day, caseFiles.today(), "receivedOn", "接收日期", "KY5-08r")
                .refuseIf(receipt.answer() == null, "answer", "须写明主管部门是否受理", "KY5-08r")
                .refuseIf(
                        receipt.answer() == TransferReceipt.Answer.returned && Texts.isBlank(receipt.returnReason()),
                        "returnReason",
                        "主管部门退回的，须写明理由",
                        "KY5-08s")
                .orElse(() -> {
                    record(file, sent.orElseThrow(), receipt, actor);
                    return accepted;
                });
    }

    private void record(CaseFile file, Transfer sent, TransferReceipt receipt, String actor) {
        CaseId caseId = file.caseId();
        rows.update(sent.received(receipt, actor));
        terms.satisfy(file, TERM, receipt.receivedOn(), actor);
        switch (receipt.answer()) {
            case accepted -> {
                caseFiles.changeStatus(caseId, CaseStatus.transferredOut);
                caseFiles.note(
                        caseId,
                        actor,
                        "登记移送回执",
                        "KY5-08r",
                        sent.letter().competentBody() + "已接收，回执" + receipt.receiptNumber());
            }
            case returned -> {
                terms.start(file, TERM, receipt.receivedOn(), actor, "主管部门退回，重新起算");
                caseFiles.note(
                        caseId,
                        actor,
                        "登记移送退回",
                        "KY5-08r,KY5-08s",
                        sent.letter().competentBody() + "退回，须先行协商");
            }
        }
    }

    /** All letters of the case, oldest first. */
    public List<Transfer> of(CaseId caseId) {
        return rows.findAll(query(where("caseId").is(caseId.value())).sort(Sort.by("letterNumber")), Transfer.class);
    }

    public Optional<Transfer> findLatest(CaseId caseId) {
        return of(caseId).stream().reduce((earlier, later) -> later);
    }

    /** Whether a department has sent the case back, so that talks come first (KY5-08s). */
    public boolean isAfterReturn(CaseId caseId) {
        return of(caseId).stream().anyMatch(Transfer::wasReturned);
    }

    /** Whether a letter drafted today would come after the last day of its term. */
    public boolean isLate(CaseId caseId) {
        return terms.isLate(caseFiles.get(caseId), TERM, caseFiles.today());
    }
}

package org.zhifaflow.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violations;

/**
 * Gets a case back from a department that opened it after the power had been conferred on the township (HL-4.2a): the
 * letter, its answer, and where the department does not give way the dispute and the designation (APL-25).
 */
@Service
public class Handovers {

    static final String NO_POWER = "和政办发〔2018〕32号四（二），HL-4.2a";
    private static final String DISPUTE = "行政处罚法第二十五条，APL-25";

    private final JdbcAggregateTemplate rows;
    private final CaseFiles caseFiles;

    Handovers(JdbcAggregateTemplate rows, CaseFiles caseFiles) {
        this.rows = rows;
        this.caseFiles = caseFiles;
    }

    /** Puts the letter on file that asks the department to hand the case over. */
    @Transactional
    public Outcome<Void> request(CaseId caseId, Handover.Letter letter, String actor) {
        CaseFile file = caseFiles.get(caseId);
        Optional<OtherFiling> other =
                Optional.ofNullable(rows.findById(caseId.value(), Filing.class)).map(Filing::otherFiling);
        LocalDate filed = other.map(OtherFiling::otherFiledOn).orElse(null);
        return new Violations()
                .refuseIf(other.isEmpty(), "", "没有登记其他机关的立案，不必请求移交", NO_POWER)
                .refuseIf(find(caseId).isPresent(), "", "移交函已经登记", NO_POWER)
                .requireText(letter.letterNumber(), "letterNumber", "须写明移交函文号", NO_POWER)
                .requireText(letter.addressee(), "addressee", "须写明移交函的受文单位", NO_POWER)
                .requireText(letter.reason(), "reason", "须写明请求移交的理由", NO_POWER)
                .refuseIf(isOutside(letter.sentOn(), filed), "sentOn", "发函日期未填写、早于对方立案日期" + filed + "或者晚于今天", NO_POWER)
                .orRun(() -> {
                    rows.insert(Handover.requested(file, letter, actor));
                    caseFiles.note(
                            caseId, actor, "请求移交案件", "HL-4.2a", letter.addressee() + "，" + letter.letterNumber());
                });
    }

    /**
     * Records the department's answer, the report of the dispute, or the common superior organ's designation.
     *
     * @return what became of the request
     */
    @Transactional
    public Outcome<HandoverResult> answer(CaseId caseId, HandoverAnswer given, String actor) {
        Optional<Handover> asked = find(caseId).filter(Handover::isOpen);
        if (asked.isEmpty() || given.result() == null) {
            return new Violations()
                    .refuseIf(asked.isEmpty(), "", "没有待答复的移交函", NO_POWER)
                    .refuseIf(given.result() == null, "result", "须写明移交结果", NO_POWER)
                    .orElse(given::result);
        }
        Handover handover = asked.get();
        Violations found = new Violations();
        switch (given.result()) {
            case handedOver -> checkAnswer(handover, given, true, found);
            case refused -> {
                checkAnswer(handover, given, false, found);
                checkDispute(handover, given, found);
            }
            case ours, theirs -> checkDesignation(handover, given, found);
        }
        return found.orElse(() -> {
            rows.update(handover.answered(given, actor));
            caseFiles.note(caseId, actor, "登记移交结果", "HL-4.2a,APL-25", inWords(handover, given));
            return given.result();
        });
    }

    private void checkAnswer(Handover handover, HandoverAnswer given, boolean dated, Violations found) {
        found.requireText(given.answer(), "answer", "须写明该部门的答复，未答复的写明未答复", NO_POWER)
                .refuseIf(
                        (dated || given.answeredOn() != null)
                                && isOutside(
                                        given.answeredOn(), handover.letter().sentOn()),
                        "answeredOn",
                        "答复日期未填写、早于发函日期" + handover.letter().sentOn() + "或者晚于今天",
                        NO_POWER);
    }

    private void checkDispute(Handover handover, HandoverAnswer given, Violations found) {
        found.refuseIf(handover.isDisputed(), "result", "已经报请指定管辖，须等候指定", DISPUTE)
                .requireText(given.negotiation(), "negotiation", "发生管辖争议的，应当先行协商，须登记协商情况", DISPUTE)
                .requireText(given.disputeNumber(), "disputeNumber", "须写明报请文号", DISPUTE)
                .requireText(given.disputeAuthority(), "disputeAuthority", "须写明报请的共同的上一级行政机关", DISPUTE)
                .refuseIf(
                        isOutside(given.disputeReportedOn(), handover.letter().sentOn()),
                        "disputeReportedOn",
                        "报请日期未填写、早于发函日期" + handover.letter().sentOn() + "或者晚于今天",
                        DISPUTE);
    }

    private void checkDesignation(Handover handover, HandoverAnswer given, Violations found) {
        found.refuseIf(!handover.isDisputed(), "result", "尚未登记报请指定管辖，不能登记指定结果", DISPUTE);
        if (!handover.isDisputed()) {
            return;
        }
        LocalDate reported = handover.dispute().disputeReportedOn();
        found.requireText(given.designationNumber(), "designationNumber", "须写明指定管辖的文号", DISPUTE)
                .refuseIf(
                        isOutside(given.designatedOn(), reported),
                        "designatedOn",
                        "指定日期未填写、早于报请日期" + reported + "或者晚于今天",
                        DISPUTE);
    }

    private boolean isOutside(LocalDate day, LocalDate earliest) {
        return day == null || day.isAfter(caseFiles.today()) || (earliest != null && day.isBefore(earliest));
    }

    private static String inWords(Handover handover, HandoverAnswer given) {
        String detail =
                switch (given.result()) {
                    case handedOver -> given.answer();
                    case refused -> given.disputeAuthority() + "，" + given.disputeNumber();
                    case ours, theirs -> given.designationNumber();
                };
        return handover.letter().addressee() + "：" + given.result().label() + "；" + detail;
    }

    public Optional<Handover> find(CaseId caseId) {
        return Optional.ofNullable(rows.findById(caseId.value(), Handover.class));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Filings;
import org.zhifaflow.casefile.Handover;
import org.zhifaflow.casefile.Handovers;
import org.zhifaflow.cooperation.Transfer;
import org.zhifaflow.cooperation.TransferLetter;
import org.zhifaflow.cooperation.Transfers;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 拟制移送函 (KY5-08a to KY5-08g). */
@Component
class IssueTransferLetter implements TaskForm<TransferLetter> {

    private final CaseHeader header;
    private final CaseFiles caseFiles;
    private final ShownTerms terms;
    private final Transfers transfers;
    private final Filings filings;
    private final Handovers handovers;

    IssueTransferLetter(
            CaseHeader header,
            CaseFiles caseFiles,
            ShownTerms terms,
            Transfers transfers,
            Filings filings,
            Handovers handovers) {
        this.header = header;
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.transfers = transfers;
        this.filings = filings;
        this.handovers = handovers;
    }

    @Override
    public Class<TransferLetter> input() {
        return TransferLetter.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        CaseFile file = caseFiles.get(task.caseId());
        List<Transfer> letters = transfers.of(task.caseId());
        shown.put("lastDay", terms.lastDay(task.caseId(), "transferOut"));
        shown.put("letters", letters.stream().map(IssueTransferLetter::row).toList());
        shown.put("itemCode", file.itemCode());
        shown.put("facts", file.facts());
        filings.findStandingOtherFiling(task.caseId()).ifPresent(other -> {
            shown.put("competentBody", other.otherAuthority());
            shown.put("transferReason", other.inWords() + "，" + ground(task.caseId()) + "（行政处罚法第二十五条）");
        });
        shown.put("endangersLife", file.endangersLife());
        shown.put("wasReturned", transfers.isAfterReturn(task.caseId()));
        shown.put("late", transfers.isLate(task.caseId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, TransferLetter input) {
        return transfers.issue(task.caseId(), input, task.userId()).map(done -> Routing.none());
    }

    /** Why the other authority handles the case: designated, or the first to file (APL-25). */
    private String ground(CaseId caseId) {
        return handovers.find(caseId).filter(Handover::isTheirs).isPresent() ? "已由共同的上一级行政机关指定其管辖" : "由最先立案的行政机关管辖";
    }

    private static Map<String, Object> row(Transfer letter) {
        return Map.of(
                "number", letter.letterNumber(),
                "body", letter.letter().competentBody(),
                "state", letter.standing(),
                "reason", letter.sentBackBecause());
    }
}

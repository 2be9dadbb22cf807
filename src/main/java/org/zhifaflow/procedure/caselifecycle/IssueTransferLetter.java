package org.zhifaflow.procedure.caselifecycle;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.Filing;
import org.zhifaflow.casefile.Filings;
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

    IssueTransferLetter(
            CaseHeader header, CaseFiles caseFiles, ShownTerms terms, Transfers transfers, Filings filings) {
        this.header = header;
        this.caseFiles = caseFiles;
        this.terms = terms;
        this.transfers = transfers;
        this.filings = filings;
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
        filings.find(task.caseId()).map(Filing::otherFiling).ifPresent(other -> {
            shown.put("competentBody", other.otherAuthority());
            shown.put("transferReason", other.inWords() + "，由最先立案的行政机关管辖（行政处罚法第二十五条）");
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

    private static Map<String, Object> row(Transfer letter) {
        return Map.of(
                "number", letter.letterNumber(),
                "body", letter.letter().competentBody(),
                "state", letter.standing(),
                "reason", letter.sentBackBecause());
    }
}

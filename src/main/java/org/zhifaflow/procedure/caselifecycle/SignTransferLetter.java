package org.zhifaflow.procedure.caselifecycle;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.cooperation.LetterSignature;
import org.zhifaflow.cooperation.TransferLetter;
import org.zhifaflow.cooperation.Transfers;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 签署移送函 (KY5-08a). */
@Component
class SignTransferLetter implements TaskForm<LetterSignature> {

    private final CaseHeader header;
    private final Transfers transfers;

    SignTransferLetter(CaseHeader header, Transfers transfers) {
        this.header = header;
        this.transfers = transfers;
    }

    @Override
    public Class<LetterSignature> input() {
        return LetterSignature.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        TransferLetter letter =
                transfers.findLatest(task.caseId()).orElseThrow().letter();
        shown.put("competentBody", letter.competentBody());
        shown.put("itemCode", letter.itemCode());
        shown.put("legalBasis", letter.legalBasis());
        shown.put("letterFacts", letter.facts());
        shown.put("transferReason", letter.transferReason());
        shown.put(
                "papers",
                List.of(
                        row("案件来源材料", letter.sourcePapers()),
                        row("初步证据材料", letter.evidence()),
                        row("当事人证照材料", letter.partyPapers()),
                        row("检测、鉴定、认定材料", letter.testResults()),
                        row("行政措施材料", letter.measurePapers()),
                        row("其他材料", letter.otherPapers()),
                        row("缺少材料的理由", letter.absenceReason()),
                        row("电话通报", letter.phoneReport()),
                        row("协商情况", letter.negotiation()),
                        row("逾期理由", letter.lateReason())));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, LetterSignature input) {
        return transfers
                .sign(task.caseId(), input, task.userId())
                .map(signed -> Routing.of(TransferOutProcedure.LETTER_SIGNED, signed));
    }

    private static Map<String, String> row(String kind, String content) {
        return Map.of("kind", kind, "content", Choices.cell(content));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.cooperation.Transfer;
import org.zhifaflow.cooperation.TransferReceipt;
import org.zhifaflow.cooperation.Transfers;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 登记移送回执 (KY5-08r, KY5-08s). */
@Component
class RecordTransferReceipt implements TaskForm<TransferReceipt> {

    private final CaseHeader header;
    private final Transfers transfers;

    RecordTransferReceipt(CaseHeader header, Transfers transfers) {
        this.header = header;
        this.transfers = transfers;
    }

    @Override
    public Class<TransferReceipt> input() {
        return TransferReceipt.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        Transfer letter = transfers.findLatest(task.caseId()).orElseThrow();
        shown.put("competentBody", letter.letter().competentBody());
        shown.put("signedOn", Choices.cell(letter.signedOn()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, TransferReceipt input) {
        return transfers
                .receive(task.caseId(), input, task.userId())
                .map(accepted -> Routing.of(TransferOutProcedure.TRANSFER_ACCEPTED, accepted));
    }
}

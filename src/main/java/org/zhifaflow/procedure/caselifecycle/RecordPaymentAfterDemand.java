package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.penalty.PaymentReceipt;
import org.zhifaflow.penalty.Payments;
import org.zhifaflow.procedure.engine.FormTask;
import org.zhifaflow.procedure.engine.Routing;
import org.zhifaflow.procedure.engine.TaskForm;

/** 登记催告后缴款 (ACL-54). */
@Component
class RecordPaymentAfterDemand implements TaskForm<PaymentReceipt> {

    private final CaseHeader header;
    private final Payments payments;
    private final DebtView view;

    RecordPaymentAfterDemand(CaseHeader header, Payments payments, DebtView view) {
        this.header = header;
        this.payments = payments;
        this.view = view;
    }

    @Override
    public Class<PaymentReceipt> input() {
        return PaymentReceipt.class;
    }

    @Override
    public Map<String, Object> shown(FormTask task) {
        Map<String, Object> shown = header.of(task.caseId());
        shown.putAll(view.of(task.caseId(), task.partyId()));
        return shown;
    }

    @Override
    public Outcome<Routing> submit(FormTask task, PaymentReceipt input) {
        return payments.record(task.caseId(), task.partyId(), input, task.userId())
                .map(settled -> Routing.of(EnforcementProcedure.PAID, settled));
    }
}

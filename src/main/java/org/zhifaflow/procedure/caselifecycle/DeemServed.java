package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.document.Services;
import org.zhifaflow.procedure.engine.Keys;

/** 视为送达 (CPL-95). */
@Component
class DeemServed implements JavaDelegate {

    private final Services services;

    DeemServed(Services services) {
        this.services = services;
    }

    @Override
    public void execute(DelegateExecution execution) {
        services.deemServed(
                new CaseId(Keys.CASE_ID.get(execution)),
                Keys.PARTY_ID.get(execution),
                ServiceProcedure.kind(ServiceProcedure.PAPER_KIND.get(execution)));
    }
}

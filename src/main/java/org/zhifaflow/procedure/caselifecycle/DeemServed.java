package org.zhifaflow.procedure.caselifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.document.Papers;

/** 视为送达 (CPL-95). */
@Component
class DeemServed implements JavaDelegate {

    private final Papers papers;
    private final CaseLifecycleProcedure lifecycle;

    DeemServed(Papers papers, CaseLifecycleProcedure lifecycle) {
        this.papers = papers;
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.deemedServed(ServiceProcedure.paper(papers, execution));
    }
}

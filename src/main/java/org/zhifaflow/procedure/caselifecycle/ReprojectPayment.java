package org.zhifaflow.procedure.caselifecycle;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.procedure.engine.TermDates;

/** 顺延缴款期限: moves the running timer and the task's due date to the term's last day, in the same transaction. */
@Component
class ReprojectPayment implements JavaDelegate {

    private final TermDates terms;

    ReprojectPayment(TermDates terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Date fires = terms.endOf(EnforcementProcedure.PAYMENT_TERM, execution);
        Date due = new Date(fires.getTime() - 1000);
        ManagementService jobs = execution.getProcessEngineServices().getManagementService();
        jobs.createJobQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .activityId(EnforcementProcedure.PAYMENT_TIMER)
                .list()
                .forEach(job -> jobs.setJobDuedate(job.getId(), fires));
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(EnforcementProcedure.PAYMENT_TASK)
                .list()
                .forEach(task -> tasks.setDueDate(task.getId(), due));
    }
}

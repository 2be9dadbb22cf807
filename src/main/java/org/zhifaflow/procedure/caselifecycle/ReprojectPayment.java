package org.zhifaflow.procedure.caselifecycle;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhifaflow.procedure.engine.TermDates;

/**
 * 顺延缴款期限: moves what hangs on the last day of payment, in the same transaction: the running timers of payment and of
 * the way to the court, which waits for a deferral too (APL-66, APL-72b), and the due dates of the tasks.
 */
@Component
class ReprojectPayment implements JavaDelegate {

    private final TermDates terms;

    ReprojectPayment(TermDates terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        move(EnforcementProcedure.PAYMENT_TIMER, terms.endOf(EnforcementProcedure.PAYMENT_TERM, execution), execution);
        move(
                EnforcementProcedure.LAWSUIT_TIMER,
                terms.latestEndOf(EnforcementProcedure.LAWSUIT_TERM, EnforcementProcedure.PAYMENT_TERM, execution),
                execution);
        due(EnforcementProcedure.PAYMENT_TASK, EnforcementProcedure.PAYMENT_TERM, execution);
        due(EnforcementProcedure.DEMAND_TASK, EnforcementProcedure.COURT_TERM, execution);
        due(EnforcementProcedure.COURT_TASK, EnforcementProcedure.COURT_TERM, execution);
    }

    private void due(String task, String term, DelegateExecution execution) {
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(task)
                .list()
                .forEach(open -> terms.due(term, execution).ifPresent(due -> tasks.setDueDate(open.getId(), due)));
    }

    private static void move(String timer, Date fires, DelegateExecution execution) {
        ManagementService jobs = execution.getProcessEngineServices().getManagementService();
        jobs.createJobQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .activityId(timer)
                .list()
                .forEach(job -> jobs.setJobDuedate(job.getId(), fires));
    }
}

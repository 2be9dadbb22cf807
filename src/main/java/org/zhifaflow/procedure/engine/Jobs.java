package org.zhifaflow.procedure.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;

/** The engine's jobs for those who set the clock: timers and continuations that are due by it, done on this thread. */
@Service
public class Jobs {

    private final ProcessEngine engine;
    private final ManagementService management;

    Jobs(ProcessEngine engine, ManagementService management) {
        this.engine = engine;
        this.management = management;
    }

    /** Does every job that is due by the clock, and those that arise from it, until none is due; a failure is thrown. */
    public void executeDueJobs() {
        for (Optional<Job> due = firstDue(); due.isPresent(); due = firstDue()) {
            management.executeJob(due.get().getId());
        }
    }

    /** When the next timer after the clock's time is due, if one waits. */
    public Optional<Instant> nextTimer() {
        return management
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(ClockUtil.getCurrentTime())
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(Job::getDuedate)
                .map(Date::toInstant)
                .findFirst();
    }

    /** Lets the engine's own executor do the jobs from now on. */
    public void start() {
        if (!areDone()) {
            executor().start();
        }
    }

    /** Whether the engine's own executor does the jobs here. */
    boolean areDone() {
        return executor().isActive();
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    /** One at a time: a job that is done may take away others. */
    private Optional<Job> firstDue() {
        return management.createJobQuery().executable().active().orderByJobDuedate().asc().listPage(0, 1).stream()
                .findFirst();
    }
}

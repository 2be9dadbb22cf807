package org.zhifaflow.procedure.engine;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhifaflow.supervision.DueReminders;
import org.zhifaflow.supervision.ReminderMailer;

/** Lets the reminder ladder and its mails run from time to time, where and while the engine's own jobs are done. */
@Component
class ReminderSchedule {

    private final Jobs jobs;
    private final DueReminders reminders;
    private final ReminderMailer mailer;
    private volatile boolean ready;

    ReminderSchedule(Jobs jobs, DueReminders reminders, ReminderMailer mailer) {
        this.jobs = jobs;
        this.reminders = reminders;
        this.mailer = mailer;
    }

    /** The tables are deployed. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = true;
    }

    @Scheduled(fixedDelayString = "${zhifaflow.reminders.every}")
    void run() {
        if (ready && jobs.areDone()) {
            reminders.fire();
            mailer.send();
        }
    }
}

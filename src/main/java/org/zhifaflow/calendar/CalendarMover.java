package org.zhifaflow.calendar;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the open terms to a new calendar beside the person's request, and goes on after a restart. */
@Component
public class CalendarMover {

    private final WorkCalendars calendars;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "calendar-mover");
        thread.setDaemon(true);
        return thread;
    });

    CalendarMover(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    /**
     * Begins to move what is behind; how far it came is asked with {@link WorkCalendars#progress}.
     *
     * @return done when this run and those asked for before have ended
     */
    public Future<Optional<CalendarProgress>> start() {
        return worker.submit(calendars::move);
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        if (calendars.isBehind()) {
            start();
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}

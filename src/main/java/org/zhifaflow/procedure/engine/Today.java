package org.zhifaflow.procedure.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Today in Asia/Shanghai, for the filters of Tasklist. */
@Component
@ForModels("today")
public class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public Date start() {
        return TermListener.startOf(LocalDate.now(clock));
    }

    public Date end() {
        return TermListener.startOf(LocalDate.now(clock).plusDays(1));
    }
}

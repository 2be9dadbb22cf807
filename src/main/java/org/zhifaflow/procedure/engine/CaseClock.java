package org.zhifaflow.procedure.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The application's only clock, in Asia/Shanghai whatever the server's zone. It can be set, for the demo and for tests,
 * and then stands still; the engine's own clock moves with it.
 */
public class CaseClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Instant stopped;

    /** Stops the clock at an instant. */
    public void set(Instant instant) {
        stopped = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Lets real time run again. */
    public void reset() {
        stopped = null;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        Instant at = stopped;
        return at == null ? Clock.systemUTC().instant() : at;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZONE) ? this : Clock.fixed(instant(), zone);
    }
}

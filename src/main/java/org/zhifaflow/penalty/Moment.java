package org.zhifaflow.penalty;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The instant at which a row is written, as the tables keep it: UTC, milliseconds. */
final class Moment {

    private Moment() {}

    static OffsetDateTime now(Clock clock) {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}

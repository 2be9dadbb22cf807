package org.zhifaflow.calendar;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The part {@code calendar} of the health: a warning for a missing year, never down, since terms are still counted. */
@Component
class CalendarHealthIndicator implements HealthIndicator {

    private static final Status WARNING = new Status("WARNING");

    private final YearCoverage coverage;

    CalendarHealthIndicator(YearCoverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public Health health() {
        try {
            return of(coverage.check());
        } catch (DataAccessException e) {
            // the database's own part of the health says that it is down
            return Health.unknown().withException(e).build();
        }
    }

    private static Health of(YearCoverage.Coverage found) {
        return Health.status(found.warning() ? WARNING : Status.UP)
                .withDetail("missingYear", found.missingYear())
                .withDetail("provisionalTerms", found.provisionalTerms())
                .withDetail("message", found.message())
                .build();
    }
}

package org.zhifaflow.review;

import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The part {@code reviewPool} of the health: a warning for a field without a reviewer, never down (KY4-10). */
@Component
class ReviewPoolHealthIndicator implements HealthIndicator {

    private static final Status WARNING = new Status("WARNING");

    private final FieldCoverage coverage;

    ReviewPoolHealthIndicator(FieldCoverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public Health health() {
        try {
            List<String> gaps =
                    coverage.gaps().stream().map(FieldCoverage.Gap::sentence).toList();
            return Health.status(gaps.isEmpty() ? Status.UP : WARNING)
                    .withDetail("fieldsWithoutReviewer", gaps)
                    .build();
        } catch (DataAccessException e) {
            // the database's own part of the health says that it is down
            return Health.unknown().withException(e).build();
        }
    }
}

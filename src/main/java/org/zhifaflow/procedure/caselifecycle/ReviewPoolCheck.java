package org.zhifaflow.procedure.caselifecycle;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhifaflow.review.FieldCoverage;

/** Says at every start which fields have no county reviewer, after the models and the accounts are there (KY4-10). */
@Component
class ReviewPoolCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewPoolCheck.class);

    private final FieldCoverage coverage;

    ReviewPoolCheck(FieldCoverage coverage) {
        this.coverage = coverage;
    }

    @EventListener(ApplicationReadyEvent.class)
    void check() {
        coverage.gaps().forEach(gap -> LOG.warn("联审人员缺位（KY4-10）：{}", gap.sentence()));
    }
}

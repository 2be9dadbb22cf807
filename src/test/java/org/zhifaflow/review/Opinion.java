package org.zhifaflow.review;

import java.math.BigDecimal;
import java.util.List;

/** A county opinion for tests, with as little as it can have. */
final class Opinion {

    private final ReviewOpinion word;
    private Points points = Points.allOk();
    private String text = "书面意见";
    private String missing;
    private WrongStep step;
    private List<String> excluded = List.of();
    private String excludedReason;
    private BigDecimal minimum;
    private BigDecimal maximum;
    private FirstTimeCheck firstTime;
    private boolean fineDropped;

    Opinion(ReviewOpinion word) {
        this.word = word;
    }

    Opinion points(Points given) {
        points = given;
        return this;
    }

    Opinion text(String given) {
        text = given;
        return this;
    }

    Opinion missing(String given) {
        missing = given;
        return this;
    }

    Opinion step(WrongStep given) {
        step = given;
        return this;
    }

    Opinion excluding(String reason, String... items) {
        excludedReason = reason;
        excluded = List.of(items);
        return this;
    }

    Opinion range(String from, String to) {
        minimum = new BigDecimal(from);
        maximum = new BigDecimal(to);
        return this;
    }

    Opinion firstTime(FirstTimeCheck given) {
        firstTime = given;
        return this;
    }

    Opinion fineDropped() {
        fineDropped = true;
        return this;
    }

    JointOpinion build() {
        return new JointOpinion(
                points.finding(ReviewPoint.subject),
                points.reason(ReviewPoint.subject),
                points.finding(ReviewPoint.procedure),
                points.reason(ReviewPoint.procedure),
                points.finding(ReviewPoint.evidence),
                points.reason(ReviewPoint.evidence),
                points.finding(ReviewPoint.facts),
                points.reason(ReviewPoint.facts),
                points.finding(ReviewPoint.legalBasis),
                points.reason(ReviewPoint.legalBasis),
                points.finding(ReviewPoint.appropriateness),
                points.reason(ReviewPoint.appropriateness),
                points.finding(ReviewPoint.internalProcess),
                points.reason(ReviewPoint.internalProcess),
                word,
                text,
                missing,
                null,
                step,
                excluded,
                excludedReason,
                minimum,
                maximum,
                null,
                firstTime,
                fineDropped);
    }
}

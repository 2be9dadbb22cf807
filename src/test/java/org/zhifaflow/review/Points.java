package org.zhifaflow.review;

import java.util.EnumMap;
import java.util.Map;

/** Findings for tests: all fine, or one of them otherwise. */
record Points(Map<ReviewPoint, PointFinding> findings) {

    static Points allOk() {
        Map<ReviewPoint, PointFinding> findings = new EnumMap<>(ReviewPoint.class);
        for (ReviewPoint point : ReviewPoint.values()) {
            findings.put(point, new PointFinding(point, Finding.ok, null));
        }
        return new Points(findings);
    }

    static Points with(ReviewPoint point, Finding finding, String reason) {
        Points points = allOk();
        points.findings.put(point, new PointFinding(point, finding, reason));
        return points;
    }

    Finding finding(ReviewPoint point) {
        return findings.get(point).finding();
    }

    String reason(ReviewPoint point) {
        return findings.get(point).reason();
    }

    PreReviewOpinion preReview(PreReviewResult result, String missing) {
        return new PreReviewOpinion(
                finding(ReviewPoint.subject),
                reason(ReviewPoint.subject),
                finding(ReviewPoint.procedure),
                reason(ReviewPoint.procedure),
                finding(ReviewPoint.evidence),
                reason(ReviewPoint.evidence),
                finding(ReviewPoint.facts),
                reason(ReviewPoint.facts),
                finding(ReviewPoint.legalBasis),
                reason(ReviewPoint.legalBasis),
                finding(ReviewPoint.appropriateness),
                reason(ReviewPoint.appropriateness),
                finding(ReviewPoint.internalProcess),
                reason(ReviewPoint.internalProcess),
                YesNo.no,
                YesNo.no,
                null,
                null,
                result,
                missing,
                "初审意见");
    }
}

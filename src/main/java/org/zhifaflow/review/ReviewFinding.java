package org.zhifaflow.review;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The finding on one of the seven points in a round (KY4-07). */
@Table("review_finding")
public record ReviewFinding(
        @Id String id,
        String township,
        String caseId,
        String roundId,
        ReviewPoint point,
        int pointNumber,
        Finding finding,
        String reason) {}

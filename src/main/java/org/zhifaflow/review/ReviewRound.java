package org.zhifaflow.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One round of review; every round stays on file (KY4-08, KY4-12).
 *
 * @param roundNumber from 1, per tier
 * @param entryOrder from 1, in the order in which the rounds of both tiers came about, also within a day
 * @param receivedOn the day the case was received
 * @param givenOn the day of the opinion, null while it is awaited
 * @param opinion {@link PreReviewResult} or {@link ReviewOpinion}, null while it is awaited
 * @param dossier always {@code side}: 副卷 (KY4-12)
 */
@Table("review_round")
public record ReviewRound(
        @Id String id,
        String township,
        String caseId,
        ReviewTier tier,
        int roundNumber,
        int entryOrder,
        LocalDate receivedOn,
        LocalDate givenOn,
        String reviewer,
        Eligibility eligibility,
        String opinion,
        String opinionText,
        String missingFacts,
        String lawRequiringReview,
        String otherTrigger,
        String rightProvision,
        WrongStep wrongStep,
        String excludedEvidence,
        BigDecimal proposedMinimum,
        BigDecimal proposedMaximum,
        String competentBody,
        FirstTimeCheck firstTimeCheck,
        String dossier) {

    static final String SIDE_DOSSIER = "side";

    public boolean isOpen() {
        return givenOn == null;
    }

    /** Whether the opinion sends the case back to be mended (KY4-03a, KY4-08b to 08d, 08f, 08g, 08i). */
    boolean isReturned() {
        return opinion != null
                && switch (tier) {
                    case township -> PreReviewResult.valueOf(opinion) == PreReviewResult.returned;
                    case county -> !ReviewOpinion.valueOf(opinion).completesReview();
                };
    }

    /** The opinion as a person reads it. */
    public String opinionLabel() {
        if (opinion == null) {
            return "审查中";
        }
        return switch (tier) {
            case township -> PreReviewResult.valueOf(opinion).label();
            case county -> ReviewOpinion.valueOf(opinion).label();
        };
    }
}

package org.zhifaflow.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.zhifaflow.journal.Texts;

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

    /** What the opinion asks for besides its text, each with its label. */
    public Map<String, String> demands() {
        Map<String, String> demands = new LinkedHashMap<>();
        demands.put(tier == ReviewTier.township ? "需要补正的事项" : "需要查清的事实", missingFacts);
        demands.put("应当适用的条款", rightProvision);
        demands.put("违法的环节", wrongStep == null ? null : wrongStep.label());
        demands.put("排除的证据", excludedEvidence);
        demands.put(
                "建议罚款幅度",
                proposedMinimum == null
                        ? null
                        : proposedMinimum.toPlainString() + "元至" + proposedMaximum.toPlainString() + "元");
        demands.put("有管辖权的机关", competentBody);
        demands.values().removeIf(Texts::isBlank);
        return demands;
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

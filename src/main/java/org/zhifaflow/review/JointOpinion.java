package org.zhifaflow.review;

import java.math.BigDecimal;
import java.util.List;

/**
 * The written opinion of the county's reviewer with the particulars that its kind demands (KY4-08).
 *
 * @param missingFacts what is to be investigated, one item a line (KY4-08b)
 * @param rightProvision the right provision (KY4-08c)
 * @param wrongStep where to repeat from (KY4-08d)
 * @param excludedItems ids of the evidence that cannot be taken again and is excluded (KY4-08d)
 * @param excludedReason why it was taken unlawfully; needed if any is excluded (APL-46)
 * @param proposedMinimum lower end of the corrected fine in yuan (KY4-08f)
 * @param proposedMaximum upper end of the corrected fine in yuan (KY4-08f)
 * @param competentBody who is competent (KY4-08g)
 * @param firstTimeCheck what the register of decisions says (KY4-08h)
 * @param fineDropped no proposed fine is kept (KY4-08e, KY4-08h)
 */
public record JointOpinion(
        Finding subjectFinding,
        String subjectReason,
        Finding procedureFinding,
        String procedureReason,
        Finding evidenceFinding,
        String evidenceReason,
        Finding factsFinding,
        String factsReason,
        Finding legalBasisFinding,
        String legalBasisReason,
        Finding appropriatenessFinding,
        String appropriatenessReason,
        Finding internalProcessFinding,
        String internalProcessReason,
        ReviewOpinion opinion,
        String opinionText,
        String missingFacts,
        String rightProvision,
        WrongStep wrongStep,
        List<String> excludedItems,
        String excludedReason,
        BigDecimal proposedMinimum,
        BigDecimal proposedMaximum,
        String competentBody,
        FirstTimeCheck firstTimeCheck,
        boolean fineDropped)
        implements SevenPoints {

    public JointOpinion {
        excludedItems = excludedItems == null ? List.of() : List.copyOf(excludedItems);
    }
}

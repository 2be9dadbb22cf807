package org.zhifaflow.review;

import java.math.BigDecimal;

/**
 * The written opinion of the county's reviewer with the particulars that its kind demands (KY4-08).
 *
 * @param missingFacts what is to be investigated, one item a line (KY4-08b)
 * @param rightProvision the right provision (KY4-08c)
 * @param wrongStep where to repeat from (KY4-08d)
 * @param excludedEvidence what cannot be repeated and is excluded (KY4-08d)
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
        String excludedEvidence,
        BigDecimal proposedMinimum,
        BigDecimal proposedMaximum,
        String competentBody,
        FirstTimeCheck firstTimeCheck,
        boolean fineDropped)
        implements SevenPoints {}

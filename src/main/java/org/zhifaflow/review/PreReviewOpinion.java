package org.zhifaflow.review;

/**
 * The township reviewer's opinion (KY4-03a, KY4-07).
 *
 * @param majorPublicInterest whether a major public interest is touched (KY4-03b)
 * @param complex whether the case is difficult and complex (KY4-03d)
 * @param lawRequiringReview law or regulation that demands review, blank if none (APL-58)
 * @param otherTrigger another reason for the county's review, blank if none (KY4-03d)
 * @param missing what is missing, one item a line, when the case is returned
 */
public record PreReviewOpinion(
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
        YesNo majorPublicInterest,
        YesNo complex,
        String lawRequiringReview,
        String otherTrigger,
        PreReviewResult result,
        String missing,
        String opinionText)
        implements SevenPoints {}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFile;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.LocalSettings;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.procedure.engine.ForModels;
import org.zhifaflow.review.ProposalFacts;
import org.zhifaflow.review.ReviewRound;
import org.zhifaflow.review.ReviewTier;
import org.zhifaflow.review.Reviews;

/** The inputs of {@code determineLegalReview} (KY4-03b to KY4-03d, KY4-04b, APL-58). */
@Component
@ForModels("reviewFacts")
public class ReviewFacts {

    private static final String SCOPE = "countyReviewScope";

    private final CaseFiles caseFiles;
    private final Reviews reviews;
    private final ProposalFacts proposals;
    private final LocalSettings settings;

    ReviewFacts(CaseFiles caseFiles, Reviews reviews, ProposalFacts proposals, LocalSettings settings) {
        this.caseFiles = caseFiles;
        this.reviews = reviews;
        this.proposals = proposals;
        this.settings = settings;
    }

    public boolean majorPublicInterest(String caseId) {
        return file(caseId).majorPublicInterest();
    }

    public boolean hearingHeld(String caseId) {
        return caseFiles.hasReached(new CaseId(caseId), Milestone.hearingClosed);
    }

    public boolean complex(String caseId) {
        return file(caseId).complex();
    }

    public boolean requiredByLaw(String caseId) {
        return said(caseId, ReviewRound::lawRequiringReview);
    }

    public boolean otherReason(String caseId) {
        return said(caseId, ReviewRound::otherTrigger);
    }

    public boolean proposesFine(String caseId) {
        return proposals.proposesFine(new CaseId(caseId));
    }

    public String countyReviewScope(String caseId) {
        return settings.text(SCOPE, caseFiles.today());
    }

    /** What the township's reviewer of the latest round may do. */
    public String reviewerEligibility(String caseId) {
        return latest(caseId).map(round -> round.eligibility().name()).orElseThrow();
    }

    private boolean said(String caseId, Function<ReviewRound, String> what) {
        return latest(caseId).map(what).filter(text -> !text.isBlank()).isPresent();
    }

    private Optional<ReviewRound> latest(String caseId) {
        return reviews.findLatest(new CaseId(caseId), ReviewTier.township);
    }

    private CaseFile file(String caseId) {
        return caseFiles.get(new CaseId(caseId));
    }
}

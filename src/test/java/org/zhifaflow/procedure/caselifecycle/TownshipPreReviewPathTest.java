package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TownshipPreReviewPathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("townshipPreReview");

    @Test
    void a_returned_case_goes_back_without_asking_who_reviews_next() {
        path(new Facts(true, "full"))
                .start(Map.of())
                .complete("userTask_recordPreReview", Map.of("preReviewPassed", false))
                .endsAt("endEvent_preReviewReturned");
    }

    @Test
    void a_fine_goes_on_to_the_county() {
        path(new Facts(true, "full"))
                .start(Map.of())
                .complete("userTask_recordPreReview", Map.of("preReviewPassed", true))
                .endsAt("endEvent_preReviewToCounty");
    }

    @Test
    void a_case_without_fine_is_passed_in_the_township() {
        path(new Facts(false, "full"))
                .start(Map.of())
                .complete("userTask_recordPreReview", Map.of("preReviewPassed", true))
                .endsAt("endEvent_townshipReviewPassed");
    }

    @Test
    void a_case_whose_reviewer_is_not_on_record_goes_on_to_the_county() {
        path(new Facts(false, "none"))
                .start(Map.of())
                .complete("userTask_recordPreReview", Map.of("preReviewPassed", true))
                .endsAt("endEvent_preReviewToCounty");
    }

    private static PathTests path(Facts facts) {
        return PathTests.of(coverage, "townshipPreReview")
                .delegates("submitToCounty", "passTownshipReview")
                .bean("reviewFacts", facts);
    }

    public record Facts(boolean fine, String eligibility) {

        public boolean majorPublicInterest(String caseId) {
            return false;
        }

        public boolean hearingHeld(String caseId) {
            return false;
        }

        public boolean complex(String caseId) {
            return false;
        }

        public boolean requiredByLaw(String caseId) {
            return false;
        }

        public boolean otherReason(String caseId) {
            return false;
        }

        public boolean proposesFine(String caseId) {
            return fine;
        }

        public String countyReviewScope(String caseId) {
            return "everyFine";
        }

        public String reviewerEligibility(String caseId) {
            return eligibility;
        }
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmergencyReviewPathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("emergencyReview");

    @Test
    void the_township_alone_completes_the_review() {
        PathTests.of(coverage, "emergencyReview")
                .calling("townshipPreReview", Map.of("preReviewOutcome", "passed"))
                .calling("countyJointReview")
                .start(Map.of())
                .endsAt("endEvent_reviewCompleted");
    }

    @Test
    void the_file_is_completed_until_township_and_county_agree() {
        PathTests.of(coverage, "emergencyReview")
                .calling(
                        "townshipPreReview",
                        Map.of("preReviewOutcome", "returned"),
                        Map.of("preReviewOutcome", "county"),
                        Map.of("preReviewOutcome", "county"))
                .calling(
                        "countyJointReview",
                        Map.of("reviewRoute", "toInvestigation"),
                        Map.of("reviewRoute", "toDecision"))
                .start(Map.of())
                .complete("userTask_completeReviewFile", Map.of())
                .complete("userTask_completeReviewFile", Map.of())
                .endsAt("endEvent_reviewCompleted");
    }
}

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
                .endsAt("endEvent_townshipReviewCompleted");
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

    @Test
    void a_decision_that_the_county_finds_wrong_is_revoked() {
        adverse("noPenalty")
                .complete("userTask_rectifyDecision", Map.of("rectification", "revoked"))
                .endsAt("endEvent_decisionRevoked");
    }

    @Test
    void a_decision_that_is_changed_is_reviewed_as_changed() {
        adverse("toProposal")
                .complete("userTask_rectifyDecision", Map.of("rectification", "changed"))
                .complete("userTask_completeReviewFile", Map.of())
                .endsAt("endEvent_reviewCompleted");
    }

    private static PathTests adverse(String route) {
        return PathTests.of(coverage, "emergencyReview")
                .calling(
                        "townshipPreReview", Map.of("preReviewOutcome", "county"), Map.of("preReviewOutcome", "county"))
                .calling("countyJointReview", Map.of("reviewRoute", route), Map.of("reviewRoute", "toDecision"))
                .start(Map.of());
    }
}

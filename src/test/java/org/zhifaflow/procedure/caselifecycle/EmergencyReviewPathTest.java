package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
                .start(Map.of())
                .complete("userTask_rectifyDecision", Map.of("rectification", "revoked"))
                .endsAt("endEvent_decisionRevoked");
    }

    @Test
    void a_decision_that_is_changed_is_reviewed_as_changed() {
        adverse("toProposal")
                .start(Map.of())
                .complete("userTask_rectifyDecision", Map.of("rectification", "changed"))
                .complete("userTask_completeReviewFile", Map.of())
                .endsAt("endEvent_reviewCompleted");
    }

    @Test
    void what_was_changed_is_served_on_each_party_while_the_review_goes_on() {
        PathTests path = adverse("toProposal")
                .calling("service")
                .bean("parties", new Corrected())
                .start(Map.of())
                .message("decision.corrected", Map.of("correctionNumber", "昆综执更〔2026〕1号"))
                .goOn();
        assertThat(path.passed())
                .contains("endEvent_correctionServed")
                .filteredOn("callActivity_serviceOfCorrection"::equals)
                .hasSize(2);
        path.complete("userTask_rectifyDecision", Map.of("rectification", "changed"))
                .complete("userTask_completeReviewFile", Map.of())
                .endsAt("endEvent_reviewCompleted");
    }

    /** Two papers of the one correction, one for each party. */
    public static final class Corrected {
        public List<String> papersOfCorrection(String caseId, String number) {
            return List.of(number + "-1", number + "-2");
        }

        public String ofCorrection(String caseId, String termSubject) {
            return termSubject;
        }
    }

    private static PathTests adverse(String route) {
        return PathTests.of(coverage, "emergencyReview")
                .calling(
                        "townshipPreReview", Map.of("preReviewOutcome", "county"), Map.of("preReviewOutcome", "county"))
                .calling("countyJointReview", Map.of("reviewRoute", route), Map.of("reviewRoute", "toDecision"));
    }
}

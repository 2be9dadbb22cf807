package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountyJointReviewPathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("countyJointReview");

    @ParameterizedTest
    @CsvSource({
        "agree, endEvent_jointReviewAgreed",
        "supplementInvestigation, endEvent_jointReviewReturned",
        "correctQualification, endEvent_jointReviewReturned",
        "correctProcedure, endEvent_jointReviewReturned",
        "doNotApprove, endEvent_noPenaltyAdvised",
        "correctDiscretion, endEvent_jointReviewReturned",
        "transfer, endEvent_transferAdvised",
        "adviseNoPenalty, endEvent_noPenaltyAdvised",
        "other, endEvent_jointReviewReturned"
    })
    void each_of_the_nine_opinions_has_its_end(String opinion, String end) {
        path().start(Map.of())
                .complete("userTask_recordJointOpinion", Map.of("reviewOpinion", opinion))
                .endsAt(end);
    }

    @Test
    void the_minutes_of_a_consultation_leave_the_opinion_to_the_reviewer() {
        path().start(Map.of())
                .message("consultation.requested", Map.of())
                .complete("userTask_recordConsultation", Map.of())
                .complete("userTask_recordJointOpinion", Map.of("reviewOpinion", "agree"))
                .endsAt("endEvent_jointReviewAgreed");
    }

    private static PathTests path() {
        return PathTests.of(coverage, "countyJointReview").delegates("receiveForJointReview");
    }
}

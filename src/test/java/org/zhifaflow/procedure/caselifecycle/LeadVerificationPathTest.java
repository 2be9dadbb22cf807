package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeadVerificationPathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("leadVerification");

    @Test
    void a_lead_found_on_patrol_is_verified_and_nobody_is_told() {
        path(false)
                .start(Map.of())
                .complete("userTask_verifyLead", Map.of("verification", "complete"))
                .endsAt("endEvent_leadVerified");
    }

    @Test
    void a_transferred_lead_is_supplemented_verified_and_its_sender_told() {
        path(true)
                .start(Map.of())
                .complete("userTask_verifyLead", Map.of("verification", "supplement"))
                .complete("userTask_issueSupplementLetter", Map.of("letterSent", true))
                .complete("userTask_recordSupplement", Map.of())
                .complete("userTask_verifyLead", Map.of("verification", "notMet"))
                .complete("userTask_informSender", Map.of())
                .endsAt("endEvent_leadVerified");
    }

    @Test
    void a_letter_that_is_not_sent_in_time_is_abandoned_and_the_verification_concluded() {
        path(false)
                .start(Map.of())
                .complete("userTask_verifyLead", Map.of("verification", "supplement"))
                .complete("userTask_issueSupplementLetter", Map.of("letterSent", false))
                .complete("userTask_verifyLead", Map.of("verification", "notMet"))
                .endsAt("endEvent_leadVerified");
    }

    private static PathTests path(boolean senderWaiting) {
        return PathTests.of(coverage, "leadVerification").bean("filingFacts", new Facts(senderWaiting));
    }

    public record Facts(boolean waiting) {
        public boolean senderWaiting(String caseId) {
            return waiting;
        }
    }
}

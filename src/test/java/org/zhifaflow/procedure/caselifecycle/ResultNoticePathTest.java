package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResultNoticePathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("resultNotice");

    @Test
    void a_unit_that_sent_the_lead_learns_the_result() {
        start(true).complete("userTask_informSenderOfResult", Map.of()).endsAt("endEvent_resultTold");
    }

    @Test
    void a_case_that_nobody_sent_owes_no_notice() {
        start(false).endsAt("endEvent_noSender");
    }

    private static PathTests start(boolean senderWaiting) {
        return PathTests.of(coverage, "resultNotice")
                .bean("enforcementFacts", new Facts(senderWaiting))
                .delegates("startResultNotice")
                .start(Map.of());
    }

    /** Whether a sender waits. */
    public record Facts(boolean waiting) {
        public boolean senderWaiting(String caseId) {
            return waiting;
        }
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.List;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EnforcementPathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("enforcement");

    @Test
    void a_case_of_two_parties_is_closed_and_archived_after_both_have_performed() {
        start(false)
                .complete("userTask_closeCase", Map.of())
                .complete("userTask_archiveCase", Map.of())
                .endsAt("endEvent_archived");
    }

    @Test
    void a_unit_that_sent_the_lead_learns_the_result_before_the_case_is_closed() {
        start(true)
                .complete("userTask_informSenderOfResult", Map.of())
                .complete("userTask_closeCase", Map.of())
                .complete("userTask_archiveCase", Map.of())
                .endsAt("endEvent_archived");
    }

    private static PathTests start(boolean senderWaiting) {
        return PathTests.of(coverage, "enforcement")
                .calling("partyEnforcement")
                .bean("parties", new Parties())
                .bean("enforcementFacts", new Facts(senderWaiting))
                .start(Map.of())
                .goOn();
    }

    /** Two parties. */
    public static final class Parties {
        public List<String> idsOf(String caseId) {
            return List.of("p1", "p2");
        }
    }

    /** Whether a sender waits. */
    public record Facts(boolean waiting) {
        public boolean senderWaiting(String caseId) {
            return waiting;
        }
    }
}

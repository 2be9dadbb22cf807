package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PreservationPathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("preservation");

    @Test
    void the_head_refuses_the_preservation() {
        path().complete("userTask_approvePreservation", Map.of("preservationApproved", false))
                .endsAt("endEvent_refused");
    }

    @Test
    void the_items_are_decided_on_in_time() {
        PathTests path = path().complete("userTask_approvePreservation", Map.of("preservationApproved", true))
                .complete("userTask_decidePreserved", Map.of());
        assertThat(path.passed()).doesNotContain("serviceTask_releasePreserved");
        path.endsAt("endEvent_decided");
    }

    @Test
    void the_items_are_released_when_seven_working_days_pass_without_a_decision() {
        path().complete("userTask_approvePreservation", Map.of("preservationApproved", true))
                .fire("boundary_preservationDecision")
                .endsAt("endEvent_released");
    }

    private static PathTests path() {
        return PathTests.of(coverage, "preservation")
                .delegates("releasePreserved")
                .bean("terms", new OneTerm())
                .start(Map.of("preservationId", "p1", "termSubject", "p1"));
    }

    /** Ends with 2026-01-14, seven working days after 2026-01-05. */
    public static final class OneTerm {
        public Date endOf(String term, VariableScope scope) {
            assertThat(term).isEqualTo("preservationDecision");
            return Date.from(Instant.parse("2026-01-14T16:00:00Z"));
        }
    }
}

package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecusalPathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("recusal");

    @Test
    void who_steps_aside_by_the_decision_of_the_head_keeps_no_task() {
        PathTests path = path(false);
        assertThat(path.openTasks()).containsExactly("userTask_decideRecusal");
        path.complete("userTask_decideRecusal", Map.of("recusalGranted", true));
        assertThat(path.passed()).contains("serviceTask_handBackTasks");
        path.endsAt("endEvent_recused");
    }

    @Test
    void the_head_rejects_an_application() {
        PathTests path = path(false).complete("userTask_decideRecusal", Map.of("recusalGranted", false));
        assertThat(path.passed()).doesNotContain("serviceTask_handBackTasks");
        path.endsAt("endEvent_recusalRejected");
    }

    @Test
    void the_county_decides_on_the_head() {
        PathTests path = path(true);
        assertThat(path.openTasks()).containsExactly("userTask_decideRecusalAtCounty");
        path.complete("userTask_decideRecusalAtCounty", Map.of("recusalGranted", true))
                .endsAt("endEvent_recused");
    }

    private static PathTests path(boolean byCounty) {
        return PathTests.of(coverage, "recusal")
                .delegates("handBackTasks")
                .start(Map.of("recusalId", "r1", "recusalByCounty", byCounty));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClosingPathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("closing");

    @Test
    void a_settled_case_is_closed_by_the_leader_and_then_archived() {
        PathTests path = PathTests.of(coverage, "closing").start(Map.of());
        assertThat(path.openTasks()).containsExactly("userTask_closeCase");
        path.complete("userTask_closeCase", Map.of())
                .complete("userTask_archiveCase", Map.of())
                .endsAt("endEvent_archived");
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ServicePathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("service");

    @Test
    void a_paper_is_served_after_an_attempt_that_failed() {
        path().start(Map.of())
                .complete("userTask_serveDocument", Map.of("serviceResult", "failedAttempt"))
                .complete("userTask_serveDocument", Map.of("serviceResult", "served"))
                .endsAt("endEvent_served");
    }

    @Test
    void a_paper_is_taken_as_served_when_its_public_notice_ends() {
        path().start(Map.of())
                .complete("userTask_serveDocument", Map.of("serviceResult", "publicNotice"))
                .fire("timer_publicNoticeEnd")
                .endsAt("endEvent_deemedServed");
    }

    private static PathTests path() {
        return PathTests.of(coverage, "service").bean("terms", new Dates()).delegates("deemServed");
    }

    public static final class Dates {
        public Date endOf(String term, VariableScope scope) {
            return Date.from(Instant.parse("2099-01-01T16:00:00Z"));
        }
    }
}

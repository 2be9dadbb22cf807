package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EnforcementPathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("enforcement");

    @Test
    void the_enforcement_of_two_parties_is_done_after_both_have_performed_and_the_sender_knows() {
        start().message("decision.served", Map.of()).endsAt("endEvent_enforcementDone");
    }

    @Test
    void the_enforcement_goes_on_until_every_party_has_the_decision() {
        assertThat(start().passed())
                .contains("callActivity_partyEnforcement")
                .doesNotContain("endEvent_enforcementDone");
    }

    private static PathTests start() {
        return PathTests.of(coverage, "enforcement")
                .calling("partyEnforcement")
                .calling("resultNotice")
                .bean("parties", new Parties())
                .start(Map.of())
                .goOn();
    }

    /** Two parties. */
    public static final class Parties {
        public List<String> idsOf(String caseId) {
            return List.of("p1", "p2");
        }
    }
}

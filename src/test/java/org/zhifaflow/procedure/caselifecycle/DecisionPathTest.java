package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DecisionPathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("decision");

    private final Facts facts = new Facts();

    @Test
    void the_head_decides_a_penalty_and_the_decision_is_issued() {
        PathTests path = path().start(Map.of());
        assertThat(path.openTasks()).containsExactly("userTask_decide");
        decide(path, "penalised", false)
                .complete("userTask_issueDecision", Map.of())
                .endsAt("endEvent_penalised");
    }

    @Test
    void a_fine_below_the_minimum_is_discussed_before_the_head_decides() {
        facts.belowMinimum = true;
        PathTests path = path().start(Map.of());
        assertThat(path.openTasks()).containsExactly("userTask_recordCollectiveDiscussion");
        decide(path.complete("userTask_recordCollectiveDiscussion", Map.of()), "penalised", false)
                .complete("userTask_issueDecision", Map.of())
                .endsAt("endEvent_penalised");
    }

    @Test
    void a_trivial_violation_is_not_penalised_but_the_party_is_educated() {
        decide(path().start(Map.of()), "noPenalty", true)
                .complete("userTask_recordEducation", Map.of())
                .complete("userTask_issueDecision", Map.of())
                .endsAt("endEvent_noPenalty");
    }

    @Test
    void facts_that_are_not_made_out_end_without_penalty_and_without_education() {
        PathTests path = decide(path().start(Map.of()), "noPenalty", false);
        path.complete("userTask_issueDecision", Map.of()).endsAt("endEvent_noPenalty");
        assertThat(path.passed()).doesNotContain("userTask_recordEducation");
    }

    @Test
    void a_suspected_crime_is_transferred_to_the_judicial_organs() {
        decide(path().start(Map.of()), "transferred", false).endsAt("endEvent_transferred");
    }

    @Test
    void changed_facts_break_off_the_decision_and_send_the_case_back() {
        path().start(Map.of()).message("facts.changed", Map.of()).endsAt("endEvent_reinvestigate");
    }

    @Test
    void changed_facts_break_off_the_discussion_and_send_the_case_back() {
        facts.belowMinimum = true;
        PathTests path = path().start(Map.of());
        assertThat(path.openTasks()).containsExactly("userTask_recordCollectiveDiscussion");
        path.message("facts.changed", Map.of()).endsAt("endEvent_reinvestigate");
        assertThat(path.passed()).doesNotContain("userTask_decide");
    }

    @Test
    void the_head_sends_the_case_to_the_discussion_twice_before_deciding() {
        PathTests path = path().start(Map.of());
        decide(path, "discussion", false);
        assertThat(path.openTasks()).containsExactly("userTask_recordCollectiveDiscussion");
        path.complete("userTask_recordCollectiveDiscussion", Map.of());
        decide(path, "discussion", false).complete("userTask_recordCollectiveDiscussion", Map.of());
        decide(path, "penalised", false)
                .complete("userTask_issueDecision", Map.of())
                .endsAt("endEvent_penalised");
    }

    private static PathTests decide(PathTests path, String outcome, boolean educationNeeded) {
        return path.complete("userTask_decide", Map.of("decisionOutcome", outcome, "educationNeeded", educationNeeded));
    }

    private PathTests path() {
        return PathTests.of(coverage, "decision")
                .bean("decisionFacts", facts)
                .bean("returnToInvestigation", (JavaDelegate)
                        execution -> execution.setVariable("decisionOutcome", "reinvestigate"));
    }

    /** The facts of an ordinary small fine, changed by single tests. */
    public static final class Facts {
        private boolean belowMinimum;

        public boolean reviewTriggerHit(String caseId) {
            return false;
        }

        public boolean hearingThresholdReached(String caseId) {
            return false;
        }

        public boolean markedComplex(String caseId) {
            return false;
        }

        public boolean belowMinimum(String caseId) {
            return belowMinimum;
        }

        public BigDecimal fine(String caseId) {
            return new BigDecimal("1000.00");
        }

        public BigDecimal localAmount(String caseId) {
            return new BigDecimal("50000");
        }
    }
}

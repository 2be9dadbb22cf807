package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AdvanceNoticePathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("advanceNotice");

    private final Facts facts = new Facts();

    @Test
    void a_party_who_lets_the_time_pass_is_decided_on() {
        path("toDecision")
                .start(Map.of())
                .complete("userTask_issueNotice", Map.of())
                .fire("boundary_responseWindowEnd")
                .endsAt("endEvent_toDecision");
    }

    @Test
    void a_party_who_states_first_and_waives_the_rest_later_is_decided_on_without_waiting() {
        facts.defence = true;
        path("toDecision")
                .start(Map.of())
                .complete("userTask_issueNotice", Map.of())
                .complete("userTask_recordPartyResponse", Map.of("windowClosed", false))
                .complete("userTask_recordPartyResponse", Map.of("windowClosed", true))
                .goOn()
                .complete("userTask_examineDefence", Map.of())
                .endsAt("endEvent_toDecision");
    }

    @Test
    void a_defence_that_changes_the_proposal_leads_to_another_review() {
        facts.defence = true;
        path("toReview")
                .start(Map.of())
                .complete("userTask_issueNotice", Map.of())
                .complete("userTask_recordPartyResponse", Map.of("windowClosed", true))
                .goOn()
                .complete("userTask_examineDefence", Map.of())
                .endsAt("endEvent_toReview");
    }

    @Test
    void one_of_two_parties_asks_for_a_hearing_and_the_other_is_heard_to_the_end() {
        facts.parties = List.of("one", "two");
        PathTests path = path("toHearing").start(Map.of()).complete("userTask_issueNotice", Map.of());
        path.complete("userTask_recordPartyResponse", Map.of("windowClosed", true))
                .goOn();
        assertThat(path.openTasks()).containsExactly("userTask_recordPartyResponse");
        path.complete("userTask_recordPartyResponse", Map.of("windowClosed", true))
                .endsAt("endEvent_toHearing");
        assertThat(Collections.frequency(path.passed(), "callActivity_serveNotice"))
                .isEqualTo(2);
    }

    @Test
    void a_hearing_asked_for_outside_the_task_ends_the_wait_for_the_party() {
        facts.defence = true;
        PathTests path = path("toHearing")
                .start(Map.of())
                .complete("userTask_issueNotice", Map.of())
                .complete("userTask_recordPartyResponse", Map.of("windowClosed", false));
        path.message("hearing.requested", Map.of()).goOn();
        assertThat(path.openTasks()).containsExactly("userTask_examineDefence");
        path.complete("userTask_examineDefence", Map.of()).endsAt("endEvent_toHearing");
    }

    private PathTests path(String outcome) {
        return PathTests.of(coverage, "advanceNotice")
                .calling("service")
                .bean("noticeFacts", facts)
                .bean("parties", facts)
                .bean("terms", new Dates())
                .bean("concludeNotice", (JavaDelegate) execution -> execution.setVariable("noticeOutcome", outcome))
                .delegates("closeResponseWindow");
    }

    public static final class Dates {
        public Date latestEndOf(String one, String other, VariableScope scope) {
            return Date.from(Instant.parse("2099-01-01T16:00:00Z"));
        }
    }

    /** A citizen's case below the threshold, changed by single tests. */
    public static final class Facts {
        private boolean defence;
        private List<String> parties = List.of("one");

        public List<String> idsOf(String caseId) {
            return parties;
        }

        public String responseTerm(String caseId, String partyId) {
            return "defence";
        }

        public boolean defenceMade(String caseId) {
            return defence;
        }

        public String subjectKind(String caseId) {
            return "citizen";
        }

        public boolean soleTraderAsCitizen(String caseId) {
            return true;
        }

        public BigDecimal fine(String caseId) {
            return new BigDecimal("200.00");
        }

        public BigDecimal confiscation(String caseId) {
            return BigDecimal.ZERO;
        }

        public boolean licencePenalty(String caseId) {
            return false;
        }

        public boolean closure(String caseId) {
            return false;
        }

        public boolean otherHeavy(String caseId) {
            return false;
        }

        public BigDecimal citizenThreshold(String caseId) {
            return new BigDecimal("5000");
        }

        public BigDecimal organisationThreshold(String caseId) {
            return new BigDecimal("50000");
        }
    }
}

package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PartyEnforcementPathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("partyEnforcement");

    private final Facts facts = new Facts();

    @Test
    void a_party_without_fine_has_nothing_to_perform() {
        facts.fineDue = false;
        start().endsAt("endEvent_noFine");
    }

    @Test
    void a_fine_is_paid_in_time_in_two_parts() {
        paid(paid(start(), "userTask_recordPayment", false), "userTask_recordPayment", true)
                .endsAt("endEvent_paidInTime");
    }

    @Test
    void a_fine_is_paid_late_with_its_surcharge() {
        PathTests path = start().fire("boundary_paymentOverdue");
        paid(paid(path, "userTask_recordLatePayment", false), "userTask_recordLatePayment", true)
                .endsAt("endEvent_paidLate");
    }

    @Test
    void a_fine_is_paid_after_the_demand() {
        PathTests path = demanded();
        paid(paid(path, "userTask_recordPaymentAfterDemand", false), "userTask_recordPaymentAfterDemand", true)
                .endsAt("endEvent_paidAfterDemand");
    }

    @Test
    void the_court_grants_enforcement_and_the_money_comes_in() {
        PathTests path = applied().complete("userTask_recordCourtRuling", Map.of("enforcementGranted", true));
        paid(paid(path, "userTask_recordEnforcedPayment", false), "userTask_recordEnforcedPayment", true)
                .endsAt("endEvent_enforced");
    }

    @Test
    void the_court_refuses_enforcement() {
        applied()
                .complete("userTask_recordCourtRuling", Map.of("enforcementGranted", false))
                .endsAt("endEvent_courtRefused");
    }

    @Test
    void a_deferral_is_decided_beside_the_open_payment() {
        PathTests path = start().message("deferral.requested", Map.of());
        assertThat(path.openTasks()).containsExactlyInAnyOrder("userTask_recordPayment", "userTask_decideDeferral");
        path.complete("userTask_decideDeferral", Map.of());
        assertThat(path.openTasks()).containsExactly("userTask_recordPayment");
        paid(path, "userTask_recordPayment", true).endsAt("endEvent_paidInTime");
    }

    @Test
    void an_end_of_enforcement_is_refused_and_the_payment_stays_open() {
        PathTests path = start().message("enforcement.endRequested", Map.of());
        assertThat(path.openTasks())
                .containsExactlyInAnyOrder("userTask_recordPayment", "userTask_decideEnforcementEnd");
        path.complete("userTask_decideEnforcementEnd", Map.of("enforcementEndApproved", false));
        assertThat(path.passed()).contains("endEvent_enforcementEndRefused");
        assertThat(path.openTasks()).containsExactly("userTask_recordPayment");
        paid(path, "userTask_recordPayment", true).endsAt("endEvent_paidInTime");
    }

    @Test
    void an_approved_end_of_enforcement_breaks_off_the_wait_for_money_that_never_comes() {
        PathTests path = applied().complete("userTask_recordCourtRuling", Map.of("enforcementGranted", true));
        path.message("enforcement.endRequested", Map.of())
                .complete("userTask_decideEnforcementEnd", Map.of("enforcementEndApproved", true))
                .endsAt("endEvent_enforcementEnded");
        assertThat(path.passed()).contains("endEvent_enforcementEndApproved");
    }

    @Test
    void a_revoked_decision_ends_the_enforcement_at_once() {
        start().fire("boundary_paymentOverdue")
                .message("enforcement.ended", Map.of())
                .endsAt("endEvent_enforcementEnded");
    }

    @Test
    void a_payment_that_is_booked_beside_the_tasks_ends_the_enforcement_before_the_court() {
        PathTests path = demanded().fire("boundary_demandWaitOver");
        assertThat(path.openTasks()).containsExactly("userTask_applyToCourt");
        path.message("enforcement.ended", Map.of()).endsAt("endEvent_enforcementEnded");
    }

    private PathTests applied() {
        return demanded().fire("boundary_demandWaitOver").complete("userTask_applyToCourt", Map.of());
    }

    private PathTests demanded() {
        return start().fire("boundary_paymentOverdue")
                .fire("boundary_lawsuitPeriodOver")
                .complete("userTask_issueDemand", Map.of());
    }

    private static PathTests paid(PathTests path, String task, boolean settled) {
        return path.complete(task, Map.of("paid", settled));
    }

    private PathTests start() {
        return PathTests.of(coverage, "partyEnforcement")
                .calling("service")
                .delegates("announceService", "reprojectPayment", "startCourtTerm", "endEnforcement")
                .bean("announceEnforcementEnd", (JavaDelegate) PartyEnforcementPathTest::tellOwnInstance)
                .bean("terms", new Terms())
                .bean("enforcementFacts", facts)
                .start(Map.of("partyId", "p1"));
    }

    /** What the delegate does: the message reaches the very instance that sends it. */
    private static void tellOwnInstance(DelegateExecution execution) {
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        runtime.createExecutionQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .messageEventSubscriptionName("enforcement.ended")
                .list()
                .forEach(waiting -> runtime.messageEventReceived("enforcement.ended", waiting.getId()));
    }

    /** Last days of CASE-05, at 00:00 of the day after in Asia/Shanghai. */
    public static final class Terms {
        public Date latestEndOf(String one, String other, VariableScope scope) {
            Date first = endOf(one, scope);
            Date second = endOf(other, scope);
            return first.after(second) ? first : second;
        }

        public Date endOf(String term, VariableScope scope) {
            return Date.from(Instant.parse(
                    switch (term) {
                        case "payment" -> "2019-09-23T16:00:00Z";
                        case "lawsuit" -> "2020-03-06T16:00:00Z";
                        case "demandWait" -> "2020-03-30T16:00:00Z";
                        default -> throw new IllegalArgumentException(term);
                    }));
        }
    }

    /** Whether the party has a fine to pay. */
    public static final class Facts {
        private boolean fineDue = true;

        public boolean fineDue(String caseId, String partyId) {
            return fineDue;
        }
    }
}

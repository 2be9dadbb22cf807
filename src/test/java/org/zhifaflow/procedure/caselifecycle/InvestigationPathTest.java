package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InvestigationPathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("investigation");

    private static final Map<String, Object> REPORTED =
            Map.of("investigationOutcome", "reported", "emergencyRequested", false);
    private static final Map<String, Object> EMERGENCY =
            Map.of("investigationOutcome", "reported", "emergencyRequested", true);

    @Test
    void an_emergency_waits_for_the_head_and_is_reported_whatever_the_head_says() {
        PathTests path = path("toProposal")
                .complete("userTask_recordCircumstances", Map.of())
                .complete("userTask_submitReport", EMERGENCY);
        assertThat(path.openTasks()).containsExactly("userTask_decideEmergency");
        path.complete("userTask_decideEmergency", Map.of()).endsAt("endEvent_reported");
    }

    @Test
    void a_party_found_while_the_head_weighs_an_emergency_has_its_circumstances_recorded_first() {
        PathTests path = path("toProposal")
                .complete("userTask_recordCircumstances", Map.of())
                .complete("userTask_submitReport", EMERGENCY);
        path.message("party.changed", Map.of());
        assertThat(path.openTasks()).containsExactly("userTask_recordCircumstances");
        path.complete("userTask_recordCircumstances", Map.of())
                .complete("userTask_submitReport", REPORTED)
                .endsAt("endEvent_reported");
    }

    @Test
    void the_report_is_submitted_although_the_order_to_correct_was_followed() {
        evidenceTaken(path("first"))
                .complete("userTask_orderCorrection", Map.of("correctionAwaited", true))
                .complete("userTask_recheckCorrection", Map.of("closedByCorrection", false))
                .complete("userTask_recordCircumstances", Map.of())
                .complete("userTask_submitReport", REPORTED)
                .endsAt("endEvent_reported");
    }

    @Test
    void the_report_is_submitted_where_correction_is_impossible() {
        evidenceTaken(path("first"))
                .complete("userTask_orderCorrection", Map.of("correctionAwaited", false))
                .complete("userTask_recordCircumstances", Map.of())
                .complete("userTask_submitReport", REPORTED)
                .endsAt("endEvent_reported");
    }

    @Test
    void the_case_is_closed_by_correction_once_the_leader_is_content_with_the_recheck() {
        evidenceTaken(path("first"))
                .complete("userTask_orderCorrection", Map.of("correctionAwaited", true))
                .complete("userTask_recheckCorrection", Map.of("closedByCorrection", true))
                .complete("userTask_confirmCorrection", Map.of("correctionConfirmed", false))
                .complete("userTask_recheckCorrection", Map.of("closedByCorrection", true))
                .complete("userTask_confirmCorrection", Map.of("correctionConfirmed", true))
                .endsAt("endEvent_corrected");
    }

    @Test
    void a_case_sent_back_for_more_investigation_keeps_its_officers() {
        PathTests path = path("toInvestigation");
        assertThat(path.openTasks()).containsExactly("userTask_collectEvidence");
        path.complete("userTask_collectEvidence", Map.of())
                .complete("userTask_orderCorrection", Map.of("correctionAwaited", false))
                .complete("userTask_recordCircumstances", Map.of())
                .complete("userTask_submitReport", REPORTED)
                .endsAt("endEvent_reported");
    }

    @Test
    void a_case_sent_back_for_another_proposal_is_weighed_anew() {
        PathTests path = path("toProposal");
        assertThat(path.openTasks()).containsExactly("userTask_recordCircumstances");
        path.complete("userTask_recordCircumstances", Map.of())
                .complete("userTask_submitReport", REPORTED)
                .endsAt("endEvent_reported");
    }

    @Test
    void a_party_found_before_the_report_has_its_circumstances_recorded_first() {
        PathTests path = path("toProposal").complete("userTask_recordCircumstances", Map.of());
        path.message("party.changed", Map.of());
        assertThat(path.openTasks()).containsExactly("userTask_recordCircumstances");
        path.complete("userTask_recordCircumstances", Map.of())
                .complete("userTask_submitReport", REPORTED)
                .endsAt("endEvent_reported");
    }

    @Test
    void evidence_is_preserved_beside_the_investigation() {
        PathTests path = path("toProposal").message("preservation.requested", Map.of("preservationId", "p1"));
        assertThat(path.openTasks()).containsExactly("userTask_recordCircumstances");
        path.message("preservation.requested", Map.of("preservationId", "p2"))
                .complete("userTask_recordCircumstances", Map.of())
                .complete("userTask_submitReport", REPORTED)
                .endsAt("endEvent_preservationEnded");
    }

    @Test
    void the_investigation_ends_at_once_when_the_head_approves_its_termination() {
        PathTests path = terminated(path("first"), true);
        assertThat(path.openTasks()).isEmpty();
        assertThat(path.passed()).doesNotContain("endEvent_reported");
        path.endsAt("endEvent_terminated");
    }

    @Test
    void the_investigation_goes_on_when_the_head_refuses_its_termination() {
        PathTests path = terminated(path("first"), false);
        assertThat(path.openTasks()).containsExactly("userTask_assignInvestigators");
        assertThat(path.passed()).contains("endEvent_terminationRefused");
    }

    /** The head's ruling, with the message by which an approval reaches the investigation. */
    private static PathTests terminated(PathTests path, boolean approved) {
        return path.bean("announceTermination", (JavaDelegate) execution ->
                        path.message("investigation.terminated", Map.of("investigationOutcome", "terminated")))
                .message("termination.proposed", Map.of("terminationId", "t1"))
                .complete("userTask_decideTermination", Map.of("terminationApproved", approved));
    }

    private static PathTests path(String reentry) {
        return PathTests.of(coverage, "investigation")
                .calling("preservation")
                .bean("circumstanceFacts", new Facts())
                .start(Map.of("reentry", reentry));
    }

    private static PathTests evidenceTaken(PathTests path) {
        return path.complete("userTask_assignInvestigators", Map.of()).complete("userTask_collectEvidence", Map.of());
    }

    /** An adult who acts for the first time and did slight harm that was put right in time. */
    public static final class Facts {

        public Integer ageAtAct(String caseId) {
            return 40;
        }

        public boolean incapable(String caseId) {
            return false;
        }

        public boolean trivial(String caseId) {
            return false;
        }

        public boolean correctedInTime(String caseId) {
            return true;
        }

        public String harm(String caseId) {
            return "slight";
        }

        public String firstTime(String caseId) {
            return "yes";
        }

        public boolean limitationExpired(String caseId) {
            return false;
        }

        public boolean noFaultProved(String caseId) {
            return false;
        }
    }
}

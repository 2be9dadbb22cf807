package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CaseLifecyclePathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("caseLifecycle");

    private final Facts facts = new Facts();

    @Test
    void an_ordinary_fine_is_reviewed_by_the_county_noticed_decided_and_archived() {
        reviewed()
                .calling("advanceNotice", notice("toDecision"))
                .calling("decision", decision("penalised"))
                .start(Map.of())
                .endsAt("endEvent_archived");
    }

    @Test
    void a_lead_that_is_not_filed_ends_the_case() {
        facts.filing = "notFiled";
        path().start(Map.of()).endsAt("endEvent_notFiled");
    }

    @Test
    void an_order_obeyed_in_time_ends_the_case_without_a_fine() {
        path().calling("investigation", investigation("corrected"))
                .start(Map.of())
                .endsAt("endEvent_closedUndecided");
    }

    @Test
    void a_terminated_investigation_is_told_to_the_sender_closed_and_archived() {
        PathTests path =
                path().calling("investigation", investigation("terminated")).start(Map.of());
        assertThat(path.passed())
                .contains("callActivity_resultNotice", "callActivity_closingUndecided")
                .doesNotContain("callActivity_townshipPreReview");
        path.endsAt("endEvent_closedUndecided");
    }

    @Test
    void a_no_penalty_case_passed_by_the_township_goes_straight_to_the_decision() {
        facts.noticeDue = false;
        path().calling("investigation", investigation("reported"))
                .calling("townshipPreReview", Map.of("preReviewOutcome", "passed"))
                .calling("decision", decision("noPenalty"))
                .start(Map.of())
                .endsAt("endEvent_archived");
    }

    @Test
    void a_case_returned_by_the_township_and_by_the_county_is_investigated_again() {
        path().calling("investigation", investigation("reported"), investigation("reported"), investigation("reported"))
                .calling(
                        "townshipPreReview",
                        Map.of("preReviewOutcome", "returned"),
                        Map.of("preReviewOutcome", "county"),
                        Map.of("preReviewOutcome", "county"))
                .calling("countyJointReview", route("toInvestigation", ""), route("toDecision", ""))
                .calling("advanceNotice", notice("toDecision"))
                .calling("decision", decision("penalised"))
                .start(Map.of())
                .endsAt("endEvent_archived");
    }

    @Test
    void a_wrong_notice_is_repeated_after_the_county_named_it_and_the_case_reviewed_again() {
        facts.reviewLapsed = true;
        facts.noticeDue = false;
        path().calling("investigation", investigation("reported"))
                .calling("townshipPreReview", county(), county())
                .calling("countyJointReview", route("toNamedStage", "advanceNotice"), route("toDecision", ""))
                .calling("advanceNotice", notice("toDecision"))
                .calling("decision", decision("penalised"))
                .start(Map.of())
                .endsAt("endEvent_archived");
    }

    @Test
    void a_wrong_hearing_is_repeated_and_a_party_that_stays_away_waives_it() {
        path().calling("investigation", investigation("reported"))
                .calling("townshipPreReview", Map.of("preReviewOutcome", "county"))
                .calling("countyJointReview", route("toNamedStage", "hearing"))
                .calling("hearing", Map.of("hearingOutcome", "waived"))
                .calling("decision", decision("penalised"))
                .start(Map.of())
                .endsAt("endEvent_archived");
    }

    @Test
    void a_case_that_the_county_finds_outside_our_powers_is_transferred() {
        path().calling("investigation", investigation("reported"))
                .calling("townshipPreReview", Map.of("preReviewOutcome", "county"))
                .calling("countyJointReview", route("transferOut", ""))
                .start(Map.of())
                .endsAt("endEvent_transferredOut");
    }

    @Test
    void a_hearing_is_held_and_the_case_reviewed_again() {
        path().calling("investigation", investigation("reported"), investigation("reported"))
                .calling("townshipPreReview", county(), county(), county())
                .calling("countyJointReview", route("toDecision", ""), route("toDecision", ""), route("toDecision", ""))
                .calling("advanceNotice", notice("toHearing"), notice("toReview"), notice("toDecision"))
                .calling("hearing", Map.of("hearingOutcome", "held"))
                .calling("decision", decision("penalised"))
                .start(Map.of())
                .endsAt("endEvent_archived");
    }

    @Test
    void an_emergency_is_decided_first_and_reviewed_afterwards() {
        facts.reviewOwed = true;
        path().calling("investigation", investigation("emergency"))
                .calling("advanceNotice", notice("toDecision"))
                .calling("decision", decision("penalised"))
                .start(Map.of())
                .endsAt("endEvent_archived");
    }

    @Test
    void facts_that_changed_before_the_decision_reopen_the_investigation() {
        facts.factsChanged = true;
        reviewed()
                .calling(
                        "investigation",
                        investigation("reported"),
                        investigation("reported"),
                        investigation("reported"))
                .calling("townshipPreReview", county(), county(), county())
                .calling("countyJointReview", route("toDecision", ""), route("toDecision", ""), route("toDecision", ""))
                .calling("advanceNotice", notice("toDecision"), notice("toDecision"), notice("toDecision"))
                .calling("decision", decision("reinvestigate"), decision("penalised"))
                .start(Map.of())
                .endsAt("endEvent_archived");
    }

    @Test
    void a_hearing_asked_for_while_the_head_decides_is_held_first() {
        PathTests path = reviewed()
                .calling("townshipPreReview", county(), county())
                .calling("countyJointReview", route("toDecision", ""), route("toDecision", ""))
                .calling("advanceNotice", notice("toDecision"), notice("toDecision"))
                .waitingIn("decision")
                .calling("hearing", Map.of("hearingOutcome", "waived"))
                .start(Map.of());
        facts.hearingOwed = true;
        path.message("hearing.owed", Map.of());
        assertThat(path.passed()).contains("boundary_hearingOwed", "callActivity_hearing");
        path.leave("decision", decision("penalised")).endsAt("endEvent_archived");
    }

    @Test
    void suspected_crime_is_handed_over_and_comes_back_to_the_head() {
        reviewed()
                .calling("advanceNotice", notice("toDecision"))
                .calling("decision", decision("transferred"), decision("penalised"))
                .start(Map.of())
                .message("criminal.suspected", Map.of())
                .complete("userTask_prepareCriminalTransfer", Map.of())
                .complete("userTask_approveCriminalTransfer", Map.of("criminalApproved", true))
                .complete("userTask_sendCriminalTransfer", Map.of())
                .message("criminal.returned", Map.of())
                .complete("userTask_recordCriminalReturn", Map.of())
                .message("criminal.settled", Map.of())
                .endsAt("endEvent_archived");
    }

    @Test
    void the_head_refuses_the_transfer_and_the_case_goes_on() {
        reviewed()
                .calling("advanceNotice", notice("toDecision"))
                .calling("decision", decision("transferred"), decision("penalised"))
                .start(Map.of())
                .message("criminal.suspected", Map.of())
                .complete("userTask_prepareCriminalTransfer", Map.of())
                .complete("userTask_approveCriminalTransfer", Map.of("criminalApproved", false))
                .message("criminal.settled", Map.of())
                .endsAt("endEvent_criminalSettled");
    }

    @Test
    void the_judiciary_takes_the_case_over() {
        reviewed()
                .calling("advanceNotice", notice("toDecision"))
                .calling("decision", decision("transferred"))
                .start(Map.of())
                .message("criminal.accepted", Map.of())
                .endsAt("endEvent_criminalAccepted");
    }

    @Test
    void new_facts_are_examined_while_the_case_waits() {
        PathTests path = reviewed()
                .calling("advanceNotice", notice("toDecision"))
                .calling("decision", decision("transferred"), decision("penalised"))
                .start(Map.of())
                .message("facts.submitted", Map.of())
                .complete("userTask_examineNewFacts", Map.of("factsRight", true))
                .message("facts.submitted", Map.of())
                .complete("userTask_examineNewFacts", Map.of("factsRight", false));
        assertThat(path.passed()).contains("endEvent_factsChanged", "endEvent_factsKept");
        path.message("criminal.settled", Map.of()).endsAt("endEvent_archived");
    }

    private PathTests reviewed() {
        return path().calling("investigation", investigation("reported"))
                .calling("townshipPreReview", county())
                .calling("countyJointReview", route("toDecision", ""));
    }

    private PathTests path() {
        PathTests path = PathTests.of(coverage, "caseLifecycle")
                .bean("lifecycleFacts", facts)
                .bean("reportCrime", (JavaDelegate) execution -> {})
                .delegates("closeAsCriminal", "announceChangedFacts", "resumeCase");
        for (String process : new String[] {
            "filing",
            "investigation",
            "townshipPreReview",
            "countyJointReview",
            "advanceNotice",
            "hearing",
            "decision",
            "transferOut",
            "emergencyReview",
            "enforcement",
            "closing",
            "resultNotice"
        }) {
            path.calling(process);
        }
        return path;
    }

    private static Map<String, Object> investigation(String outcome) {
        return Map.of("investigationOutcome", outcome);
    }

    private static Map<String, Object> county() {
        return Map.of("preReviewOutcome", "county");
    }

    private static Map<String, Object> route(String route, String stage) {
        return Map.of("reviewRoute", route, "namedStage", stage);
    }

    private static Map<String, Object> notice(String outcome) {
        return Map.of("noticeOutcome", outcome);
    }

    private static Map<String, Object> decision(String outcome) {
        return Map.of("decisionOutcome", outcome);
    }

    /** What the conductor asks, changed by single tests. */
    public static final class Facts {
        private String filing = "filed";
        private boolean noticeDue = true;
        private boolean factsChanged;
        private boolean hearingOwed;
        private boolean reviewOwed;
        private boolean reviewLapsed;

        public String filingOutcome(String caseId) {
            return filing;
        }

        public String investigationOutcome(String caseId, String word) {
            return word;
        }

        public String reentry(DelegateExecution execution) {
            return "first";
        }

        public boolean noticeDue(DelegateExecution execution) {
            return noticeDue;
        }

        /** True the first time it is asked, if at all: the new report takes the change up. */
        public boolean factsChanged(String caseId) {
            boolean now = factsChanged;
            factsChanged = false;
            return now;
        }

        /** True the first time it is asked, if at all. */
        public boolean reviewLapsed(String caseId) {
            boolean now = reviewLapsed;
            reviewLapsed = false;
            return now;
        }

        /** True the first time it is asked, if at all: the hearing is held then. */
        public boolean hearingOwed(DelegateExecution execution) {
            boolean now = hearingOwed;
            hearingOwed = false;
            return now;
        }

        public boolean reviewOwed(String caseId) {
            return reviewOwed;
        }
    }
}

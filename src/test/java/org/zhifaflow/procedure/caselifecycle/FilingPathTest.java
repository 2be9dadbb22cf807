package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FilingPathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("filing");

    private final Facts facts = new Facts();

    @Test
    void a_lead_that_is_ours_and_in_time_is_filed() {
        path().start(Map.of())
                .complete("userTask_decideFiling", Map.of("filed", true))
                .endsAt("endEvent_filed");
    }

    @Test
    void the_leader_refuses_to_file() {
        path().start(Map.of())
                .complete("userTask_decideFiling", Map.of("filed", false))
                .endsAt("endEvent_notFiled");
    }

    @Test
    void a_lead_outside_the_catalogue_goes_to_the_competent_department() {
        facts.listed = false;
        path().start(Map.of()).endsAt("endEvent_notOurs");
    }

    @Test
    void a_lead_beyond_the_limitation_is_closed_as_barred() {
        facts.actEnded = "2024-01-04";
        path().start(Map.of()).endsAt("endEvent_barred");
    }

    @Test
    void a_place_without_zone_is_clarified_before_jurisdiction_is_determined_again() {
        facts.zone = "unknown";
        PathTests path = path().start(Map.of());
        facts.zone = "village";
        path.complete("userTask_clarifyPlace", Map.of())
                .complete("userTask_decideFiling", Map.of("filed", true))
                .endsAt("endEvent_filed");
    }

    @Test
    void the_department_filed_before_the_power_moved_and_keeps_its_case() {
        facts.departmentFiledOn = "2025-06-30";
        PathTests path = path().start(Map.of());
        path.endsAt("endEvent_notOurs");
        assertThat(path.passed()).contains("callActivity_leadVerification").doesNotContain("userTask_requestHandover");
    }

    @Test
    void the_department_without_power_hands_its_case_over() {
        facts.departmentFiledOn = "2025-07-01";
        PathTests path = path().start(Map.of());
        assertThat(path.openTasks()).containsExactly("userTask_requestHandover");
        path.complete("userTask_requestHandover", Map.of())
                .complete("userTask_recordHandover", Map.of("handover", "ours"))
                .complete("userTask_decideFiling", Map.of("filed", true))
                .endsAt("endEvent_filed");
    }

    @Test
    void a_dispute_is_waited_out_and_may_end_with_the_department() {
        facts.departmentFiledOn = "2025-07-02";
        PathTests path = path().start(Map.of())
                .complete("userTask_requestHandover", Map.of())
                .complete("userTask_recordHandover", Map.of("handover", "pending"));
        assertThat(path.openTasks()).containsExactly("userTask_recordHandover");
        facts.designatedToTheDepartment = true;
        path.complete("userTask_recordHandover", Map.of("handover", "theirs")).endsAt("endEvent_notOurs");
        assertThat(path.passed()).doesNotContain("userTask_decideFiling");
    }

    private PathTests path() {
        return PathTests.of(coverage, "filing")
                .calling("leadVerification")
                .calling("transferOut")
                .delegates("closeAsBarred", "numberCase")
                .bean("filingFacts", facts);
    }

    /** The facts of a lead found on 2026-01-05, changed by single tests. */
    public static final class Facts {
        private boolean listed = true;
        private String zone = "village";
        private String actEnded = "2026-01-05";
        private String departmentFiledOn;
        private boolean designatedToTheDepartment;
        private boolean verified;

        public boolean insideTerritory(String caseId) {
            return true;
        }

        public String zone(String caseId) {
            return zone;
        }

        public boolean itemListed(String caseId) {
            return listed;
        }

        public boolean itemRestricted(String caseId) {
            return false;
        }

        /** Asked by the gateway behind the verification, which is where another's case is found. */
        public boolean otherFilingFound(String caseId) {
            verified = true;
            return departmentFiledOn != null;
        }

        public boolean alreadyFiledElsewhere(String caseId) {
            return verified && departmentFiledOn != null;
        }

        public String departmentFiledOn(String caseId) {
            return verified && !designatedToTheDepartment ? departmentFiledOn : null;
        }

        public String powerConferredFrom(String caseId) {
            return "2025-07-01";
        }

        public String actEnded(String caseId) {
            return actEnded;
        }

        public String discovered(String caseId) {
            return "2026-01-05";
        }

        public boolean endangersLife(String caseId) {
            return false;
        }

        public boolean factsClear(String caseId) {
            return true;
        }

        public String subjectKind(String caseId) {
            return "citizen";
        }

        public BigDecimal expectedFine(String caseId) {
            return new BigDecimal("200.00");
        }

        public boolean warningOnly(String caseId) {
            return false;
        }

        public boolean otherPenalty(String caseId) {
            return false;
        }
    }
}

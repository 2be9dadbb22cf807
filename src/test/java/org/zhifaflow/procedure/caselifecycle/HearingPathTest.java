package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HearingPathTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension coverage = PathTests.coverage("hearing");

    @Test
    void a_hearing_is_held_and_ends_with_the_report() {
        path().start(Map.of())
                .complete("userTask_arrangeHearing", Map.of())
                .goOn()
                .complete("userTask_holdHearing", Map.of("hearingResult", "held"))
                .complete("userTask_writeHearingReport", Map.of())
                .endsAt("endEvent_hearingHeld");
    }

    @Test
    void a_party_who_stays_away_without_reason_waives_the_hearing() {
        path().start(Map.of())
                .complete("userTask_arrangeHearing", Map.of())
                .goOn()
                .complete("userTask_holdHearing", Map.of("hearingResult", "noShow"))
                .endsAt("endEvent_hearingWaived");
    }

    @Test
    void a_party_who_leaves_without_permission_waives_the_hearing() {
        path().start(Map.of())
                .complete("userTask_arrangeHearing", Map.of())
                .goOn()
                .complete("userTask_holdHearing", Map.of("hearingResult", "left"))
                .endsAt("endEvent_hearingWaived");
    }

    @Test
    void a_postponed_hearing_is_arranged_again_and_every_party_who_asked_is_told_again() {
        PathTests path = path().start(Map.of())
                .complete("userTask_arrangeHearing", Map.of())
                .goOn()
                .complete("userTask_holdHearing", Map.of("hearingResult", "postponed"))
                .complete("userTask_arrangeHearing", Map.of())
                .goOn();
        assertThat(Collections.frequency(path.passed(), "callActivity_serveHearingNotice"))
                .isEqualTo(4);
        path.complete("userTask_holdHearing", Map.of("hearingResult", "held"))
                .complete("userTask_writeHearingReport", Map.of())
                .endsAt("endEvent_hearingHeld");
    }

    @Test
    void new_facts_that_are_right_stop_the_hearing_wherever_it_stands() {
        PathTests path =
                path().delegates("breakOffHearing").start(Map.of()).complete("userTask_arrangeHearing", Map.of());
        path.goOn().message("facts.changed", Map.of()).endsAt("endEvent_hearingBrokenOff");
        assertThat(path.passed()).doesNotContain("endEvent_hearingHeld", "endEvent_hearingWaived");
    }

    private static PathTests path() {
        return PathTests.of(coverage, "hearing").calling("service").bean("parties", new TwoParties());
    }

    public static final class TwoParties {
        public List<String> ofHearing(String caseId) {
            return List.of("one", "two");
        }
    }
}

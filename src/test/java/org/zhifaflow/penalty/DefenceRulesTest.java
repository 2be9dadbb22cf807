package org.zhifaflow.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;

class DefenceRulesTest {

    private static final List<PartyResponse> ONE =
            List.of(ResponseWindowTest.response("已经改正", false, false, false, null));

    @Test
    void every_statement_is_checked_once() {
        assertThat(fields(findings(List.of(), DefenceChange.unchanged, false), false))
                .containsExactly("checks");
        assertThat(fields(findings(List.of(rejected(), rejected()), DefenceChange.unchanged, false), false))
                .containsExactly("checks");
        assertThat(fields(findings(List.of(rejected()), DefenceChange.unchanged, false), false))
                .isEmpty();
    }

    @Test
    void the_penalty_is_never_heavier_for_the_defence_unless_new_facts_came_up() {
        assertThat(fields(findings(List.of(rejected()), DefenceChange.heavier, false), false))
                .containsExactly("change");
        assertThat(fields(findings(List.of(rejected()), DefenceChange.heavier, true), false))
                .isEmpty();
    }

    @Test
    void a_lighter_proposal_needs_something_that_was_accepted() {
        assertThat(fields(findings(List.of(rejected()), DefenceChange.lighter, false), false))
                .containsExactly("change");
        assertThat(fields(findings(List.of(accepted()), DefenceChange.lighter, false), false))
                .isEmpty();
    }

    @Test
    void where_a_hearing_was_asked_for_the_proposal_changes_only_after_it() {
        assertThat(fields(findings(List.of(accepted()), DefenceChange.lighter, false), true))
                .containsExactly("change");
        assertThat(fields(findings(List.of(accepted()), DefenceChange.unchanged, false), true))
                .isEmpty();
    }

    private static DefenceFindings.Check accepted() {
        return new DefenceFindings.Check("1", DefenceFindings.Verdict.accepted, "属实");
    }

    private static DefenceFindings.Check rejected() {
        return new DefenceFindings.Check("1", DefenceFindings.Verdict.rejected, "与证据不符");
    }

    private static DefenceFindings findings(
            List<DefenceFindings.Check> checks, DefenceChange change, boolean newFacts) {
        return new DefenceFindings(checks, change, newFacts, newFacts ? "另有一处占用" : null, "罚款改为二百元");
    }

    private static List<String> fields(DefenceFindings findings, boolean hearing) {
        return DefenceRules.check(findings, ONE, hearing).orRun(() -> {}) instanceof Outcome.Refused<Void> refused
                ? refused.violations().stream().map(Violation::field).toList()
                : List.of();
    }
}

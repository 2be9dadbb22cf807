package org.zhifaflow.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseWindowTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 8);
    private final ResponseWindow withHearing = new ResponseWindow(true);
    private final ResponseWindow withoutHearing = new ResponseWindow(false);

    @Test
    void a_hearing_request_in_time_closes_the_window_and_a_late_one_does_not() {
        assertThat(withHearing.mayClose(List.of(response(null, true, false, false, null))))
                .isTrue();
        assertThat(withHearing.mayClose(List.of(late()))).isFalse();
    }

    @Test
    void a_statement_alone_keeps_the_window_open() {
        assertThat(withHearing.mayClose(List.of(response("已改正", false, false, false, null))))
                .isFalse();
        assertThat(withoutHearing.mayClose(List.of(response("已改正", false, false, false, null))))
                .isFalse();
    }

    @Test
    void a_statement_and_a_signed_waiver_of_the_hearing_close_the_window() {
        assertThat(withHearing.mayClose(List.of(
                        response("已改正", false, false, false, null), response(null, false, false, true, SIGNED))))
                .isTrue();
    }

    @Test
    void a_waiver_of_the_hearing_alone_leaves_the_statement_open() {
        assertThat(withHearing.mayClose(List.of(response(null, false, false, true, SIGNED))))
                .isFalse();
    }

    @Test
    void a_waiver_of_the_statement_is_enough_only_without_the_hearing_right() {
        List<PartyResponse> waiver = List.of(response(null, false, true, false, SIGNED));
        assertThat(withoutHearing.mayClose(waiver)).isTrue();
        assertThat(withHearing.mayClose(waiver)).isFalse();
    }

    @Test
    void new_facts_go_before_a_hearing_and_a_hearing_before_a_changed_proposal() {
        assertThat(NoticeOutcome.of(true, true, true)).isEqualTo(NoticeOutcome.toReview);
        assertThat(NoticeOutcome.of(false, true, true)).isEqualTo(NoticeOutcome.toHearing);
        assertThat(NoticeOutcome.of(false, false, true)).isEqualTo(NoticeOutcome.toReview);
        assertThat(NoticeOutcome.of(false, false, false)).isEqualTo(NoticeOutcome.toDecision);
    }

    private static PartyResponse late() {
        return new PartyResponse(
                1L,
                "case",
                "kunyang",
                1L,
                "party",
                SIGNED,
                ResponseForm.written,
                null,
                true,
                false,
                false,
                false,
                null,
                "已逾期",
                null,
                "officer1");
    }

    static PartyResponse response(
            String statement, boolean hearing, boolean waivesStatement, boolean waivesHearing, LocalDate signed) {
        return new PartyResponse(
                1L,
                "case",
                "kunyang",
                1L,
                "party",
                SIGNED,
                ResponseForm.written,
                statement,
                hearing,
                hearing,
                waivesStatement,
                waivesHearing,
                signed,
                null,
                null,
                "officer1");
    }
}

package org.zhifaflow.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaflow.RoomFixture.FOUND;
import static org.zhifaflow.RoomFixture.refusals;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.TermStatus;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;

class SenderNoticesTest {

    private RoomFixture rooms;
    private SenderNotices notices;
    private CaseId caseId;

    @BeforeEach
    void open() {
        rooms = new RoomFixture("cooperation");
        notices = rooms.bean(SenderNotices.class);
        caseId = rooms.lead(false);
        rooms.bean(Terms.class).start(key("verificationOpinion"), FOUND, "officer1", "完成核查");
        rooms.bean(Terms.class).start(key("resultNotice"), FOUND, "officer1", "决定书送达");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void the_opinion_goes_out_within_two_working_days() {
        rooms.setDay(LocalDate.of(2026, 3, 5));

        assertThat(refusals(notices.inform(caseId, opinion("", LocalDate.of(2026, 3, 4)), "officer1")))
                .singleElement()
                .asString()
                .contains("书面告知", "KY5-08l");
        assertThat(refusals(notices.inform(caseId, opinion("符合立案条件", LocalDate.of(2026, 3, 5)), "officer1")))
                .singleElement()
                .asString()
                .contains("告知期限");
        assertThat(refusals(notices.inform(caseId, opinion("符合立案条件", FOUND.minusDays(1)), "officer1")))
                .singleElement()
                .asString()
                .contains("起算日期");
        assertThat(refusals(notices.inform(caseId, opinion("符合立案条件", LocalDate.of(2026, 3, 4)), "officer1")))
                .isEmpty();

        assertThat(rooms.caseFiles().hasReached(caseId, Milestone.senderInformed))
                .isTrue();
        assertThat(status("verificationOpinion")).isEqualTo(TermStatus.SATISFIED);
        assertThat(status("resultNotice")).isEqualTo(TermStatus.RUNNING);
    }

    @Test
    void the_result_goes_out_within_seven_working_days() {
        rooms.setDay(LocalDate.of(2026, 3, 12));
        ResultNotice late = new ResultNotice("罚款1000元，已缴清", LocalDate.of(2026, 3, 12), null);
        ResultNotice inTime = new ResultNotice("罚款1000元，已缴清", LocalDate.of(2026, 3, 11), null);

        assertThat(refusals(notices.informOfResult(caseId, late, "officer1")))
                .singleElement()
                .asString()
                .contains("告知期限", "KY5-08p");
        assertThat(refusals(notices.informOfResult(caseId, inTime, "officer1"))).isEmpty();

        assertThat(rooms.caseFiles().hasReached(caseId, Milestone.resultNotified))
                .isTrue();
        assertThat(notices.of(caseId)).singleElement().matches(n -> n.sender().equals("平阳县住建局"));
    }

    @Test
    void the_clock_of_the_result_runs_from_the_last_partys_service() {
        rooms.setDay(LocalDate.of(2026, 3, 12));
        String party = rooms.caseFiles().parties(caseId).get(0).id();
        rooms.caseFiles().reach(caseId, Milestone.decisionServed, party, LocalDate.of(2026, 3, 10));
        rooms.caseFiles().reach(caseId, Milestone.decisionServed, party, LocalDate.of(2026, 3, 6));

        notices.awaitResult(caseId);

        assertThat(resultNotice().startedOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(resultNotice().lastDay()).contains(LocalDate.of(2026, 3, 19));
    }

    @Test
    void a_case_that_ends_without_decision_is_reported_within_seven_working_days_of_its_end() {
        rooms.setDay(LocalDate.of(2026, 3, 12));

        notices.awaitResult(caseId);

        assertThat(resultNotice().startedOn()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(resultNotice().lastDay()).contains(LocalDate.of(2026, 3, 23));
    }

    private TermStanding resultNotice() {
        return rooms.bean(Terms.class).find(key("resultNotice")).orElseThrow();
    }

    private static VerificationNotice opinion(String text, LocalDate day) {
        return new VerificationNotice(text, null, day, null);
    }

    private TermStatus status(String term) {
        return rooms.bean(Terms.class).find(key(term)).orElseThrow().status();
    }

    private TermKey key(String term) {
        return TermKey.ofCase("kunyang", caseId.value(), term);
    }
}

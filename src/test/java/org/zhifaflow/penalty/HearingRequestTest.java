package org.zhifaflow.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.zhifaflow.RoomFixture.FOUND;
import static org.zhifaflow.RoomFixture.refusals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.journal.Outcome;

/** A request for a hearing outside the step that records the answers: served on Monday 2 March, the last day is the 9th. */
class HearingRequestTest {

    private static final LocalDate LAST = FOUND.plusDays(7);

    private final Papers papers = new Papers();
    private RoomFixture rooms;
    private Responses responses;
    private Notices notices;
    private Defences defences;
    private Decisions decisions;
    private CaseFiles caseFiles;
    private CaseId caseId;
    private String partyId;

    @BeforeEach
    void tell() {
        rooms = new RoomFixture(
                "penalty",
                papers,
                mock(BenchmarkTable.class),
                mock(NoPenaltyTable.class),
                mock(QualificationRules.class),
                mock(PendingRecusals.class),
                mock(ReviewAdvice.class),
                mock(ServedPapers.class),
                mock(SurchargeRates.class));
        responses = rooms.bean(Responses.class);
        notices = rooms.bean(Notices.class);
        defences = rooms.bean(Defences.class);
        decisions = rooms.bean(Decisions.class);
        caseFiles = rooms.caseFiles();
        caseId = rooms.filedCase();
        partyId = caseFiles.parties(caseId).get(0).id();
        propose();
        notice(true);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void the_notice_takes_its_numbers_from_the_table_of_terms() {
        assertThat(papers.lastNotice).contains("5个工作日内进行陈述和申辩", "5个工作日内向本机关提出");
    }

    @Test
    void a_request_after_the_defence_and_within_the_five_days_reaches_the_hearing() {
        rooms.setDay(FOUND.plusDays(1));
        assertThat(refusals(responses.record(caseId, partyId, defence(), "officer1")))
                .isEmpty();

        rooms.setDay(LAST);
        assertThat(request(LAST).hearingGranted()).isTrue();

        assertThat(responses.hearingParties(caseId)).containsExactly(partyId);
        assertThat(caseFiles.hasReached(caseId, Milestone.responseWindowClosed, partyId))
                .isTrue();
        assertThat(defences.outcome(caseId)).isEqualTo(NoticeOutcome.toHearing);
        assertThat(decisions.hearingOwed(caseId)).isTrue();
        assertThat(rooms.story(caseId)).contains("受理听证申请");
    }

    @Test
    void facts_that_changed_within_the_window_go_before_the_hearing() {
        rooms.setDay(LAST);
        assertThat(request(LAST).hearingGranted()).isTrue();
        caseFiles.reach(caseId, Milestone.factsChanged, LAST);
        assertThat(defences.outcome(caseId)).isEqualTo(NoticeOutcome.toReview);
        caseFiles.withdraw(caseId, Milestone.factsChanged);
        assertThat(defences.outcome(caseId)).isEqualTo(NoticeOutcome.toHearing);
    }

    @Test
    void a_request_on_the_day_after_is_on_file_and_not_granted() {
        rooms.setDay(LAST.plusDays(1));

        PartyResponse late = request(LAST.plusDays(1));

        assertThat(late.hearingGranted()).isFalse();
        assertThat(late.answer()).contains(LAST.toString(), "已逾期", "APL-64a");
        assertThat(responses.of(caseId)).singleElement().satisfies(row -> {
            assertThat(row.requestText()).isEqualTo("请求举行听证");
            assertThat(row.answer()).isEqualTo(late.answer());
        });
        assertThat(rooms.story(caseId)).contains("不予受理听证申请");
        assertThat(caseFiles.hasReached(caseId, Milestone.hearingRequested)).isFalse();
        assertThat(defences.outcome(caseId)).isEqualTo(NoticeOutcome.toDecision);
        assertThat(decisions.hearingOwed(caseId)).isFalse();
    }

    @Test
    void a_letter_posted_on_the_last_day_counts_though_the_time_was_closed_before_it_came() {
        rooms.setDay(LAST.plusDays(1));
        responses.closeWindow(caseId, partyId);
        rooms.setDay(LAST.plusDays(2));

        assertThat(request(LAST).hearingGranted()).isTrue();

        assertThat(decisions.hearingOwed(caseId)).isTrue();
    }

    @Test
    void a_waiver_is_taken_back_within_the_five_days_and_the_discussion_does_not_outlast_it() {
        rooms.setDay(FOUND.plusDays(1));
        assertThat(refusals(responses.record(caseId, partyId, waiver(), "officer1")))
                .isEmpty();
        caseFiles.reach(caseId, Milestone.collectivelyDiscussed, FOUND.plusDays(1));
        rooms.setDay(FOUND.plusDays(3));

        assertThat(request(FOUND.plusDays(3)).hearingGranted()).isTrue();

        assertThat(caseFiles.hasReached(caseId, Milestone.collectivelyDiscussed))
                .isFalse();
        assertThat(decisions.hearingOwed(caseId)).isTrue();
    }

    @Test
    void without_the_right_the_request_is_answered() {
        notice(false);

        assertThat(request(FOUND).answer()).contains("不属于听证范围", "APL-63");
    }

    @Test
    void what_makes_no_sense_is_refused_and_not_put_on_file() {
        rooms.setDay(FOUND.plusDays(1));
        assertThat(refused(new HearingRequest(FOUND.plusDays(2), ResponseForm.oral, "听证")))
                .anyMatch(text -> text.contains("不得晚于今天"));
        assertThat(refused(new HearingRequest(FOUND.minusDays(1), ResponseForm.oral, "听证")))
                .anyMatch(text -> text.contains("不得早于"));
        assertThat(refused(new HearingRequest(null, null, " "))).hasSize(3).allMatch(text -> text.contains("APL-64a"));
        request(FOUND.plusDays(1));
        assertThat(refused(new HearingRequest(FOUND, ResponseForm.oral, "再次")))
                .singleElement()
                .asString()
                .contains("已经要求");
        assertThat(responses.of(caseId)).hasSize(1);
        caseFiles.reach(caseId, Milestone.decided, FOUND);
        assertThat(refused(new HearingRequest(FOUND, ResponseForm.oral, "三次")))
                .anyMatch(text -> text.contains("已经作出决定") && text.contains("APL-65"));
    }

    @Test
    void a_lighter_change_withdraws_the_review_and_leaves_the_notice() {
        reviewed();
        rooms.setDay(FOUND.plusDays(1));
        responses.record(caseId, partyId, defence(), "officer1");
        responses.record(caseId, partyId, waiver(), "officer1");

        examine(DefenceChange.lighter);

        assertThat(caseFiles.hasReached(caseId, Milestone.reviewPassed)).isFalse();
        assertThat(caseFiles.hasReached(caseId, Milestone.preReviewPassed)).isFalse();
        assertThat(caseFiles.hasReached(caseId, Milestone.countyReviewPassed)).isFalse();
        assertThat(caseFiles.hasReached(caseId, Milestone.noticeServed, partyId))
                .isTrue();
        assertThat(caseFiles.hasReached(caseId, Milestone.rightsWaived, partyId))
                .isTrue();
        assertThat(caseFiles.hasReached(caseId, Milestone.factsChanged)).isFalse();
        assertThat(defences.outcome(caseId)).isEqualTo(NoticeOutcome.toReview);
        assertThat(rooms.story(caseId)).contains("因陈述申辩调整处罚建议");
    }

    @Test
    void after_a_hearing_that_the_party_missed_a_lighter_change_is_reviewed_anew_and_before_it_refused() {
        reviewed();
        rooms.setDay(FOUND.plusDays(1));
        responses.record(caseId, partyId, defence(), "officer1");
        request(FOUND.plusDays(1));
        assertThat(refusals(defences.examine(caseId, findings(DefenceChange.lighter), "officer1")))
                .singleElement()
                .asString()
                .contains("APL-65");
        assertThat(caseFiles.hasReached(caseId, Milestone.reviewPassed)).isTrue();
        caseFiles.reach(caseId, Milestone.hearingWaived, FOUND.plusDays(1));

        examine(DefenceChange.lighter);

        assertThat(caseFiles.hasReached(caseId, Milestone.reviewPassed)).isFalse();
        assertThat(caseFiles.hasReached(caseId, Milestone.noticeServed, partyId))
                .isTrue();
        assertThat(defences.outcome(caseId)).isEqualTo(NoticeOutcome.toReview);
    }

    @Test
    void an_unchanged_proposal_keeps_its_review() {
        reviewed();
        rooms.setDay(FOUND.plusDays(1));
        responses.record(caseId, partyId, defence(), "officer1");

        examine(DefenceChange.unchanged);

        assertThat(caseFiles.hasReached(caseId, Milestone.reviewPassed)).isTrue();
        assertThat(defences.outcome(caseId)).isEqualTo(NoticeOutcome.toDecision);
    }

    private void reviewed() {
        caseFiles.reach(caseId, Milestone.preReviewPassed, FOUND);
        caseFiles.reach(caseId, Milestone.countyReviewPassed, FOUND);
        caseFiles.reach(caseId, Milestone.reviewPassed, FOUND);
    }

    private void examine(DefenceChange change) {
        assertThat(refusals(defences.examine(caseId, findings(change), "officer1")))
                .isEmpty();
    }

    private DefenceFindings findings(DefenceChange change) {
        DefenceFindings.Verdict verdict =
                change == DefenceChange.unchanged ? DefenceFindings.Verdict.rejected : DefenceFindings.Verdict.accepted;
        return new DefenceFindings(
                responses.statements(caseId).stream()
                        .map(statement ->
                                new DefenceFindings.Check(statement.id().toString(), verdict, "已核实"))
                        .toList(),
                change,
                false,
                null,
                "罚款减为600元");
    }

    /** A fine of 6000 yuan on file, as the last report proposes it. */
    private void propose() {
        JdbcClient jdbc = rooms.bean(JdbcClient.class);
        jdbc.sql(
                        "insert into proposal (id, township, case_id, proposal_round, outcome, facts, basis, reason, evidence_ids,"
                                + " surcharge_provided, emergency, noticed, submitted_by, submitted_on) values ('P1', 'kunyang', :case,"
                                + " 1, 'penalty', '事实', '依据', '理由', '', false, false, false, 'officer1', :day)")
                .param("case", caseId.value())
                .param("day", FOUND)
                .update();
        jdbc.sql("insert into proposal_line (id, township, proposal_id, party_id, fine, warning, confiscation,"
                        + " other_penalty, below_minimum, outside_tier, hints) values ('L1', 'kunyang', 'P1', :party, 6000,"
                        + " false, 0, 'none', false, false, '')")
                .param("party", partyId)
                .update();
    }

    private void notice(boolean hearingRight) {
        notices.issue(caseId, new NoticeDraft("罚款", "事实", "理由", "依据", "联系人"), hearingRight, "officer1");
        caseFiles.reach(caseId, Milestone.noticeServed, partyId, FOUND);
        for (String term : List.of("defence", "hearingRequest")) {
            rooms.bean(Terms.class)
                    .start(new TermKey("kunyang", caseId.value(), partyId, term), FOUND, "officer1", "送达");
        }
    }

    private PartyResponse request(LocalDate day) {
        Outcome<PartyResponse> outcome = responses.requestHearing(
                caseId, partyId, new HearingRequest(day, ResponseForm.written, "请求举行听证"), "officer1");
        assertThat(refusals(outcome)).isEmpty();
        return ((Outcome.Accepted<PartyResponse>) outcome).value();
    }

    private List<String> refused(HearingRequest request) {
        return refusals(responses.requestHearing(caseId, partyId, request, "officer1"));
    }

    private PartyStatement defence() {
        return new PartyStatement(
                caseFiles.today(), ResponseForm.written, true, "罚款过重", false, false, false, null, null);
    }

    private PartyStatement waiver() {
        return new PartyStatement(
                caseFiles.today(), ResponseForm.written, false, null, false, true, true, caseFiles.today(), null);
    }

    /** Keeps the body of the last notice. */
    static final class Papers implements PenaltyPapers {
        private String lastNotice;

        @Override
        public void notice(
                CaseId caseId, String partyId, LocalDate day, String body, boolean hearingRight, String actor) {
            lastNotice = body;
        }

        @Override
        public void hearingNotice(CaseId caseId, String partyId, LocalDate day, String body, String actor) {
            throw new IllegalStateException("no hearing is arranged here");
        }

        @Override
        public Optional<LocalDate> hearingNoticeServedOn(CaseId caseId, String partyId) {
            return Optional.empty();
        }
    }
}

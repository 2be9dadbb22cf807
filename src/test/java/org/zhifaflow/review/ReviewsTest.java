package org.zhifaflow.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.zhifaflow.RoomFixture.FOUND;
import static org.zhifaflow.RoomFixture.refusals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.TermStatus;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.casefile.Milestone;
import org.zhifaflow.casefile.RecusedPeople;
import org.zhifaflow.journal.Outcome;

class ReviewsTest {

    private static final LocalDate CUT_OFF = LocalDate.of(2018, 1, 1);

    private final Proposal proposal = new Proposal();
    private final File evidence = new File();
    private final Pool pool = new Pool();
    private RoomFixture rooms;
    private Reviews reviews;
    private CaseFiles caseFiles;
    private CaseId caseId;

    @BeforeEach
    void open() {
        EligibilityTable table = (certificate, since, experienced) -> {
            if (certificate || (since != null && since.isBefore(CUT_OFF))) {
                return Eligibility.full;
            }
            return experienced ? Eligibility.preliminaryOnly : Eligibility.none;
        };
        rooms = new RoomFixture("review", table, proposal, evidence, pool);
        reviews = rooms.bean(Reviews.class);
        caseFiles = rooms.caseFiles();
        caseId = rooms.filedCase();
        caseFiles.reach(caseId, Milestone.reportSubmitted, FOUND);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void a_passed_preliminary_review_is_kept_with_its_seven_findings_and_reported() {
        assertThat(reviews.preReview(caseId, pre(Points.allOk()), "legal").map(passed -> passed))
                .isEqualTo(Outcome.accepted(true));

        ReviewRound round = reviews.rounds(caseId).get(0);
        assertThat(round.eligibility()).isEqualTo(Eligibility.preliminaryOnly);
        assertThat(round.dossier()).isEqualTo("side");
        assertThat(reviews.findings(caseId)).extracting(ReviewFinding::point).containsExactly(ReviewPoint.values());
        assertThat(caseFiles.hasReached(caseId, Milestone.preReviewPassed)).isTrue();
        assertThat(caseFiles.hasReached(caseId, Milestone.reviewPassed)).isFalse();
        assertThat(rooms.story(caseId)).contains("登记初审意见");
    }

    @Test
    void whoever_is_neither_certified_nor_experienced_may_not_review() {
        assertThat(refusals(reviews.preReview(caseId, pre(Points.allOk()), "clerk")))
                .singleElement()
                .asString()
                .contains("不得从事法制审核", "APL-58q");
        assertThat(reviews.rounds(caseId)).isEmpty();
    }

    @Test
    void an_investigator_may_not_review_his_own_case() {
        caseFiles.assign(caseId, CaseRole.investigator, "legal");

        assertThat(refusals(reviews.preReview(caseId, pre(Points.allOk()), "legal")))
                .singleElement()
                .asString()
                .contains("办案人员", "KY0-08");
    }

    @Test
    void a_case_without_report_cannot_be_reviewed() {
        caseFiles.withdraw(caseId, Milestone.reportSubmitted);

        assertThat(refusals(reviews.preReview(caseId, pre(Points.allOk()), "legal")))
                .singleElement()
                .asString()
                .contains("尚未提交调查报告");
    }

    @ParameterizedTest
    @EnumSource(ReviewPoint.class)
    void every_point_must_be_answered_and_a_negative_one_needs_its_reason(ReviewPoint point) {
        assertThat(refusals(reviews.preReview(caseId, pre(Points.with(point, null, null)), "legal")))
                .singleElement()
                .asString()
                .contains(point.label(), "未作出结论", point.clause());
        assertThat(refusals(
                        reviews.preReview(caseId, returned(Points.with(point, Finding.notOk, " "), "补充材料"), "legal")))
                .singleElement()
                .asString()
                .contains(point.label(), "须说明理由", point.clause());
        assertThat(refusals(reviews.preReview(caseId, pre(Points.with(point, Finding.notOk, "有误")), "legal")))
                .singleElement()
                .asString()
                .contains("初审不得通过");
    }

    @Test
    void a_return_needs_the_list_of_what_is_missing_and_takes_back_the_review() {
        caseFiles.reach(caseId, Milestone.reviewPassed, FOUND);

        assertThat(refusals(reviews.preReview(caseId, returned(Points.allOk(), ""), "legal")))
                .singleElement()
                .asString()
                .contains("须列明需要补正的事项");
        assertThat(refusals(reviews.preReview(caseId, returned(Points.allOk(), "立案日期前后不一"), "legal")))
                .isEmpty();
        assertThat(caseFiles.hasReached(caseId, Milestone.reviewPassed)).isFalse();
    }

    @Test
    void a_mark_is_never_taken_back() {
        caseFiles.mark(caseId, true, true);

        assertThat(refusals(reviews.preReview(caseId, pre(Points.allOk()), "legal")))
                .hasSize(2)
                .allMatch(sentence -> sentence.contains("不得取消标记"));
    }

    @Test
    void the_township_completes_the_review_only_after_a_passed_preliminary_review() {
        assertThatIllegalStateException().isThrownBy(() -> reviews.passInTownship(caseId));
        reviews.preReview(caseId, pre(Points.allOk()), "jurist");

        reviews.passInTownship(caseId);

        assertThat(caseFiles.hasReached(caseId, Milestone.reviewPassed)).isTrue();
        assertThat(caseFiles.hasReached(caseId, Milestone.countyReviewPassed)).isFalse();
    }

    @Test
    void the_county_has_five_working_days_and_each_submission_starts_a_new_clock() {
        submit();
        assertThat(jointReview().lastDay()).contains(LocalDate.of(2026, 3, 9));

        assertThat(refusals(give(opinion(ReviewOpinion.supplementInvestigation).missing("面积未测量"))))
                .isEmpty();
        assertThat(jointReview().status()).isEqualTo(TermStatus.SATISFIED);
        assertThat(caseFiles.hasReached(caseId, Milestone.preReviewPassed)).isFalse();

        rooms.setDay(LocalDate.of(2026, 3, 10));
        submit();
        assertThat(jointReview().round()).isEqualTo(2);
        assertThat(jointReview().lastDay()).contains(LocalDate.of(2026, 3, 17));
        assertThat(reviews.rounds(caseId))
                .extracting(ReviewRound::opinionLabel)
                .containsExactly("初审通过", "初审通过", "建议补充调查", "审查中");
    }

    @Test
    void agreement_completes_the_review() {
        submit();

        assertThat(give(opinion(ReviewOpinion.agree)).map(JointReviewResult::opinion))
                .isEqualTo(Outcome.accepted(ReviewOpinion.agree));
        assertThat(caseFiles.hasReached(caseId, Milestone.countyReviewPassed)).isTrue();
        assertThat(caseFiles.hasReached(caseId, Milestone.reviewPassed)).isTrue();
        assertThat(reviews.findAdviceAgainstPenalty(caseId)).isEmpty();
    }

    @Test
    void agreement_is_refused_while_a_point_is_negative() {
        submit();

        assertThat(refusals(give(opinion(ReviewOpinion.agree)
                        .points(Points.with(ReviewPoint.evidence, Finding.notOk, "缺少勘验笔录")))))
                .singleElement()
                .asString()
                .contains("不得作出同意意见", "KY4-08a");
    }

    @Test
    void only_a_qualified_reviewer_of_the_field_gives_the_opinion() {
        submit();

        assertThat(refusals(reviews.giveJointOpinion(
                        caseId, opinion(ReviewOpinion.agree).build(), "stranger")))
                .singleElement()
                .asString()
                .contains("执法领域", "KY4-08");
        assertThat(refusals(reviews.giveJointOpinion(
                        caseId, opinion(ReviewOpinion.agree).build(), "uncertified")))
                .singleElement()
                .asString()
                .contains("法律职业资格", "APL-58q");
    }

    @Test
    void an_opinion_needs_a_submission_and_a_written_text() {
        assertThat(refusals(give(opinion(ReviewOpinion.agree))))
                .anyMatch(sentence -> sentence.contains("没有待审查的送审"))
                .anyMatch(sentence -> sentence.contains("KY4-03a"));
        submit();
        assertThat(refusals(give(opinion(ReviewOpinion.other).text(" "))))
                .singleElement()
                .asString()
                .contains("书面");
    }

    @Test
    void each_opinion_demands_its_particulars() {
        submit();

        assertRefused(opinion(ReviewOpinion.supplementInvestigation), "KY4-08b");
        assertRefused(opinion(ReviewOpinion.correctQualification), "KY4-08c");
        assertRefused(opinion(ReviewOpinion.correctProcedure), "KY4-08d");
        assertRefused(opinion(ReviewOpinion.correctProcedure).step(WrongStep.hearing), "KY4-08d");
        assertRefused(opinion(ReviewOpinion.doNotApprove), "KY4-08e");
        assertRefused(opinion(ReviewOpinion.correctDiscretion), "KY4-08f");
        assertRefused(opinion(ReviewOpinion.transfer), "KY4-08g");
        assertRefused(
                opinion(ReviewOpinion.adviseNoPenalty).fineDropped().firstTime(FirstTimeCheck.unchecked), "KY4-08h");
        assertRefused(
                opinion(ReviewOpinion.adviseNoPenalty).fineDropped().firstTime(FirstTimeCheck.repeated), "KY4-08h");
        assertRefused(opinion(ReviewOpinion.adviseNoPenalty).firstTime(FirstTimeCheck.firstTime), "KY4-08h");
    }

    @Test
    void a_corrected_discretion_is_never_heavier_than_the_proposal() {
        submit();
        caseFiles.reach(caseId, Milestone.defenceHeard, FOUND);

        assertRefused(opinion(ReviewOpinion.correctDiscretion).range("0", "1000.01"), "APL-45");
        assertRefused(opinion(ReviewOpinion.correctDiscretion).range("900", "800"), "KY4-08f");
        assertThat(refusals(give(opinion(ReviewOpinion.correctDiscretion).range("0", "1000.00"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReviewOpinion.class)
    void a_range_with_the_lower_end_above_the_upper_passes_with_no_opinion(ReviewOpinion word) {
        submit();

        assertThat(refusals(give(opinion(word).range("900", "800"))))
                .anyMatch(sentence -> sentence.contains("下限高于上限") && sentence.contains("KY4-08f"));
        assertThat(refusals(give(opinion(word).range("-1", "800")))).anyMatch(sentence -> sentence.contains("不得为负数"));
    }

    @Test
    void only_a_corrected_discretion_has_a_range() {
        submit();

        assertRefused(opinion(ReviewOpinion.agree).range("100", "800"), "KY4-08f");
        assertThat(refusals(give(opinion(ReviewOpinion.correctDiscretion).range("800", "800"))))
                .isEmpty();
    }

    @Test
    void evidence_taken_unlawfully_is_excluded_by_name_and_reason() {
        submit();

        assertRefused(correction(WrongStep.proposal).excluding(" ", "statement"), "APL-46");
        assertRefused(correction(WrongStep.proposal).excluding("未出示证件", "unknown"), "APL-46");
        assertRefused(opinion(ReviewOpinion.agree).excluding("未出示证件", "statement"), "KY4-08d");
        assertThat(evidence.lawful).containsKey("statement");
        assertThat(refusals(give(correction(WrongStep.proposal).excluding("未出示证件", "statement"))))
                .isEmpty();
        assertThat(evidence.lawful).containsOnlyKeys("photo");
        assertThat(reviews.findLatest(caseId, ReviewTier.county).map(ReviewRound::excludedEvidence))
                .contains("询问笔录：未出示证件");
        assertThat(reviews.findLatest(caseId, ReviewTier.county).orElseThrow().demands())
                .containsExactly(Map.entry("违法的环节", WrongStep.proposal.label()), Map.entry("排除的证据", "询问笔录：未出示证件"));
    }

    @Test
    void a_proposal_that_rests_on_excluded_evidence_is_made_anew() {
        caseFiles.reach(caseId, Milestone.noticeServed, FOUND);
        submit();

        assertRefused(correction(WrongStep.advanceNotice).excluding("未出示证件", "statement"), "APL-46");
        assertThat(refusals(give(correction(WrongStep.advanceNotice).excluding("未出示证件", "photo"))))
                .as("the proposal does not rest on it")
                .isEmpty();
    }

    @Test
    void without_any_evidence_left_the_case_goes_back_to_the_investigation() {
        submit();

        assertRefused(correction(WrongStep.proposal).excluding("未出示证件", "statement", "photo"), "APL-40");
        assertThat(refusals(give(correction(WrongStep.investigation).excluding("未出示证件", "statement", "photo"))))
                .isEmpty();
        assertThat(evidence.lawful).isEmpty();
    }

    @Test
    void who_stepped_aside_reviews_nothing_more() {
        submit();
        rooms.bean(RecusedPeople.class).bar(caseId, "reviewer", FOUND);

        assertRefused(opinion(ReviewOpinion.agree), "APL-43");
        assertThat(reviews.reviewersOf(caseId)).isEmpty();
    }

    @Test
    void a_field_without_a_reviewer_and_the_case_that_waits_for_one_are_found() {
        FieldCoverage coverage = rooms.bean(FieldCoverage.class);
        assertThat(coverage.gaps()).isEmpty();
        submit();
        assertThat(coverage.strandedCases(List.of("kunyang"))).isEmpty();
        assertThat(rooms.story(caseId)).doesNotContain("联审人员缺位");

        pool.members = List.of("legal");
        assertThat(coverage.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.sentence())
                        .contains(reviews.findField(caseId).orElseThrow()));
        assertThat(coverage.strandedCases(List.of("kunyang")))
                .extracting(FieldCoverage.StrandedCase::caseId)
                .containsExactly(caseId);
        assertThat(coverage.strandedCases(List.of("aojiang"))).isEmpty();
        reviews.submitToCounty(caseId);
        assertThat(rooms.story(caseId)).contains("联审人员缺位");

        pool.members = List.of("legal", "reviewer");
        rooms.bean(RecusedPeople.class).bar(caseId, "reviewer", FOUND);
        assertThat(coverage.gaps()).isEmpty();
        assertThat(coverage.strandedCases(List.of("kunyang")))
                .as("the field has a reviewer, but not for this case")
                .hasSize(1);
    }

    @Test
    void advice_against_a_penalty_lets_the_head_decide_but_only_without_one() {
        submit();

        assertThat(refusals(give(opinion(ReviewOpinion.doNotApprove).fineDropped())))
                .isEmpty();
        assertThat(caseFiles.hasReached(caseId, Milestone.reviewPassed)).isTrue();
        assertThat(reviews.findAdviceAgainstPenalty(caseId)).isEqualTo(Optional.of(ReviewOpinion.doNotApprove));
    }

    @Test
    void first_time_is_what_the_register_says() {
        submit();
        Opinion advice = opinion(ReviewOpinion.adviseNoPenalty).fineDropped().firstTime(FirstTimeCheck.firstTime);

        proposal.firstTime = FirstTimeCheck.repeated;
        assertRefused(advice, "KY4-08h");
        proposal.firstTime = FirstTimeCheck.firstTime;
        assertThat(refusals(give(advice))).isEmpty();
    }

    @Test
    void a_wrong_notice_is_named_and_its_effects_are_taken_back() {
        caseFiles.reach(caseId, Milestone.noticeServed, FOUND);
        caseFiles.reach(caseId, Milestone.responseWindowClosed, FOUND);
        submit();

        assertThat(give(opinion(ReviewOpinion.correctProcedure).step(WrongStep.advanceNotice))
                        .map(JointReviewResult::namedStageWord))
                .isEqualTo(Outcome.accepted("advanceNotice"));
        assertThat(caseFiles.hasReached(caseId, Milestone.noticeServed)).isFalse();
        assertThat(caseFiles.hasReached(caseId, Milestone.responseWindowClosed)).isFalse();
        assertThat(caseFiles.milestones(caseId)).anyMatch(m -> m.milestone() == Milestone.noticeServed);
    }

    @Test
    void minutes_are_reference_and_come_before_the_opinion() {
        Consultations consultations = rooms.bean(Consultations.class);
        assertThat(refusals(consultations.request(caseId, "可能引起争议", "legal")))
                .singleElement()
                .asString()
                .contains("KY4-11a");
        submit();
        assertThat(refusals(consultations.request(caseId, "可能引起争议", "legal"))).isEmpty();
        assertRefused(opinion(ReviewOpinion.agree), "KY4-11b");

        assertThat(refusals(consultations.record(caseId, minutes("镇司法所李某、县专家王某", false), "legal")))
                .hasSize(2)
                .allMatch(sentence -> sentence.contains("专家"));
        assertThat(refusals(consultations.record(caseId, minutes("", true), "legal")))
                .singleElement()
                .asString()
                .contains("KY4-05");
        assertThat(refusals(consultations.record(caseId, minutes("镇司法所李某、县专家王某", true), "legal")))
                .isEmpty();

        assertThat(caseFiles.hasReached(caseId, Milestone.reviewPassed)).isFalse();
        assertThat(consultations.of(caseId))
                .singleElement()
                .matches(c -> c.dossier().equals("side") && !c.isOpen());
        assertThat(refusals(consultations.request(caseId, "专家意见不一", "reviewer")))
                .isEmpty();
        assertThat(refusals(consultations.record(caseId, minutes("镇司法所李某、县专家王某", true), "legal")))
                .isEmpty();
        assertThat(refusals(give(opinion(ReviewOpinion.agree)))).isEmpty();
        assertThat(refusals(consultations.request(caseId, "专家意见不一", "reviewer")))
                .singleElement()
                .asString()
                .contains("KY4-11a");
    }

    private static ConsultationMinutes minutes(String participants, boolean fit) {
        return new ConsultationMinutes(YesNo.yes, FOUND, participants, "王某", fit, fit, "与会人员认为事实清楚。", null);
    }

    @Test
    void the_round_that_sent_the_case_back_is_found_until_a_later_one_takes_its_place() {
        assertThat(reviews.findReturn(caseId)).isEmpty();

        assertThat(refusals(reviews.preReview(caseId, returned(Points.allOk(), "立案日期前后不一"), "legal")))
                .isEmpty();
        assertThat(reviews.findReturn(caseId).orElseThrow().missingFacts()).isEqualTo("立案日期前后不一");

        submit();
        assertThat(reviews.findReturn(caseId)).isEmpty();
        assertThat(refusals(give(opinion(ReviewOpinion.supplementInvestigation).missing("占用面积"))))
                .isEmpty();
        ReviewRound county = reviews.findReturn(caseId).orElseThrow();
        assertThat(county.tier()).isEqualTo(ReviewTier.county);
        assertThat(county.missingFacts()).isEqualTo("占用面积");

        rooms.setDay(FOUND.plusDays(1));
        submit();
        assertThat(reviews.findReturn(caseId)).isEmpty();
        assertThat(refusals(give(opinion(ReviewOpinion.agree)))).isEmpty();
        assertThat(reviews.findReturn(caseId)).isEmpty();
    }

    @Test
    void of_two_opinions_of_one_day_the_later_counts() {
        submit();
        assertThat(refusals(give(opinion(ReviewOpinion.supplementInvestigation).missing("占用面积"))))
                .isEmpty();
        assertThat(reviews.findReturn(caseId).map(ReviewRound::missingFacts)).contains("占用面积");

        assertThat(refusals(reviews.preReview(caseId, pre(Points.allOk()), "legal")))
                .isEmpty();
        assertThat(reviews.findReturn(caseId)).isEmpty();

        assertThat(refusals(reviews.preReview(caseId, returned(Points.allOk(), "立案日期前后不一"), "legal")))
                .isEmpty();
        assertThat(reviews.findReturn(caseId).map(ReviewRound::missingFacts)).contains("立案日期前后不一");

        submit();
        assertThat(refusals(give(opinion(ReviewOpinion.supplementInvestigation).missing("现场方位"))))
                .isEmpty();
        assertThat(reviews.findReturn(caseId).map(ReviewRound::missingFacts)).contains("现场方位");
        assertThat(reviews.rounds(caseId))
                .extracting(ReviewRound::entryOrder)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    private void assertRefused(Opinion opinion, String clause) {
        assertThat(refusals(give(opinion))).singleElement().asString().contains(clause);
    }

    private void submit() {
        assertThat(refusals(reviews.preReview(caseId, pre(Points.allOk()), "legal")))
                .isEmpty();
        reviews.submitToCounty(caseId);
        reviews.receive(caseId);
    }

    private Outcome<JointReviewResult> give(Opinion opinion) {
        return reviews.giveJointOpinion(caseId, opinion.build(), "reviewer");
    }

    private TermStanding jointReview() {
        return rooms.bean(Terms.class)
                .find(TermKey.ofCase("kunyang", caseId.value(), "jointReview"))
                .orElseThrow();
    }

    private static PreReviewOpinion pre(Points points) {
        return points.preReview(PreReviewResult.passed, null);
    }

    private static PreReviewOpinion returned(Points points, String missing) {
        return points.preReview(PreReviewResult.returned, missing);
    }

    private static Opinion correction(WrongStep step) {
        return opinion(ReviewOpinion.correctProcedure).step(step);
    }

    private static Opinion opinion(ReviewOpinion word) {
        return new Opinion(word);
    }

    /** The proposal under review: a fine of 1000 yuan. */
    static final class Proposal implements ProposalFacts {

        private FirstTimeCheck firstTime = FirstTimeCheck.firstTime;

        @Override
        public boolean proposesFine(CaseId caseId) {
            return true;
        }

        @Override
        public Optional<BigDecimal> highestFine(CaseId caseId) {
            return Optional.of(new BigDecimal("1000.00"));
        }

        @Override
        public FirstTimeCheck firstTime(CaseId caseId) {
            return firstTime;
        }

        @Override
        public List<String> evidence(CaseId caseId) {
            return List.of("statement");
        }

        @Override
        public String summary(CaseId caseId) {
            return "罚款1000元";
        }
    }

    /** The file: two pieces of evidence, until they are excluded. */
    static final class File implements CaseEvidence {

        private final Map<String, String> lawful = new LinkedHashMap<>(Map.of("statement", "询问笔录", "photo", "现场照片"));

        @Override
        public Map<String, String> lawful(CaseId caseId) {
            return new LinkedHashMap<>(lawful);
        }

        @Override
        public void exclude(CaseId caseId, List<String> items, String reason, String roundId, String actor) {
            lawful.keySet().removeAll(items);
        }
    }

    /** The county's pool: its one reviewer, unless the role is taken away. */
    static final class Pool implements ReviewerPool {

        private List<String> members = List.of("reviewer");

        @Override
        public List<String> serving(String township) {
            return members;
        }
    }
}

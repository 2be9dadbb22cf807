package org.zhifaflow.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;
import org.zhifaflow.journal.Violations;

class HearingRulesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 4, 24);
    private static final LocalDate IN_TIME = LocalDate.of(2023, 4, 13);
    private static final HearingDay RULE = HearingDayTest.SEVEN_WORKING_DAYS;

    @Test
    void a_hearing_on_the_first_possible_day_may_be_arranged_and_one_day_earlier_not() {
        assertThat(basis(HearingRules.checkPlan(plan(DAY, Openness.open, null), List.of(), RULE, IN_TIME)))
                .isEmpty();
        assertThat(basis(HearingRules.checkPlan(plan(DAY.minusDays(1), Openness.open, null), List.of(), RULE, IN_TIME)))
                .containsExactly("APL-64b");
    }

    @Test
    void a_closed_hearing_needs_a_ground() {
        assertThat(basis(HearingRules.checkPlan(plan(DAY, Openness.closed, null), List.of(), RULE, IN_TIME)))
                .containsExactly("APL-64c");
        assertThat(basis(HearingRules.checkPlan(
                        plan(DAY, Openness.closed, ClosedGround.privacy), List.of(), RULE, IN_TIME)))
                .isEmpty();
    }

    @Test
    void an_investigator_or_reviewer_of_the_case_is_not_appointed() {
        assertThat(basis(HearingRules.checkPlan(
                        plan(DAY, Openness.open, null), List.of(CaseRole.investigator), RULE, IN_TIME)))
                .containsExactly("APL-64d");
        assertThat(basis(HearingRules.checkPlan(
                        plan(DAY, Openness.open, null), List.of(CaseRole.townshipReviewer), RULE, IN_TIME)))
                .containsExactly("APL-64d");
    }

    @Test
    void a_hearing_that_was_held_is_recorded_on_its_day_and_not_before() {
        assertThat(check(held(List.of()), IN_TIME, DAY, "chair")).isEmpty();
        assertThat(check(held(List.of()), IN_TIME, DAY.minusDays(1), "chair")).containsExactly("APL-64b");
    }

    @Test
    void a_notice_served_a_day_late_allows_nothing_but_postponement() {
        LocalDate late = IN_TIME.plusDays(1);
        assertThat(check(held(List.of()), late, DAY, "chair")).containsExactly("APL-64b");
        assertThat(check(absent(HearingResult.noShow, false), late, DAY, "chair"))
                .containsExactly("APL-64b");
        assertThat(check(absent(HearingResult.postponed, false), late, DAY, "chair"))
                .isEmpty();
    }

    @Test
    void a_notice_that_was_not_served_at_all_allows_nothing_but_postponement() {
        assertThat(check(held(List.of()), null, DAY, "chair")).containsExactly("APL-64b");
    }

    @Test
    void only_the_appointed_chair_records() {
        assertThat(check(held(List.of()), IN_TIME, DAY, "somebody")).containsExactly("APL-64d");
    }

    @Test
    void two_representatives_with_mandate_are_allowed_and_three_are_not() {
        assertThat(check(held(Collections.nCopies(2, representative("委托书1"))), IN_TIME, DAY, "chair"))
                .isEmpty();
        assertThat(check(held(Collections.nCopies(3, representative("委托书1"))), IN_TIME, DAY, "chair"))
                .containsExactly("APL-64e");
        assertThat(check(held(List.of(representative(null))), IN_TIME, DAY, "chair"))
                .containsExactly("APL-64e");
    }

    @Test
    void an_accepted_reason_forbids_to_take_the_hearing_as_waived() {
        assertThat(check(absent(HearingResult.noShow, true), IN_TIME, DAY, "chair"))
                .containsExactly("APL-64f");
        assertThat(check(absent(HearingResult.left, true), IN_TIME, DAY, "chair"))
                .containsExactly("APL-64f");
        assertThat(check(absent(HearingResult.left, false), IN_TIME, DAY, "chair"))
                .isEmpty();
    }

    @Test
    void a_record_that_the_party_refused_to_sign_needs_the_chairs_note() {
        assertThat(check(record(HearingRecord.Signature.refused, null), IN_TIME, DAY, "chair"))
                .containsExactly("APL-64g");
        assertThat(check(record(HearingRecord.Signature.refused, "当事人拒绝签名"), IN_TIME, DAY, "chair"))
                .isEmpty();
        assertThat(check(record(null, null), IN_TIME, DAY, "chair")).containsExactly("APL-64g");
    }

    private static HearingRecord.Representative representative(String mandate) {
        return new HearingRecord.Representative("party", "代理人", mandate);
    }

    private static HearingRecord held(List<HearingRecord.Representative> representatives) {
        return new HearingRecord(
                HearingResult.held,
                representatives,
                "占用林地3.855亩",
                "已部分恢复",
                HearingRecord.Signature.signed,
                null,
                null,
                false);
    }

    private static HearingRecord record(HearingRecord.Signature signature, String note) {
        return new HearingRecord(HearingResult.held, List.of(), "事实", "申辩", signature, note, null, false);
    }

    private static HearingRecord absent(HearingResult result, boolean accepted) {
        return new HearingRecord(result, List.of(), null, null, null, null, "住院", accepted);
    }

    private static HearingPlan plan(LocalDate day, Openness openness, ClosedGround ground) {
        return new HearingPlan(day, "09:30", "镇政府三楼会议室", openness, ground, "chair");
    }

    private static List<String> check(HearingRecord record, LocalDate served, LocalDate today, String userId) {
        Hearing hearing = new Hearing(
                1L,
                "case",
                "kunyang",
                1L,
                DAY,
                "09:30",
                "镇政府",
                Openness.open,
                null,
                "chair",
                "leader",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return basis(HearingRules.checkRecord(
                record, hearing, Map.of("party", Optional.ofNullable(served)), RULE, 2, today, userId));
    }

    /** The clause ids that the refusal names. */
    private static List<String> basis(Violations found) {
        return found.orRun(() -> {}) instanceof Outcome.Refused<Void> refused
                ? refused.violations().stream()
                        .map(Violation::basis)
                        .map(basis -> basis.replaceAll(".*，", ""))
                        .toList()
                : List.of();
    }
}

package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.review.Eligibility;
import org.zhifaflow.review.PreReviewResult;
import org.zhifaflow.review.ReviewOpinion;
import org.zhifaflow.review.ReviewRound;
import org.zhifaflow.review.ReviewTier;
import org.zhifaflow.review.Reviews;

class ReturnReasonsTest {

    private static final CaseId CASE = new CaseId("kunyang-2026-0001");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private final Reviews reviews = mock(Reviews.class);
    private final ReturnReasons reasons = new ReturnReasons(reviews);

    @Test
    void a_case_that_was_not_sent_back_has_none() {
        when(reviews.findReturn(CASE)).thenReturn(Optional.empty());

        assertThat(reasons.of(CASE)).isEmpty();
    }

    @Test
    void the_township_says_what_is_missing() {
        when(reviews.findReturn(CASE))
                .thenReturn(Optional.of(
                        round(ReviewTier.township, PreReviewResult.returned.name(), "立案日期前后不一\n缺少现场照片\n", null)));

        assertThat(reasons.of(CASE))
                .startsWith("初审第2轮意见（2026-03-05）：")
                .contains("意见：请补正", "需要补正的事项：立案日期前后不一；缺少现场照片")
                .doesNotContain("应当适用的条款");
    }

    @Test
    void the_county_says_which_provision_is_right() {
        when(reviews.findReturn(CASE))
                .thenReturn(Optional.of(
                        round(ReviewTier.county, ReviewOpinion.correctQualification.name(), null, "城市绿化条例第二十六条")));

        assertThat(reasons.of(CASE))
                .startsWith("县级联审第2轮意见（2026-03-05）：修正定性或者法律依据")
                .contains("应当适用的条款：城市绿化条例第二十六条")
                .doesNotContain("需要查清的事实");
    }

    private static ReviewRound round(ReviewTier tier, String opinion, String missing, String provision) {
        return new ReviewRound(
                "round",
                "kunyang",
                CASE.value(),
                tier,
                2,
                3,
                DAY,
                DAY,
                "reviewer",
                Eligibility.full,
                opinion,
                "请补正",
                missing,
                null,
                null,
                provision,
                null,
                null,
                null,
                null,
                null,
                null,
                "side");
    }
}

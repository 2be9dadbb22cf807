package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.penalty.NoPenaltyGround;
import org.zhifaflow.penalty.ReviewAdvice.Advice;
import org.zhifaflow.review.ReviewOpinion;
import org.zhifaflow.review.Reviews;

/** The decision reads the county's advice in its own words. */
class CountyAdviceTest {

    private final Reviews reviews = mock(Reviews.class);
    private final CountyAdvice advice = new CountyAdvice(reviews);
    private final CaseId caseId = new CaseId("CASE-1");

    @ParameterizedTest
    @CsvSource({"doNotApprove, 建议不予批准, KY4-08e, trivialNoHarm", "adviseNoPenalty, 建议不予处罚, KY4-08h, firstTime"})
    void an_advice_comes_with_its_words_clause_and_ground(
            ReviewOpinion opinion, String label, String clause, NoPenaltyGround ground) {
        assertThat(advice.againstPenalty(caseId)).isEmpty();
        when(reviews.findAdviceAgainstPenalty(caseId)).thenReturn(Optional.of(opinion));
        assertThat(advice.againstPenalty(caseId)).contains(new Advice(label, clause, ground));
    }
}

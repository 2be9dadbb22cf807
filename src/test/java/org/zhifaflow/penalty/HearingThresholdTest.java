package org.zhifaflow.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhifaflow.casefile.SubjectKind;

class HearingThresholdTest {

    private static final HearingThreshold THRESHOLD =
            new HearingThreshold(new BigDecimal("5000"), new BigDecimal("50000"), true);
    private static final Map<String, SubjectKind> KINDS =
            Map.of("citizen", SubjectKind.citizen, "company", SubjectKind.organisation, "shop", SubjectKind.soleTrader);

    @Test
    void the_party_nearest_to_its_own_threshold_weighs_most_even_with_the_smaller_fine() {
        assertThat(THRESHOLD.heaviest(
                        List.of(line("citizen", "4000", false), line("company", "39999.99", false)), KINDS))
                .extracting(NoticedProposal.Line::partyId)
                .isEqualTo("citizen");
        assertThat(THRESHOLD.heaviest(
                        List.of(line("citizen", "4000", false), line("company", "40000.01", false)), KINDS))
                .extracting(NoticedProposal.Line::partyId)
                .isEqualTo("company");
    }

    @Test
    void a_heavier_kind_of_penalty_outweighs_every_amount() {
        assertThat(THRESHOLD.heaviest(List.of(line("citizen", "9000", false), line("company", "0", true)), KINDS))
                .extracting(NoticedProposal.Line::partyId)
                .isEqualTo("company");
    }

    @Test
    void a_sole_trader_counts_as_a_citizen_only_where_the_local_setting_says_so() {
        assertThat(THRESHOLD.of(SubjectKind.soleTrader)).isEqualByComparingTo("5000");
        assertThat(new HearingThreshold(THRESHOLD.citizen(), THRESHOLD.organisation(), false)
                        .of(SubjectKind.soleTrader))
                .isEqualByComparingTo("50000");
    }

    @Test
    void goods_of_unknown_value_outweigh_every_amount() {
        NoticedProposal.Line goods =
                new NoticedProposal.Line("company", BigDecimal.ZERO, null, false, false, false, "没收");
        assertThat(THRESHOLD.heaviest(List.of(line("citizen", "9000", false), goods), KINDS))
                .isEqualTo(goods);
    }

    private static NoticedProposal.Line line(String party, String fine, boolean closure) {
        return new NoticedProposal.Line(party, new BigDecimal(fine), BigDecimal.ZERO, false, closure, false, "罚款");
    }
}

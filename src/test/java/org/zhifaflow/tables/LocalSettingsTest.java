package org.zhifaflow.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The register of what the law leaves to the place. */
class LocalSettingsTest extends TableExamples {

    private static final List<Example> EXAMPLES = Example.of("localSettings", Map.of("day", "2026-01-05"), """
                    setting                       => value     | unit       | label
                    countyReviewScope             => everyFine | choice     | 地方设定
                    hearingThresholdCitizen       => 5000      | yuan       | 地方设定
                    hearingThresholdOrganisation  => 50000     | yuan       | 地方设定
                    defenceDays                   => 5         | workingDay | 地方设定
                    collectiveDiscussionAmount    => 50000     | yuan       | 地方设定
                    collectiveDiscussionQuorum    => 3         | person     | 地方设定
                    firstTimeSpanYears            => 2         | year       | 地方设定
                    mitigationFloorPercent        => 10        | percent    | 地方设定
                    soleTraderAsCitizen           => true      | boolean    | 地方设定
                    emergencyReviewCompletionDays => 3         | workingDay | 地方设定
                    supplementReplyDays           => 5         | workingDay | 地方设定
                    approachingDays               => 3         | workingDay | 地方设定
                    """);

    private static final Pattern CLAUSE = Pattern.compile("^(KY\\d-\\d+\\w*|APL-\\d+\\w*).*：.+");

    @Override
    List<Example> examples() {
        return EXAMPLES;
    }

    /** A setting without a name is our mistake and has no row. */
    @Override
    boolean mayBeMissing(String decision, String input) {
        return input.equals("day");
    }

    @Test
    void anUnknownSettingHasNoRow() {
        assertThat(tables.ask("localSettings", Map.of("setting", "unheardOf", "day", "2026-01-05")))
                .isEmpty();
    }

    @Test
    void settingsAreValidFrom2018() {
        assertThat(tables.ask("localSettings", Map.of("setting", "soleTraderAsCitizen", "day", "2017-12-31")))
                .isEmpty();
        assertThat(tables.ask("localSettings", Map.of("setting", "soleTraderAsCitizen", "day", "2018-01-01")))
                .hasSize(1);
    }

    @Test
    void valuesAreTextAndEachSaysItsClause() {
        for (Example example : EXAMPLES) {
            Map<String, Object> row =
                    tables.ask("localSettings", example.inputs()).get(0);
            assertThat(row.get("value")).isInstanceOf(String.class);
            assertThat((String) row.get("description")).matches(CLAUSE);
        }
    }

    @Test
    void unverifiedThresholdsSaySo() {
        for (String setting : List.of("hearingThresholdCitizen", "hearingThresholdOrganisation")) {
            assertThat((String) tables.ask("localSettings", Map.of("setting", setting, "day", "2026-01-05"))
                            .get(0)
                            .get("description"))
                    .contains("待客户确认");
        }
    }
}

package org.zhifaflow.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How dates must be passed: as {@link LocalDate} or as ISO text, never as {@link Date}. */
class DateInputTest {

    private static final List<Map<String, Object>> FULL = List.of(Map.of("reviewerEligibility", "full"));
    private static final List<Map<String, Object>> NONE = List.of(Map.of("reviewerEligibility", "none"));

    private final DecisionTables tables = new DecisionTables();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(zone);
    }

    @Test
    void localDateIsReadInAnyZone() {
        for (String id : List.of("UTC", "Asia/Shanghai", "America/Los_Angeles")) {
            TimeZone.setDefault(TimeZone.getTimeZone(id));
            assertThat(reviewerSince(LocalDate.of(2017, 12, 31))).isEqualTo(FULL);
            assertThat(reviewerSince(LocalDate.of(2018, 1, 1))).isEqualTo(NONE);
        }
    }

    @Test
    void isoTextIsReadInAnyZone() {
        for (String id : List.of("UTC", "Asia/Shanghai", "America/Los_Angeles")) {
            TimeZone.setDefault(TimeZone.getTimeZone(id));
            assertThat(reviewerSince("2017-12-31")).isEqualTo(FULL);
            assertThat(reviewerSince("2018-01-01")).isEqualTo(NONE);
        }
    }

    /** The reason for the rule: midnight in Shanghai is the evening before in UTC, and the person becomes exempt. */
    @Test
    void utilDateIsReadInTheZoneOfTheMachine() {
        Date midnight = Date.from(LocalDate.of(2018, 1, 1)
                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                .toInstant());
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        assertThat(reviewerSince(midnight)).isEqualTo(NONE);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        assertThat(reviewerSince(midnight)).isEqualTo(FULL);
    }

    @Test
    void textThatIsNoDateCountsAsMissing() {
        assertThat(reviewerSince("31.12.2017")).isEqualTo(NONE);
        assertThat(reviewerSince("2017-02-30")).isEqualTo(NONE);
    }

    private List<Map<String, Object>> reviewerSince(Object date) {
        return tables.ask("determineReviewerEligibility", Map.of("reviewerSince", date));
    }
}

package org.zhifaflow.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaflow.calendar.Direction;
import org.zhifaflow.calendar.Roll;
import org.zhifaflow.calendar.TermCalculator;
import org.zhifaflow.calendar.TermEffect;
import org.zhifaflow.calendar.TermRule;
import org.zhifaflow.calendar.TermUnit;
import org.zhifaflow.calendar.WorkCalendar;

class HearingDayTest {

    /** CASE-04. */
    private static final LocalDate HEARING = LocalDate.of(2023, 4, 24);

    static final HearingDay SEVEN_WORKING_DAYS = new HearingDay(
            new TermRule(
                    "hearingNotice",
                    "听证通知期限",
                    7,
                    TermUnit.WORKING_DAYS,
                    Direction.BACKWARD,
                    Roll.NONE,
                    "行政处罚法第六十四条第二项（APL-64b）",
                    TermEffect.WARNS),
            new TermCalculator(WorkCalendar.published()));

    @Test
    void the_latest_service_leaves_seven_full_working_days_with_the_make_up_workday_counted() {
        assertThat(SEVEN_WORKING_DAYS.latestService(HEARING)).isEqualTo(LocalDate.of(2023, 4, 13));
    }

    @ParameterizedTest
    @CsvSource({"2023-04-12, true", "2023-04-13, true", "2023-04-14, false", "2023-04-24, false"})
    void service_after_the_latest_day_is_too_late(LocalDate served, boolean inTime) {
        assertThat(SEVEN_WORKING_DAYS.isInTime(served, HEARING)).isEqualTo(inTime);
    }

    @ParameterizedTest
    @CsvSource({"2023-04-12, 2023-04-22", "2023-04-13, 2023-04-24", "2023-04-14, 2023-04-25"})
    void the_earliest_hearing_follows_the_seventh_working_day(LocalDate served, LocalDate earliest) {
        assertThat(SEVEN_WORKING_DAYS.earliestAfter(served)).isEqualTo(earliest);
        assertThat(SEVEN_WORKING_DAYS.isInTime(served, earliest.minusDays(1))).isFalse();
    }
}

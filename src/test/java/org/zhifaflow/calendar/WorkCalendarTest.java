package org.zhifaflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCalendarTest {

    private static final WorkCalendar CALENDAR = WorkCalendar.published();
    private static final String HEADER = "date,kind,name,source notice number\n";

    @ParameterizedTest
    @CsvSource({
        "2025-01-24, true,",
        "2025-01-25, false, 周六",
        "2025-01-26, true,",
        "2025-01-28, false, 春节（国办发明电〔2024〕12号）",
        "2025-02-09, false, 周日",
        "2023-04-05, false, 清明节（国办发明电〔2022〕16号）",
        "2023-04-23, true,",
        "2018-12-29, true,",
        "2018-12-31, false, 元旦（国办发明电〔2018〕15号）",
        "2026-10-10, true,",
        "2027-01-01, true,",
        "2027-01-02, false, 周六（2027年放假安排未公布）",
    })
    void saysWhetherAndWhyPeopleRest(LocalDate day, boolean workday, String reason) {
        assertThat(CALENDAR.isWorkday(day)).isEqualTo(workday);
        assertThat(CALENDAR.restReason(day).orElse(null)).isEqualTo(reason);
    }

    @Test
    void coversTheYearsWhoseNoticeIsDelivered() {
        for (int year = 2010; year <= 2035; year++) {
            assertThat(CALENDAR.covers(Year.of(year).atDay(1))).isEqualTo(year >= 2018 && year <= 2026);
            assertThat(CALENDAR.covers(LocalDate.of(year, 12, 31))).isEqualTo(year >= 2018 && year <= 2026);
        }
    }

    @Test
    void daysOfDecemberInTheNextYearsNoticeDoNotCoverTheirYear() {
        WorkCalendar calendar = WorkCalendar.read(
                new StringReader(HEADER + "2026-12-31,holiday,元旦,X〔2026〕1号\n2027-10-01,holiday,国庆节,X〔2026〕1号\n"));

        assertThat(calendar.isWorkday(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(calendar.covers(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(calendar.covers(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-30,holiday,春节,X",
                "2025-01-28,feast,春节,X",
                "2025-01-28,holiday,春节",
                "2025-01-28,holiday,春节,",
                "2025-01-28,holiday,春节,X\n2025-01-28,workday,春节,X"
            })
    void badLinesAreRefused(String lines) {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkCalendar.read(new StringReader(HEADER + lines)));
    }

    @Test
    void aFileWithoutItsHeaderIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkCalendar.read(new StringReader("2025-01-28,holiday,春节,X")));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkCalendar.read(new StringReader("")));
    }
}

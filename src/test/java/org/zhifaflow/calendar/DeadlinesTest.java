package org.zhifaflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deadlines of eight published cases, counted with the delivered calendar and the real table of terms. */
class DeadlinesTest {

    private static final TermTable TABLE = DmnTermTable.real();
    private static final TermCalculator CALCULATOR = new TermCalculator(WorkCalendar.published());

    @ParameterizedTest(name = "{0} {1} from {2}: {3}")
    @CsvSource({
        "CASE-01, decision90d,       2025-01-06, 2025-04-07",
        "CASE-01, hearingRequest,    2025-01-06, 2025-01-13",
        "CASE-01, serviceOfDecision, 2025-01-09, 2025-01-20",
        "CASE-01, payment,           2025-01-10, 2025-01-26",
        "CASE-01, reviewApplication, 2025-01-10, 2025-03-11",
        "CASE-01, lawsuit,           2025-01-10, 2025-07-10",
        "CASE-02, decision90d,       2022-08-15, 2022-11-14",
        "CASE-02, serviceOfDecision, 2022-08-19, 2022-08-30",
        "CASE-03, decision90d,       2020-03-25, 2020-06-23",
        "CASE-03, payment,           2020-04-03, 2020-04-20",
        "CASE-04, hearingRequest,    2023-03-31, 2023-04-10",
        "CASE-04, decision90d,       2023-03-01, 2023-05-30",
        "CASE-04, payment,           2023-05-09, 2023-05-24",
        "CASE-04 had filing been in 2022, decision90d, 2022-11-30, 2023-02-28",
        "CASE-05, payment,           2019-09-06, 2019-09-23",
        "CASE-05, lawsuit,           2019-09-06, 2020-03-06",
        "CASE-05, demandWait,        2020-03-16, 2020-03-30",
        "CASE-05, courtApplication,  2020-03-06, 2020-06-08",
        "CASE-06, payment,           2020-12-23, 2021-01-07",
        "CASE-06, lawsuit,           2020-12-23, 2021-06-23",
        "CASE-06, demandWait,        2021-07-05, 2021-07-19",
        "CASE-06, courtApplication,  2021-06-23, 2021-09-23",
        "CASE-07 first date, decision90d,  2023-05-26, 2023-08-24",
        "CASE-07 second date, decision90d, 2023-05-29, 2023-08-28",
        "CASE-07, jointReview,       2023-06-16, 2023-06-26",
        "CASE-08, transferOut,       2024-08-28, 2024-09-02",
    })
    void lastDay(String source, String term, LocalDate from, LocalDate lastDay) {
        TermDate counted = CALCULATOR.lastDay(TABLE.find(term, from).orElseThrow(), from);

        assertThat(counted.day()).isEqualTo(lastDay);
        assertThat(counted.provisional()).isFalse();
    }

    @ParameterizedTest(name = "{0} {1} to {2}: {3}")
    @CsvSource({"CASE-04, hearingNotice, 2023-04-24, 2023-04-13"})
    void latestDay(String source, String term, LocalDate to, LocalDate latestDay) {
        assertThat(CALCULATOR.latestDay(TABLE.find(term, to).orElseThrow(), to).day())
                .isEqualTo(latestDay);
    }
}

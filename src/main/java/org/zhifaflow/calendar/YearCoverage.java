package org.zhifaflow.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whether the calendar reaches far enough: the notice for the next year is published in autumn, and from November
 * on its absence is a warning, because terms begin to reach into the year without data.
 */
@Service
public class YearCoverage {

    private static final MonthDay EXPECTED = MonthDay.of(Month.NOVEMBER, 1);

    private final CalendarVersions versions;
    private final TermLedger ledger;
    private final Clock clock;

    YearCoverage(CalendarVersions versions, TermLedger ledger, Clock clock) {
        this.versions = versions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * How far the calendar reaches.
     *
     * @param missingYear the first year from this one on whose notice is not in the data
     * @param warning whether it should be there by now
     * @param provisionalTerms running terms whose last day was told in that year or later
     * @param message in Chinese, for the supervisors
     */
    public record Coverage(int missingYear, boolean warning, int provisionalTerms, String message) {}

    @Transactional(readOnly = true)
    public Coverage check() {
        LocalDate today = LocalDate.now(clock.withZone(Terms.ZONE));
        WorkCalendar calendar = versions.inForce();
        int missing = today.getYear();
        while (calendar.coveredYears().contains(missing)) {
            missing++;
        }
        boolean warning = missing <= today.getYear()
                || (missing == today.getYear() + 1 && !MonthDay.from(today).isBefore(EXPECTED));
        int provisional = ledger.countRunningInto(missing);
        String message = warning
                ? missing + "年放假安排尚未导入，" + provisional + "个期限为暂定"
                : "放假安排已有至" + (missing - 1) + "年，" + provisional + "个期限为暂定";
        return new Coverage(missing, warning, provisional, message);
    }
}

package org.zhifaflow.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The working days of mainland China, from the yearly notices of the State Council's General Office. Saturdays, Sundays
 * and the listed holidays are rest days; a listed make-up workday is a working day whatever its weekday (APL-85).
 *
 * <p>A year is covered once its own notice is in the data, told by the National Day of that year; a few days of the
 * December before are listed in the same notice. In a year that is not covered Monday to Friday count as working days,
 * and whatever was counted there is provisional.
 */
public final class WorkCalendar {

    private static final String HEADER = "date,kind,name,source notice number";

    private final Map<LocalDate, NoticeDay> notices;
    private final Set<Integer> coveredYears;

    private WorkCalendar(Map<LocalDate, NoticeDay> notices, Set<Integer> coveredYears) {
        this.notices = Map.copyOf(notices);
        this.coveredYears = Set.copyOf(coveredYears);
    }

    /** The calendar that is delivered with the application ({@code calendar/holidays.csv}). */
    public static WorkCalendar published() {
        try (InputStream csv = WorkCalendar.class.getResourceAsStream("/calendar/holidays.csv")) {
            if (csv == null) {
                throw new IllegalStateException("calendar/holidays.csv is not on the class path");
            }
            return read(new InputStreamReader(csv, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a calendar: header {@code date,kind,name,source notice number}, kind {@code holiday} or {@code workday}.
     *
     * @throws IllegalArgumentException if a line is malformed or a day is listed twice
     */
    public static WorkCalendar read(Reader csv) {
        List<String> lines = new BufferedReader(csv).lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("calendar: the first line must be " + HEADER);
        }
        return of(lines.stream().skip(1).map(NoticeDay::parse).toList());
    }

    static WorkCalendar of(Collection<NoticeDay> days) {
        Map<LocalDate, NoticeDay> notices = new HashMap<>();
        Set<Integer> years = new HashSet<>();
        for (NoticeDay day : days) {
            if (notices.put(day.date(), day) != null) {
                throw new IllegalArgumentException("calendar: " + day.date() + " is listed twice");
            }
            if (day.isNationalDay()) {
                years.add(day.date().getYear());
            }
        }
        return new WorkCalendar(notices, years);
    }

    /** Whether people work on this day; make-up workdays count. */
    public boolean isWorkday(LocalDate day) {
        NoticeDay notice = notices.get(day);
        return notice == null ? !isWeekend(day) : notice.workday();
    }

    /** Whether the notice of this day's year is in the data. */
    public boolean covers(LocalDate day) {
        return coveredYears.contains(day.getYear());
    }

    /**
     * Why this day is a rest day, in Chinese: the holiday with its notice number, or the weekday.
     *
     * @return empty for a working day
     */
    public Optional<String> restReason(LocalDate day) {
        if (isWorkday(day)) {
            return Optional.empty();
        }
        NoticeDay notice = notices.get(day);
        if (notice != null) {
            return Optional.of(notice.name() + "（" + notice.number() + "）");
        }
        String weekday = day.getDayOfWeek() == DayOfWeek.SATURDAY ? "周六" : "周日";
        return Optional.of(covers(day) ? weekday : weekday + "（" + day.getYear() + "年放假安排未公布）");
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

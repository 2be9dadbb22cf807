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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The working days of mainland China, from the yearly notices of the State Council's General Office. Saturdays, Sundays
 * and the listed holidays are rest days; a listed make-up workday is a working day whatever its weekday (APL-85).
 *
 * <p>A year is covered once its own notice is in the data, told by the National Day of that year; a few days of the
 * December before are listed in the same notice. Where two notices list the same day, that of the later year prevails,
 * so that the order in which they arrive does not matter. In a year that is not covered Monday to Friday count as
 * working days, and whatever was counted there is provisional.
 */
public final class WorkCalendar {

    private static final String HEADER = "date,kind,name,source notice number";

    private final SortedMap<Integer, List<NoticeDay>> years;
    private final Map<LocalDate, NoticeDay> notices;
    private final Set<Integer> coveredYears;

    private WorkCalendar(SortedMap<Integer, List<NoticeDay>> years) {
        Map<LocalDate, NoticeDay> prevailing = new HashMap<>();
        Set<Integer> covered = new HashSet<>();
        years.values()
                .forEach(days -> days.forEach(day -> {
                    prevailing.put(day.date(), day);
                    if (day.isNationalDay()) {
                        covered.add(day.date().getYear());
                    }
                }));
        this.years = years;
        this.notices = Map.copyOf(prevailing);
        this.coveredYears = Set.copyOf(covered);
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

    /** A notice belongs to the year of the last day that it lists: that of a year may begin in the December before. */
    static WorkCalendar of(Collection<NoticeDay> days) {
        Map<String, Integer> yearOfNotice = new HashMap<>();
        Set<LocalDate> listed = new HashSet<>();
        for (NoticeDay day : days) {
            if (!listed.add(day.date())) {
                throw new IllegalArgumentException("calendar: " + day.date() + " is listed twice");
            }
            yearOfNotice.merge(day.number(), day.date().getYear(), Math::max);
        }
        SortedMap<Integer, List<NoticeDay>> years = new TreeMap<>();
        days.forEach(day -> years.computeIfAbsent(yearOfNotice.get(day.number()), year -> new ArrayList<>())
                .add(day));
        return new WorkCalendar(years);
    }

    /** This calendar with the notice of one year added or replaced by another. */
    WorkCalendar with(int year, Collection<NoticeDay> days) {
        SortedMap<Integer, List<NoticeDay>> next = new TreeMap<>(years);
        next.put(year, List.copyOf(days));
        return new WorkCalendar(next);
    }

    /** What the notices of a year list, empty for a year without one. */
    List<NoticeDay> noticeOf(int year) {
        return List.copyOf(years.getOrDefault(year, List.of()));
    }

    /** The years whose own notice is in the data. */
    public SortedSet<Integer> coveredYears() {
        return new TreeSet<>(coveredYears);
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

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

package org.zhifaflow.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an imported year would change; nothing has been applied.
 *
 * @param version number of the draft, for {@link WorkCalendars#apply}
 * @param replaces number of the notice that it would replace, empty for a new year
 * @param days what the file lists, in order of date
 * @param changed days that would become working days or rest days
 * @param openTerms open terms that would be counted anew
 * @param openCases cases they belong to
 */
public record CalendarPreview(
        long version,
        int year,
        String noticeNumber,
        Optional<String> replaces,
        List<NoticeDay> days,
        List<ChangedDay> changed,
        int openTerms,
        int openCases) {

    public CalendarPreview {
        days = List.copyOf(days);
        changed = List.copyOf(changed);
    }

    /** A day that would change its kind. */
    public record ChangedDay(LocalDate date, boolean workday) {}
}

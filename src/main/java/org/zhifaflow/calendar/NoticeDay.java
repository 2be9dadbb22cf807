package org.zhifaflow.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;

/**
 * A day that a holiday notice lists.
 *
 * @param workday true for a make-up workday, false for a holiday
 * @param name the holiday's name in Chinese
 * @param number the notice's number, for example {@code 国办发明电〔2024〕12号}
 */
public record NoticeDay(LocalDate date, boolean workday, String name, String number) {

    static NoticeDay parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 4) {
            throw new IllegalArgumentException("calendar: four fields expected in: " + line);
        }
        boolean workday =
                switch (fields[1]) {
                    case "workday" -> true;
                    case "holiday" -> false;
                    default -> throw new IllegalArgumentException("calendar: unknown kind in: " + line);
                };
        try {
            return new NoticeDay(
                    LocalDate.parse(fields[0]),
                    workday,
                    Required.text(fields[2], "name"),
                    Required.text(fields[3], "number"));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("calendar: not a date in: " + line, e);
        }
    }

    boolean isNationalDay() {
        return !workday && date.getMonth() == Month.OCTOBER && date.getDayOfMonth() == 1;
    }
}

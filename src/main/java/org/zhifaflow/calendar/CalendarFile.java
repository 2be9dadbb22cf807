package org.zhifaflow.calendar;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;

/**
 * A year's notice as an administrator uploads it: UTF-8, first line {@code 日期,类别,名称}, then one day per line, kind 休 or
 * 班. Everything that is wrong is found at once, each with its line and the rule that it breaks.
 */
final class CalendarFile {

    private static final String HEADER = "日期,类别,名称";
    private static final String FILE = "file";
    private static final String NOTICE = "国务院办公厅放假安排通知（国办发明电）";
    private static final String FESTIVALS = "全国年节及纪念日放假办法第二条";
    private static final Pattern NUMBER = Pattern.compile("国办发(明电)?〔\\d{4}〕\\d{1,3}号");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_NAME = 40;
    private static final int LARGEST = 100_000;

    private final int year;
    private final String noticeNumber;
    private final List<Violation> found = new ArrayList<>();
    private final Map<LocalDate, Integer> lineOf = new HashMap<>();
    private final List<NoticeDay> days = new ArrayList<>();

    private CalendarFile(int year, String noticeNumber) {
        this.year = year;
        this.noticeNumber = noticeNumber;
    }

    /** What the file lists in order of date, or every reason to refuse it. */
    static Outcome<List<NoticeDay>> read(int year, String noticeNumber, byte[] csv, LocalDate today) {
        CalendarFile file = new CalendarFile(year, noticeNumber == null ? "" : noticeNumber.strip());
        file.head(today);
        file.text(csv).ifPresent(file::lines);
        return file.found.isEmpty()
                ? Outcome.accepted(file.days.stream()
                        .sorted(Comparator.comparing(NoticeDay::date))
                        .toList())
                : Outcome.refused(file.found);
    }

    private void head(LocalDate today) {
        if (noticeNumber.isEmpty()) {
            refuse("noticeNumber", "须填写放假安排通知的文号", NOTICE);
        } else if (!NUMBER.matcher(noticeNumber).matches()) {
            refuse("noticeNumber", "文号“" + noticeNumber + "”格式不对，应为“国办发明电〔2025〕7号”这样的文号", NOTICE);
        }
        if (year > today.getYear() + 1 || Festival.of(year).isEmpty()) {
            refuse("year", year + "年不能导入：只能导入已有放假规定的年份，最晚为下一年", FESTIVALS);
        }
    }

    private Optional<String> text(byte[] csv) {
        if (csv.length == 0) {
            refuse(FILE, "文件是空的", "");
            return Optional.empty();
        }
        if (csv.length > LARGEST) {
            refuse(FILE, "文件过大：一年的放假安排只有几十行", "");
            return Optional.empty();
        }
        CharBuffer text = CharBuffer.allocate(csv.length);
        CharsetDecoder decoder = decoder(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.wrap(csv);
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += csv[i] == '\n' ? 1 : 0;
            }
            refuse(FILE, "第" + line + "行：文件编码不是UTF-8" + (isGbk(csv) ? "，像是GBK编码" : "") + "，请另存为UTF-8编码的CSV文件", "");
            return Optional.empty();
        }
        String decoded = text.flip().toString();
        return Optional.of(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
    }

    private static boolean isGbk(byte[] csv) {
        try {
            String text = decoder(Charset.forName("GB18030"))
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return text.codePoints()
                    .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private void lines(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            refuse(1, "首行应为“" + HEADER + "”", "");
            return;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                line(i + 1, lines.get(i));
            }
        }
        if (lineOf.isEmpty()
                && found.stream().noneMatch(violation -> violation.field().equals(FILE))) {
            refuse(FILE, "文件没有列出任何日期", NOTICE);
        } else if (found.stream().noneMatch(violation -> violation.field().equals(FILE))) {
            gaps();
            festivals();
        }
    }

    private void line(int number, String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 3) {
            refuse(number, "应有日期、类别、名称三栏，实有" + fields.length + "栏", "");
            return;
        }
        LocalDate date;
        try {
            date = LocalDate.parse(fields[0].strip(), DATE);
        } catch (DateTimeParseException e) {
            refuse(number, "日期“" + fields[0].strip() + "”不存在或者格式不对，应为2026-10-01这样的日期", "");
            return;
        }
        String kind = fields[1].strip();
        String name = fields[2].strip();
        Integer earlier = lineOf.putIfAbsent(date, number);
        if (earlier != null) {
            refuse(number, date + "与第" + earlier + "行重复", NOTICE);
            return;
        }
        boolean monthBefore = date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
        if (date.getYear() != year && !monthBefore) {
            refuse(number, date + "不属于" + year + "年的放假安排（只可含上年12月的元旦调休）", NOTICE);
        }
        if (!kind.equals("休") && !kind.equals("班")) {
            refuse(number, "类别“" + kind + "”不对，只能是“休”或者“班”", "");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            refuse(number, "须写节日名称，不超过" + LONGEST_NAME + "字", "");
        }
        if (kind.equals("班") && !WorkCalendar.isWeekend(date)) {
            refuse(number, date + "是" + weekday(date) + "，本为工作日，不能列为调休上班日", NOTICE);
        }
        days.add(new NoticeDay(
                date,
                kind.equals("班"),
                name.isEmpty() ? HEADER : name,
                noticeNumber.isEmpty() ? HEADER : noticeNumber));
    }

    /** The days off of one festival follow one another without a hole. */
    private void gaps() {
        List<NoticeDay> holidays = days.stream()
                .filter(day -> !day.workday())
                .sorted(Comparator.comparing(NoticeDay::date))
                .toList();
        Map<String, LocalDate> last = new HashMap<>();
        for (NoticeDay day : holidays) {
            LocalDate before = last.put(day.name(), day.date());
            if (before != null && !before.plusDays(1).equals(day.date())) {
                refuse(
                        lineOf.get(day.date()),
                        "“" + day.name() + "”的放假日不连续：" + before + "与" + day.date() + "之间有缺漏",
                        NOTICE);
            }
        }
    }

    /** Every festival of the year has at least the days off that the provision gives it. */
    private void festivals() {
        for (Festival festival : Festival.of(year)) {
            List<LocalDate> off = days.stream()
                    .filter(day -> !day.workday() && day.name().contains(festival.name()))
                    .map(NoticeDay::date)
                    .toList();
            if (off.size() < festival.days()) {
                refuse(
                        FILE,
                        "缺少" + festival.name() + "的放假日：至少" + festival.days() + "天，文件列出" + off.size() + "天",
                        FESTIVALS);
            }
            for (MonthDay fixed : festival.fixed()) {
                LocalDate date = fixed.atYear(year);
                if (days.stream().noneMatch(day -> !day.workday() && day.date().equals(date))) {
                    refuse(FILE, "缺少" + festival.name() + "的法定放假日" + date, FESTIVALS);
                }
            }
        }
    }

    private static String weekday(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day.getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
    }

    private void refuse(int line, String reason, String basis) {
        refuse(FILE, "第" + line + "行：" + reason, basis);
    }

    private void refuse(String field, String message, String basis) {
        found.add(new Violation(field, message, basis));
    }
}

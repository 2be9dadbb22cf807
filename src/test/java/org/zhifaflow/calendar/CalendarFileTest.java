package org.zhifaflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;

/** A year's notice as a file: what is accepted, and each mistake with its line and rule. */
class CalendarFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String NUMBER = "国办发明电〔2026〕9号";
    /** An invented notice: line 1 is the header, 元旦 lines 2 to 4, 国庆节 lines 15 to 17. */
    private static final String GOOD = """
            日期,类别,名称
            2027-01-01,休,元旦
            2027-01-02,休,元旦
            2027-01-03,休,元旦
            2027-02-05,休,春节
            2027-02-06,休,春节
            2027-02-07,休,春节
            2027-02-08,休,春节
            2027-02-20,班,春节
            2027-04-05,休,清明节
            2027-05-01,休,劳动节
            2027-05-02,休,劳动节
            2027-06-09,休,端午节
            2027-09-15,休,中秋节
            2027-10-01,休,国庆节
            2027-10-02,休,国庆节
            2027-10-03,休,国庆节
            """;

    @Test
    void aGoodFileIsReadInOrderOfDate() {
        assertThat(accepted(2027, NUMBER, GOOD))
                .hasSize(16)
                .startsWith(new NoticeDay(LocalDate.of(2027, 1, 1), false, "元旦", NUMBER))
                .contains(new NoticeDay(LocalDate.of(2027, 2, 20), true, "春节", NUMBER))
                .isSortedAccordingTo((one, other) -> one.date().compareTo(other.date()));
        assertThat(accepted(2027, " " + NUMBER + " ", "\uFEFF" + GOOD.replace("\n", "\r\n")))
                .hasSize(16);
        assertThat(accepted(2027, NUMBER, GOOD + "2026-12-31,休,元旦\n\n")).hasSize(17);
    }

    @Test
    void theDeliveredYearsWouldBeAccepted() throws IOException {
        WorkCalendar delivered =
                WorkCalendar.of(Files.readAllLines(Path.of("src/main/resources/calendar/holidays.csv")).stream()
                        .skip(1)
                        .map(NoticeDay::parse)
                        .toList());
        for (int year : delivered.coveredYears()) {
            StringBuilder file = new StringBuilder("日期,类别,名称\n");
            for (NoticeDay day : delivered.noticeOf(year)) {
                file.append("%s,%s,%s\n".formatted(day.date(), day.workday() ? "班" : "休", day.name()));
            }
            assertThat(accepted(year, NUMBER, file.toString()))
                    .hasSize(delivered.noticeOf(year).size());
        }
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-02,休,元旦 | 2027-01-01,休,元旦 | 第3行：2027-01-01与第2行重复",
                "2027-02-20,班,春节 | 2027-02-23,班,春节 | 第9行：2027-02-23是星期二，本为工作日，不能列为调休上班日",
                "2027-10-02,休,国庆节 | 2028-10-02,休,国庆节 | 第16行：2028-10-02不属于2027年的放假安排（只可含上年12月的元旦调休）",
                "2027-10-02,休,国庆节 | 2026-11-30,休,国庆节 | 第16行：2026-11-30不属于2027年的放假安排（只可含上年12月的元旦调休）",
                "2027-10-02,休,国庆节 | 2027-10-02,假,国庆节 | 第16行：类别“假”不对，只能是“休”或者“班”",
                "2027-10-02,休,国庆节 | 2027-10-02,休 | 第16行：应有日期、类别、名称三栏，实有2栏",
                "2027-10-02,休,国庆节 | 2027-10-02,休, | 第16行：须写节日名称，不超过40字",
                "2027-10-02,休,国庆节 | 2027-02-29,休,国庆节 | 第16行：日期“2027-02-29”不存在或者格式不对，应为2026-10-01这样的日期",
                "2027-10-02,休,国庆节 | 2027/10/2,休,国庆节 | 第16行：日期“2027/10/2”不存在或者格式不对，应为2026-10-01这样的日期",
                "日期,类别,名称 | date,kind,name | 第1行：首行应为“日期,类别,名称”",
            })
    void aWrongLineIsRefusedWithItsNumber(String line, String wrong, String message) {
        assertThat(refused(2027, NUMBER, GOOD.replace(line, wrong)))
                .extracting(Violation::message)
                .containsExactly(message);
    }

    @Test
    void aGapIsRefused() {
        assertThat(refused(2027, NUMBER, GOOD.replace("2027-01-02,休,元旦\n", "")))
                .containsExactly(
                        new Violation("file", "第3行：“元旦”的放假日不连续：2027-01-01与2027-01-03之间有缺漏", "国务院办公厅放假安排通知（国办发明电）"));
        assertThat(refused(2027, NUMBER, GOOD.replace("2027-10-03,休,国庆节\n", "")))
                .extracting(Violation::sentence)
                .containsExactly("缺少国庆节的放假日：至少3天，文件列出2天（全国年节及纪念日放假办法第二条）", "缺少国庆节的法定放假日2027-10-03（全国年节及纪念日放假办法第二条）");
        assertThat(refused(2027, NUMBER, GOOD.replace("2027-04-05,休,清明节\n", "")))
                .extracting(Violation::message)
                .containsExactly("缺少清明节的放假日：至少1天，文件列出0天");
        assertThat(refused(2027, NUMBER, GOOD.replace("2027-01-01,休", "2026-12-31,休")))
                .extracting(Violation::message)
                .contains("缺少元旦的法定放假日2027-01-01");
    }

    @Test
    void aMakeUpWorkdayIsNoDayOff() {
        assertThat(refused(2027, NUMBER, GOOD.replace("2027-10-02,休", "2027-10-02,班")))
                .extracting(Violation::message)
                .contains("缺少国庆节的法定放假日2027-10-02");
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        assertThat(refused(2029, "", GOOD.replace("2027-01-02", "27-01-02").replace("02-20,班", "02-22,班")))
                .extracting(Violation::field)
                .startsWith("noticeNumber", "year")
                .hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030"})
    void anotherEncodingIsRefusedWithTheFirstLineThatShowsIt(String charset) {
        assertThat(CalendarFile.read(2027, NUMBER, GOOD.getBytes(Charset.forName(charset)), TODAY))
                .isEqualTo(Outcome.refused("file", "第1行：文件编码不是UTF-8，像是GBK编码，请另存为UTF-8编码的CSV文件", ""));
        byte[] mixed = (GOOD + "x").getBytes(StandardCharsets.UTF_8);
        mixed[mixed.length - 1] = (byte) 0xFF;
        assertThat(CalendarFile.read(2027, NUMBER, mixed, TODAY))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refusal -> assertThat(refusal.violations().toString()).contains("第18行：文件编码不是UTF-8"));
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(strings = {"", "  ", "9号", "国办发明电[2026]9号", "国办发明电〔26〕9号", "国办发明电〔2026〕号"})
    void theNoticesNumberMustBeThere(String number) {
        assertThat(refused(2027, number, GOOD)).extracting(Violation::field).containsExactly("noticeNumber");
        assertThat(refused(2027, null, GOOD)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2013, 2028, 0, -1, 999_999_999})
    void anImpossibleYearIsRefused(int year) {
        assertThat(refused(year, NUMBER, GOOD)).extracting(Violation::field).contains("year");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {"'' | 文件是空的", "'日期,类别,名称' | 文件没有列出任何日期", "'\n' | 第1行：首行应为“日期,类别,名称”"})
    void anEmptyFileIsRefused(String csv, String message) {
        assertThat(refused(2027, NUMBER, csv)).extracting(Violation::message).containsExactly(message);
    }

    @Test
    void aFileThatIsNoCalendarAtAllIsNotRead() {
        assertThat(refused(2027, NUMBER, "x".repeat(100_001)))
                .extracting(Violation::message)
                .containsExactly("文件过大：一年的放假安排只有几十行");
    }

    private static List<NoticeDay> accepted(int year, String number, String csv) {
        Outcome<List<NoticeDay>> outcome = CalendarFile.read(year, number, csv.getBytes(StandardCharsets.UTF_8), TODAY);
        assertThat(outcome).as(csv).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<List<NoticeDay>>) outcome).value();
    }

    private static List<Violation> refused(int year, String number, String csv) {
        Outcome<List<NoticeDay>> outcome = CalendarFile.read(year, number, csv.getBytes(StandardCharsets.UTF_8), TODAY);
        assertThat(outcome).as(csv).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<List<NoticeDay>>) outcome).violations();
    }
}

package org.zhifaflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhifaflow.calendar.TermEntry.Kind;

/** The sentences that tell how a date came about. */
class TermExplanationTest {

    private static final OffsetDateTime WRITTEN = OffsetDateTime.parse("2025-06-14T08:31:00Z");

    @Test
    void pausesAndExtensionsAreToldWithReasonAndApprover() {
        assertThat(sentences(
                        Rules.workingDays(5),
                        TermStatus.RUNNING,
                        Optional.of(day("2025-06-27")),
                        entry(Kind.STARTED, "2025-06-09", 0, "受理", null),
                        entry(Kind.SUSPENDED, "2025-06-11", 0, "等待鉴定", "leader"),
                        entry(Kind.RESUMED, "2025-06-20", 0, "收到鉴定意见", "leader"),
                        entry(Kind.EXTENDED, "2025-06-20", 2, "案情复杂", "head")))
                .containsExactly(
                        "“试验期限”自2025-06-09起算，当日不计：受理。",
                        "期限为5个工作日，依据试验。",
                        "自2025-06-12起中止，至2025-06-20止，次日继续计算：收到鉴定意见，批准人leader。",
                        "2025-06-20延长2个工作日：案情复杂，批准人head。",
                        "最后一日为2025-06-27，当日24时前均在期限内。");
    }

    @Test
    void aTermThatStandsStillHasNoLastDay() {
        assertThat(sentences(
                        Rules.calendarDays(30, Roll.NONE),
                        TermStatus.SUSPENDED,
                        Optional.empty(),
                        entry(Kind.STARTED, "2025-06-09", 0, "查封", null),
                        entry(Kind.SUSPENDED, "2025-06-11", 0, "送检", null)))
                .endsWith("期限为30日，依据试验。", "自2025-06-12起中止，尚无最后一日。");
    }

    @Test
    void aClosedTermSaysHowItEnded() {
        assertThat(sentences(
                        Rules.months(3, Roll.NEXT_WORKDAY),
                        TermStatus.SATISFIED,
                        Optional.of(day("2025-06-13")),
                        entry(Kind.STARTED, "2025-03-13", 0, "送达", null),
                        entry(Kind.SATISFIED, "2025-06-14", 0, "已办理", null)))
                .endsWith("已于2025-06-14办理，超过期限。")
                .contains("期限为3个月，依据试验。");
        assertThat(sentences(
                        Rules.workingDays(5),
                        TermStatus.CANCELLED,
                        Optional.empty(),
                        entry(Kind.STARTED, "2025-06-09", 0, "受理", null),
                        entry(Kind.SUSPENDED, "2025-06-11", 0, "函告补正", null),
                        entry(Kind.CANCELLED, "2025-06-14", 0, "线索撤回", null)))
                .endsWith("终止时仍在中止，没有最后一日。", "已于2025-06-14终止：线索撤回。");
    }

    @Test
    void aBackwardTermIsToldFromThePlannedDay() {
        assertThat(sentences(
                        Rules.backward(7, TermUnit.WORKING_DAYS),
                        TermStatus.RUNNING,
                        Optional.of(day("2023-04-13")),
                        entry(Kind.STARTED, "2023-04-24", 0, "确定听证日期", null)))
                .containsExactly("“试验期限”自2023-04-24向前推算：确定听证日期。", "期限为7个工作日，依据试验。", "最迟须在2023-04-13办理，当日有效。");
    }

    @Test
    void hoursAreToldToTheMinute() {
        TermStanding standing = new TermStanding(
                1,
                TermKey.ofCase("kunyang", "c", "test"),
                1,
                Rules.forward(24, TermUnit.HOURS, Roll.NONE),
                day("2025-06-13"),
                Optional.of(Instant.parse("2025-06-13T08:30:00Z")),
                TermStatus.RUNNING,
                Optional.of(day("2025-06-14")),
                Optional.of(Instant.parse("2025-06-14T08:30:00Z")),
                false,
                List.of(),
                Optional.empty(),
                0,
                List.of(entry(Kind.STARTED, "2025-06-13", 0, "当场查封", null)));

        assertThat(TermExplanation.of(standing).sentences())
                .containsExactly("“试验期限”自2025-06-13 16:30起连续计算：当场查封。", "期限为24小时，依据试验。", "至2025-06-14 16:30届满。");
    }

    private static List<String> sentences(
            TermRule rule, TermStatus status, Optional<LocalDate> lastDay, TermEntry... entries) {
        TermEntry last = entries[entries.length - 1];
        return TermExplanation.of(new TermStanding(
                        1,
                        TermKey.ofCase("kunyang", "c", "test"),
                        1,
                        rule,
                        entries[0].day(),
                        Optional.empty(),
                        status,
                        lastDay,
                        lastDay.map(
                                day -> day.plusDays(1).atStartOfDay(Terms.ZONE).toInstant()),
                        false,
                        List.of(),
                        status.isOpen() ? Optional.empty() : Optional.of(last.day()),
                        0,
                        List.of(entries)))
                .sentences();
    }

    private static TermEntry entry(Kind kind, String day, int extra, String reason, String approver) {
        return new TermEntry(kind, day(day), extra, reason, "officer1", approver, WRITTEN);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

package org.zhifaflow.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhifaflow.calendar.Direction;
import org.zhifaflow.calendar.Roll;
import org.zhifaflow.calendar.TermCalculator;
import org.zhifaflow.calendar.TermEffect;
import org.zhifaflow.calendar.TermEntry;
import org.zhifaflow.calendar.TermEntry.Kind;
import org.zhifaflow.calendar.TermKey;
import org.zhifaflow.calendar.TermRule;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.TermStatus;
import org.zhifaflow.calendar.TermUnit;
import org.zhifaflow.calendar.WorkCalendar;

/** The sentences that tell how a date came about. */
class TermExplanationsTest {

    private static final OffsetDateTime WRITTEN = OffsetDateTime.parse("2025-06-14T08:31:00Z");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-06-16T02:00:00Z"), BoardDays.ZONE);

    private final TermExplanations explanations = new TermExplanations(
            null, null, new BoardDays(new TermCalculator(WorkCalendar.published()), (setting, day) -> "3", CLOCK));

    @Test
    void pausesAndExtensionsAreToldWithTheirReason() {
        assertThat(sentences(
                        rule(5, TermUnit.WORKING_DAYS, Direction.FORWARD),
                        TermStatus.RUNNING,
                        "2025-06-27",
                        entry(Kind.STARTED, "2025-06-09", 0, "受理"),
                        entry(Kind.SUSPENDED, "2025-06-11", 0, "等待鉴定"),
                        entry(Kind.RESUMED, "2025-06-20", 0, "收到鉴定意见"),
                        entry(Kind.EXTENDED, "2025-06-20", 2, "案情复杂")))
                .startsWith("“试验期限”。", "2025年6月9日（星期一）因“受理”起算，当天不计入，从第二天开始数。", "依据是：试验。")
                .contains(
                        "2025年6月20日（星期五），因“案情复杂”延长2个工作日。",
                        "因“等待鉴定”，从2025年6月11日（星期三）的第二天起中止计算，到2025年6月20日（星期五）为止；其后接着数，中止的日子不计入。")
                .anySatisfy(sentence -> assertThat(sentence).startsWith("所以最后一日是2025年6月27日（星期五）"));
    }

    @Test
    void aTermThatStandsStillHasNoLastDay() {
        assertThat(sentences(
                        rule(30, TermUnit.CALENDAR_DAYS, Direction.FORWARD),
                        TermStatus.SUSPENDED,
                        null,
                        entry(Kind.STARTED, "2025-06-09", 0, "查封"),
                        entry(Kind.SUSPENDED, "2025-06-11", 0, "送检")))
                .contains("因“送检”，从2025年6月11日（星期三）的第二天起中止计算，现在仍在中止。")
                .endsWith("现在停止计算，没有最后一日，也不会逾期。");
    }

    @Test
    void aClosedTermSaysHowItEnded() {
        assertThat(sentences(
                        rule(3, TermUnit.MONTHS, Direction.FORWARD),
                        TermStatus.SATISFIED,
                        "2025-06-13",
                        entry(Kind.STARTED, "2025-03-13", 0, "送达"),
                        entry(Kind.SATISFIED, "2025-06-14", 0, "已办理")))
                .endsWith("2025年6月14日（星期六）已经办结，晚于最后一日。");
        assertThat(sentences(
                        rule(5, TermUnit.WORKING_DAYS, Direction.FORWARD),
                        TermStatus.CANCELLED,
                        null,
                        entry(Kind.STARTED, "2025-06-09", 0, "受理"),
                        entry(Kind.CANCELLED, "2025-06-14", 0, "线索撤回")))
                .endsWith("2025年6月14日（星期六）期限终止：线索撤回。");
    }

    @Test
    void aBackwardTermIsToldFromThePlannedDay() {
        assertThat(sentences(
                        rule(7, TermUnit.WORKING_DAYS, Direction.BACKWARD),
                        TermStatus.RUNNING,
                        "2025-07-13",
                        entry(Kind.STARTED, "2025-07-24", 0, "确定听证日期")))
                .contains("预定的日子是2025年7月24日（星期四）（确定听证日期），从这一天往前数，当天不计入。", "所以最迟应当在2025年7月13日（星期日）办理，当天办理仍为及时。");
    }

    private static TermRule rule(int number, TermUnit unit, Direction direction) {
        Roll roll = direction == Direction.FORWARD ? Roll.NEXT_WORKDAY : Roll.NONE;
        return new TermRule("test", "试验期限", number, unit, direction, roll, "试验", TermEffect.WARNS);
    }

    private List<String> sentences(TermRule rule, TermStatus status, String lastDay, TermEntry... entries) {
        Optional<LocalDate> last = Optional.ofNullable(lastDay).map(LocalDate::parse);
        LocalDate closed = entries[entries.length - 1].day();
        return explanations.sentences(new TermStanding(
                1,
                TermKey.ofCase("kunyang", "c", "test"),
                1,
                rule,
                entries[0].day(),
                Optional.empty(),
                status,
                last,
                last.map(day -> day.plusDays(1).atStartOfDay(BoardDays.ZONE).toInstant()),
                false,
                List.of(),
                status.isOpen() ? Optional.empty() : Optional.of(closed),
                0,
                List.of(entries)));
    }

    private static TermEntry entry(Kind kind, String day, int extra, String reason) {
        return new TermEntry(kind, LocalDate.parse(day), extra, reason, "officer1", null, WRITTEN);
    }
}

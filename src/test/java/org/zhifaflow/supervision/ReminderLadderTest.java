package org.zhifaflow.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaflow.RoomFixture;
import org.zhifaflow.calendar.TermEffect;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Outcome.Accepted;

/** Which rows make a ladder: every row that could never fire is named with its number. */
class ReminderLadderTest {

    private static final ReminderLadder.Row GOOD =
            new ReminderLadder.Row("WARNS", "share", "50", "assignee", "提醒", "60");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''     | share   | 50  | assignee        | 提醒 | 60  | 效力“”不认识，须为 WARNS、ENDS",
                "warns  | share   | 50  | assignee        | 提醒 | 60  | 效力“warns”不认识，须为 WARNS、ENDS",
                "WARNS  | half    | 50  | assignee        | 提醒 | 60  | 时点“half”不认识，须为 share、lastDay、overdue",
                "WARNS  | share   | 0   | assignee        | 提醒 | 60  | 比例“0”须为1到99的整数（最后一日用 lastDay）",
                "WARNS  | share   | 100 | assignee        | 提醒 | 60  | 比例“100”须为1到99的整数（最后一日用 lastDay）",
                "WARNS  | share   | ''  | assignee        | 提醒 | 60  | 比例“”须为1到99的整数（最后一日用 lastDay）",
                "WARNS  | share   | 5+5 | assignee        | 提醒 | 60  | 比例“5+5”须为1到99的整数（最后一日用 lastDay）",
                "WARNS  | lastDay | 1   | assignee        | 提醒 | 60  | lastDay 不填数值",
                "WARNS  | overdue | 0   | assignee        | 提醒 | 60  | 逾期工作日“0”须为1到250的整数",
                "WARNS  | overdue | 251 | assignee        | 提醒 | 60  | 逾期工作日“251”须为1到250的整数",
                "WARNS  | share   | 50  | ''              | 提醒 | 60  | 没有提醒对象，无法提醒",
                "WARNS  | share   | 50  | boss            | 提醒 | 60  | 提醒对象“boss”不认识，须为 assignee、leader、head、supervisor",
                "WARNS  | share   | 50  | leader,         | 提醒 | 60  | 提醒对象“”不认识，须为 assignee、leader、head、supervisor",
                "WARNS  | share   | 50  | leader, leader  | 提醒 | 60  | 提醒对象“leader”重复",
                "WARNS  | share   | 50  | assignee        | ''   | 60  | 须写明提醒名称，不超过20个字",
                "WARNS  | share   | 50  | assignee        | 提醒 | 101 | 优先级“101”须为0到100的整数",
                "WARNS  | share   | 50  | assignee        | 提醒 | ''  | 优先级“”须为0到100的整数",
            })
    void aRowThatCouldNeverFireIsRefusedWithItsNumber(
            String effect, String point, String number, String recipients, String label, String priority, String why) {
        assertThat(read(GOOD, new ReminderLadder.Row(effect, point, number, recipients, label, priority)))
                .containsExactly("第2行：" + why);
    }

    @Test
    void aRungStandsOncePerEffect() {
        ReminderLadder.Row other = new ReminderLadder.Row("WARNS", "share", "50", "leader", "催办", "70");
        ReminderLadder.Row ends = new ReminderLadder.Row("ENDS", "share", "50", "leader", "催办", "70");
        assertThat(read(GOOD, ends)).isEmpty();
        assertThat(read(GOOD, ends, other)).containsExactly("第3行：与第1行是同一级提醒，每一级只能有一行");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThat(read(new ReminderLadder.Row("", "share", "x", "", "", "y"), GOOD, GOOD))
                .hasSize(6)
                .allMatch(sentence -> sentence.startsWith("第1行") || sentence.startsWith("第3行"));
    }

    @Test
    void rungsStandInOrderAndTheSameContentHasTheSameName() {
        ReminderLadder ladder = accepted(
                new ReminderLadder.Row("WARNS", "overdue", "3", "leader,supervisor", "催办", "90"),
                new ReminderLadder.Row("WARNS", "overdue", "1", "leader", "催办", "85"),
                new ReminderLadder.Row("ENDS", "lastDay", "", "assignee", "提醒", "80"),
                GOOD);
        assertThat(ladder.of(TermEffect.WARNS)).extracting(Rung::id).containsExactly("share50", "overdue1", "overdue3");
        assertThat(ladder.of(TermEffect.ENDS)).extracting(Rung::id).containsExactly("lastDay");
        assertThat(accepted(GOOD).version()).isEqualTo(accepted(GOOD).version()).isNotEqualTo(ladder.version());
    }

    private static List<String> read(ReminderLadder.Row... rows) {
        return RoomFixture.refusals(ReminderLadder.read(Arrays.asList(rows)));
    }

    static ReminderLadder accepted(ReminderLadder.Row... rows) {
        Outcome<ReminderLadder> read = ReminderLadder.read(Arrays.asList(rows));
        assertThat(read.isAccepted()).as("%s", read).isTrue();
        return ((Accepted<ReminderLadder>) read).value();
    }
}

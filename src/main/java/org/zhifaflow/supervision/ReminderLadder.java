package org.zhifaflow.supervision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.zhifaflow.calendar.TermEffect;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Texts;
import org.zhifaflow.journal.Violation;

/** The reminder ladder as the table {@code reminderLadder} has it: by effect, each rung once and able to fire. */
public final class ReminderLadder {

    private static final int LAST_SHARE = 99;
    private static final int LONGEST_OVERDUE = 250;
    private static final int HIGHEST_PRIORITY = 100;
    private static final int LONGEST_LABEL = 20;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,4}");
    private static final Comparator<Rung> ORDER =
            Comparator.comparing(Rung::point).thenComparing(Rung::number);

    private final List<Rung> rungs;

    private ReminderLadder(List<Rung> rungs) {
        this.rungs = rungs.stream().sorted(ORDER).toList();
    }

    /**
     * A row of the table as it is written; an empty cell is an empty text.
     *
     * @param effect {@code WARNS} or {@code ENDS}
     * @param point {@code share}, {@code lastDay} or {@code overdue}
     * @param number percent or working days, empty for the last day
     * @param recipients words of {@link Recipient}, separated by commas
     * @param label what the reminder is called, in Chinese
     * @param priority from 0 to 100
     */
    public record Row(String effect, String point, String number, String recipients, String label, String priority) {}

    /** Reads the table, or names every row that could never fire, with its number and why. */
    public static Outcome<ReminderLadder> read(List<Row> rows) {
        List<Violation> found = new ArrayList<>();
        List<Rung> rungs = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> wrong = new ArrayList<>();
            int line = i + 1;
            rung(rows.get(i), wrong).ifPresent(rung -> {
                Integer first = seen.putIfAbsent(rung.effect() + " " + rung.id(), line);
                if (first != null) {
                    wrong.add("与第" + first + "行是同一级提醒，每一级只能有一行");
                }
                rungs.add(rung);
            });
            wrong.forEach(why -> found.add(Violation.of("第" + line + "行：" + why, "")));
        }
        return found.isEmpty() ? Outcome.accepted(new ReminderLadder(rungs)) : Outcome.refused(found);
    }

    private static Optional<Rung> rung(Row row, List<String> wrong) {
        Optional<TermEffect> effect = word(TermEffect.values(), row.effect());
        Optional<Rung.Point> point = word(Rung.Point.values(), row.point());
        if (effect.isEmpty()) {
            wrong.add("效力“" + row.effect() + "”不认识，须为 " + words(TermEffect.values()));
        }
        if (point.isEmpty()) {
            wrong.add("时点“" + row.point() + "”不认识，须为 " + words(Rung.Point.values()));
        }
        int number = point.map(at -> number(at, row.number(), wrong)).orElse(0);
        List<Recipient> recipients = recipients(row.recipients(), wrong);
        if (Texts.isBlank(row.label()) || row.label().length() > LONGEST_LABEL) {
            wrong.add("须写明提醒名称，不超过" + LONGEST_LABEL + "个字");
        }
        int priority = within(row.priority(), 0, HIGHEST_PRIORITY);
        if (priority < 0) {
            wrong.add("优先级“" + row.priority() + "”须为0到" + HIGHEST_PRIORITY + "的整数");
        }
        return effect.isPresent() && point.isPresent() && wrong.isEmpty()
                ? Optional.of(new Rung(effect.get(), point.get(), number, recipients, row.label(), priority))
                : Optional.empty();
    }

    private static int number(Rung.Point point, String text, List<String> wrong) {
        return switch (point) {
            case share -> {
                int percent = within(text, 1, LAST_SHARE);
                if (percent < 0) {
                    wrong.add("比例“" + text + "”须为1到" + LAST_SHARE + "的整数（最后一日用 lastDay）");
                }
                yield percent;
            }
            case lastDay -> {
                if (!text.isEmpty()) {
                    wrong.add("lastDay 不填数值");
                }
                yield 0;
            }
            case overdue -> {
                int days = within(text, 1, LONGEST_OVERDUE);
                if (days < 0) {
                    wrong.add("逾期工作日“" + text + "”须为1到" + LONGEST_OVERDUE + "的整数");
                }
                yield days;
            }
        };
    }

    private static List<Recipient> recipients(String text, List<String> wrong) {
        if (Texts.isBlank(text)) {
            wrong.add("没有提醒对象，无法提醒");
            return List.of();
        }
        List<Recipient> recipients = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            Optional<Recipient> recipient = word(Recipient.values(), word.strip());
            if (recipient.isEmpty()) {
                wrong.add("提醒对象“" + word.strip() + "”不认识，须为 " + words(Recipient.values()));
            } else if (recipients.contains(recipient.get())) {
                wrong.add("提醒对象“" + word.strip() + "”重复");
            } else {
                recipients.add(recipient.get());
            }
        }
        return recipients;
    }

    /** The number, or -1 if it is none between the two. */
    private static int within(String text, int least, int most) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            return -1;
        }
        int number = Integer.parseInt(text);
        return number >= least && number <= most ? number : -1;
    }

    private static <E extends Enum<E>> Optional<E> word(E[] values, String word) {
        return Arrays.stream(values).filter(value -> value.name().equals(word)).findFirst();
    }

    private static String words(Enum<?>[] values) {
        return String.join("、", Arrays.stream(values).map(Enum::name).toList());
    }

    /** The rungs for terms of an effect, from the bottom up. */
    public List<Rung> of(TermEffect effect) {
        return rungs.stream().filter(rung -> rung.effect() == effect).toList();
    }

    /** A name for the content: two tables that say the same have the same. */
    public String version() {
        return UUID.nameUUIDFromBytes(rungs.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

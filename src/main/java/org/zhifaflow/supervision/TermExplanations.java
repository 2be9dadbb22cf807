package org.zhifaflow.supervision;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.calendar.Direction;
import org.zhifaflow.calendar.Roll;
import org.zhifaflow.calendar.SkippedDay;
import org.zhifaflow.calendar.TermEffect;
import org.zhifaflow.calendar.TermEntry;
import org.zhifaflow.calendar.TermRule;
import org.zhifaflow.calendar.TermStanding;
import org.zhifaflow.calendar.TermStatus;
import org.zhifaflow.calendar.TermUnit;
import org.zhifaflow.calendar.Terms;
import org.zhifaflow.journal.Clauses;

/** Explains a running term: its start, its basis, each day left out and why, each pause, the result. */
@Service
@Transactional(readOnly = true)
public class TermExplanations {

    private final JdbcClient jdbc;
    private final Terms terms;
    private final BoardDays days;

    TermExplanations(JdbcClient jdbc, Terms terms, BoardDays days) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.days = days;
    }

    private record Row(String township, String caseId, String number, String itemName, String party) {}

    /**
     * The explanation of a term, open or closed.
     *
     * @param townships the townships that the person may see
     * @return empty if there is no such term or it belongs to another township
     */
    public Optional<TermReading> find(long id, Collection<String> townships) {
        return jdbc.sql("""
                        select t.township, t.case_id, c.item_name,
                               coalesce((select n.shown from case_number n where n.case_id = c.id and n.kind = 'filing'),
                                        (select n.shown from case_number n where n.case_id = c.id and n.kind = 'lead'),
                                        c.id) as number,
                               coalesce(p.name, %s, '') as party
                        from term t join case_file c on c.id = t.case_id left join party p on p.id = t.party_id
                        where t.id = ?
                        """.formatted(Board.PARTY_OF_SUBJECT))
                .param(id)
                .query(Row.class)
                .optional()
                .filter(row -> townships.contains(row.township()))
                .flatMap(row -> terms.find(id).map(standing -> explain(id, row, standing)));
    }

    private TermReading explain(long id, Row row, TermStanding standing) {
        String whose =
                row.number() + "（" + row.itemName() + "）" + (row.party().isEmpty() ? "全案" : "，当事人" + row.party()) + "的";
        return new TermReading(
                id,
                row.township(),
                row.caseId(),
                row.number(),
                row.itemName(),
                row.party(),
                standing,
                countedWeekends(standing),
                pauses(standing.entries()),
                standing.status().isOpen() ? state(standing, days.today()) : null,
                sentences(whose, standing));
    }

    /** The explanation without the case: for those who have the case before them. */
    public List<String> sentences(TermStanding standing) {
        return sentences("", standing);
    }

    private List<String> sentences(String whose, TermStanding standing) {
        LocalDate today = days.today();
        List<LocalDate> counted = countedWeekends(standing);
        List<TermReading.Pause> pauses = pauses(standing.entries());
        List<String> sentences = new ArrayList<>();
        sentences.add(whose + "“" + standing.rule().name() + "”"
                + (standing.round() > 1 ? "，第" + standing.round() + "次起算。" : "。"));
        sentences.add(start(standing));
        sentences.add("依据是：" + Clauses.cite(standing.rule().basis()) + "。");
        sentences.add(measure(standing.rule()));
        standing.entries().stream()
                .filter(entry -> entry.extra() > 0)
                .forEach(entry -> sentences.add(spoken(entry.day()) + "，因“" + entry.reason() + "”"
                        + (entry.approver() == null ? "" : "，经" + nameOf(entry.approver()) + "批准")
                        + "延长" + entry.extra() + (working(standing.rule()) ? "个工作日。" : "日。")));
        pauses.forEach(pause -> sentences.add(pause(pause)));
        leftOut(standing, sentences);
        if (!counted.isEmpty()) {
            sentences.add(counted.stream().map(TermExplanations::spoken).collect(Collectors.joining("、"))
                    + "虽是周末，但按放假安排调休上班，照常计入。");
        }
        standing.entries().stream()
                .filter(entry -> entry.kind() == TermEntry.Kind.REPROJECTED)
                .forEach(entry -> sentences.add(spoken(entry.day()) + "，放假安排有变化，最后一日" + entry.reason() + "。"));
        standing.lastDay().ifPresent(day -> sentences.add(result(standing, day)));
        if (standing.provisional()) {
            sentences.add("期限跨入放假安排尚未公布的年份，这个日期只是暂定，公布以后重新推算。");
        }
        sentences.add(stand(standing, today));
        return sentences;
    }

    private String nameOf(String userId) {
        return jdbc.sql("select name from person where id = ?")
                .param(userId)
                .query(String.class)
                .optional()
                .orElse(userId);
    }

    private static String start(TermStanding standing) {
        String reason = standing.entries().get(0).reason();
        if (standing.startedAt().isPresent()) {
            return "因“" + reason + "”，从" + minute(standing.startedAt().get()) + "起连续计算。";
        }
        return standing.rule().direction() == Direction.FORWARD
                ? spoken(standing.startedOn()) + "因“" + reason + "”起算，当天不计入，从第二天开始数。"
                : "预定的日子是" + spoken(standing.startedOn()) + "（" + reason + "），从这一天往前数，当天不计入。";
    }

    private static String measure(TermRule rule) {
        String size = "期限是" + rule.number()
                + switch (rule.unit().name()) {
                    case "WORKING_DAYS" -> "个工作日，周末和节假日不计入，调休上班的周末计入";
                    case "CALENDAR_DAYS" -> "日，周末和节假日都计入";
                    case "MONTHS" -> "个月，到相应的那一天为止，没有那一天的到月末";
                    default -> "小时，不分昼夜连续计算";
                };
        boolean rolls = rule.roll() == Roll.NEXT_WORKDAY && !working(rule);
        return size + (rolls ? "；最后一日是休息日的，顺延到下一个工作日。" : "。");
    }

    private static String pause(TermReading.Pause pause) {
        String began = "因“" + pause.reason() + "”，从" + spoken(pause.from()) + "的第二天起中止计算";
        return pause.to() == null ? began + "，现在仍在中止。" : began + "，到" + spoken(pause.to()) + "为止；其后接着数，中止的日子不计入。";
    }

    private static void leftOut(TermStanding standing, List<String> sentences) {
        List<SkippedDay> skipped = standing.skipped();
        if (skipped.isEmpty()) {
            standing.lastDay().ifPresent(day -> sentences.add("其间没有不计入的日子。"));
            return;
        }
        boolean rolled = !working(standing.rule()) && standing.rule().direction() == Direction.FORWARD;
        List<SkippedDay> rollDays = rolled ? rollDays(standing) : List.of();
        List<SkippedDay> others = skipped.subList(0, skipped.size() - rollDays.size());
        if (!others.isEmpty()) {
            sentences.add("不计入的有" + others.size() + "天："
                    + others.stream()
                            .map(day -> spoken(day.date()) + "，" + day.reason())
                            .collect(Collectors.joining("；"))
                    + "。");
        }
        if (!rollDays.isEmpty()) {
            sentences.add("数满的那一天是" + spoken(rollDays.get(0).date()) + "，遇到休息日，向后顺延："
                    + rollDays.stream()
                            .map(day -> spoken(day.date()) + "，" + day.reason())
                            .collect(Collectors.joining("；"))
                    + "。");
        }
    }

    /** The unbroken run of days left out that ends on the eve of the last day. */
    private static List<SkippedDay> rollDays(TermStanding standing) {
        List<SkippedDay> skipped = standing.skipped();
        LocalDate next = standing.lastDay().orElse(LocalDate.MIN);
        int first = skipped.size();
        while (first > 0 && skipped.get(first - 1).date().plusDays(1).equals(next)) {
            first--;
            next = skipped.get(first).date();
        }
        return skipped.subList(first, skipped.size());
    }

    private static String result(TermStanding standing, LocalDate day) {
        if (standing.rule().direction() != Direction.FORWARD) {
            return "所以最迟应当在" + spoken(day) + "办理，当天办理仍为及时。";
        }
        if (standing.startedAt().isPresent()) {
            return "所以到" + minute(standing.endsAt().orElseThrow()) + "届满。";
        }
        return "所以最后一日是" + spoken(day) + "，到当天二十四时为止都算及时"
                + (standing.rule().effect() == TermEffect.ENDS ? "；过了这一天，期限的效果自行发生。" : "。");
    }

    private String stand(TermStanding standing, LocalDate today) {
        LocalDate day = standing.lastDay().orElse(null);
        if (standing.status() == TermStatus.SATISFIED) {
            return spoken(standing.closedOn().orElseThrow()) + "已经办结" + (standing.satisfiedLate() ? "，晚于最后一日。" : "。");
        }
        if (standing.status() == TermStatus.CANCELLED) {
            return spoken(standing.closedOn().orElseThrow()) + "期限终止："
                    + standing.entries().get(standing.entries().size() - 1).reason() + "。";
        }
        if (day == null) {
            return "现在停止计算，没有最后一日，也不会逾期。";
        }
        boolean working = working(standing.rule());
        int left = days.remaining(today, day, working);
        String unit = working ? "个工作日" : "天";
        String now = "今天是" + spoken(today) + "，";
        return switch (state(standing, today)) {
            case overdue -> now + (left == 0 ? "最后一日已过，其后还没有工作日。" : "已经逾期" + -left + unit + "。");
            case lapsed -> now + "这项权利的期限已经届满。";
            case dueToday -> now + "就是最后一日。";
            case approaching, running, paused -> now + "还有" + left + unit + "。";
        };
    }

    private TermState state(TermStanding standing, LocalDate today) {
        LocalDate day = standing.lastDay().orElse(null);
        return BoardDays.state(day, Waiting.isRight(standing.key().term()), days.now());
    }

    private static List<TermReading.Pause> pauses(List<TermEntry> entries) {
        List<TermReading.Pause> pauses = new ArrayList<>();
        TermEntry suspended = null;
        for (TermEntry entry : entries) {
            if (entry.kind() == TermEntry.Kind.SUSPENDED) {
                suspended = entry;
            } else if (entry.kind() == TermEntry.Kind.RESUMED && suspended != null) {
                pauses.add(new TermReading.Pause(suspended.day(), entry.day(), suspended.reason()));
                suspended = null;
            }
        }
        if (suspended != null) {
            pauses.add(new TermReading.Pause(suspended.day(), null, suspended.reason()));
        }
        return pauses;
    }

    /** Weekend days inside a working-day term that were not left out: make-up workdays. */
    private static List<LocalDate> countedWeekends(TermStanding standing) {
        if (!working(standing.rule()) || standing.lastDay().isEmpty()) {
            return List.of();
        }
        LocalDate last = standing.lastDay().get();
        boolean forward = standing.rule().direction() == Direction.FORWARD;
        LocalDate first = forward ? standing.startedOn().plusDays(1) : last.plusDays(1);
        LocalDate end = forward ? last.plusDays(1) : standing.startedOn();
        if (!first.isBefore(end)) {
            return List.of();
        }
        List<LocalDate> skipped =
                standing.skipped().stream().map(SkippedDay::date).toList();
        return first.datesUntil(end)
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .filter(day -> !skipped.contains(day))
                .toList();
    }

    private static boolean working(TermRule rule) {
        return rule.unit() == TermUnit.WORKING_DAYS;
    }

    private static String minute(Instant instant) {
        LocalDateTime at = LocalDateTime.ofInstant(instant, BoardDays.ZONE);
        return spoken(at.toLocalDate()) + "%d时%02d分".formatted(at.getHour(), at.getMinute());
    }

    /** A day as one says it. */
    private static String spoken(LocalDate day) {
        return "%d年%d月%d日（%s）"
                .formatted(
                        day.getYear(),
                        day.getMonthValue(),
                        day.getDayOfMonth(),
                        day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE));
    }
}

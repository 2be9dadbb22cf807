package org.zhifaflow.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.zhifaflow.journal.Clauses;

/**
 * How the last day of one running clock came about, in Chinese sentences that can be read aloud: start and basis, each
 * pause, extension and change of the calendar, each day left out and why, the result.
 *
 * @param standing what is explained
 * @param sentences in this order
 */
public record TermExplanation(TermStanding standing, List<String> sentences) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public TermExplanation {
        sentences = List.copyOf(sentences);
    }

    public static TermExplanation of(TermStanding standing) {
        List<String> sentences = new ArrayList<>();
        TermRule rule = standing.rule();
        sentences.add(start(standing));
        sentences.add("期限为" + rule.number() + rule.unit().label() + "，依据" + Clauses.cite(rule.basis()) + "。");
        LocalDate suspendedOn = null;
        for (TermEntry entry : standing.entries()) {
            switch (entry.kind()) {
                case STARTED -> {}
                case SUSPENDED -> suspendedOn = entry.day();
                case RESUMED ->
                    sentences.add("自" + suspendedOn.plusDays(1) + "起中止，至" + entry.day() + "止，次日继续计算：" + told(entry));
                case EXTENDED ->
                    sentences.add(entry.day() + "延长" + entry.extra()
                            + (rule.unit() == TermUnit.WORKING_DAYS ? "个工作日" : "日") + "：" + told(entry));
                case REPROJECTED -> sentences.add("最后一日" + told(entry));
                case SATISFIED, CANCELLED -> {}
            }
        }
        standing.skipped().forEach(day -> sentences.add(day.date() + "不计：" + day.reason() + "。"));
        sentences.add(result(standing, suspendedOn));
        if (standing.provisional()) {
            sentences.add("期限进入放假安排尚未公布的年份，日期为暂定，公布后重新推算。");
        }
        if (standing.status() == TermStatus.SATISFIED) {
            sentences.add(
                    "已于" + standing.closedOn().orElseThrow() + "办理，" + (standing.satisfiedLate() ? "超过期限。" : "在期限内。"));
        } else if (standing.status() == TermStatus.CANCELLED) {
            TermEntry last = standing.entries().get(standing.entries().size() - 1);
            sentences.add("已于" + standing.closedOn().orElseThrow() + "终止：" + told(last));
        }
        return new TermExplanation(standing, sentences);
    }

    private static String start(TermStanding standing) {
        TermEntry started = standing.entries().get(0);
        if (standing.rule().direction().isBackward()) {
            return "“" + standing.rule().name() + "”自" + standing.startedOn() + "向前推算：" + told(started);
        }
        return standing.startedAt()
                .map(at -> "“" + standing.rule().name() + "”自"
                        + at.atZone(Terms.ZONE).format(MINUTE) + "起连续计算：" + told(started))
                .orElseGet(
                        () -> "“" + standing.rule().name() + "”自" + standing.startedOn() + "起算，当日不计：" + told(started));
    }

    private static String result(TermStanding standing, LocalDate suspendedOn) {
        if (standing.suspended()) {
            return "自" + suspendedOn.plusDays(1) + "起中止，尚无最后一日。";
        }
        if (standing.lastDay().isEmpty()) {
            return "终止时仍在中止，没有最后一日。";
        }
        LocalDate day = standing.lastDay().get();
        if (standing.rule().direction().isBackward()) {
            return "最迟须在" + day + "办理，当日有效。";
        }
        return standing.startedAt().isPresent()
                ? "至" + standing.endsAt().orElseThrow().atZone(Terms.ZONE).format(MINUTE) + "届满。"
                : "最后一日为" + day + "，当日24时前均在期限内。";
    }

    private static String told(TermEntry entry) {
        return entry.reason() + (entry.approver() == null ? "" : "，批准人" + entry.approver()) + "。";
    }
}

package org.zhifaflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhifaflow.calendar.Direction;
import org.zhifaflow.calendar.Roll;
import org.zhifaflow.calendar.SkippedDay;
import org.zhifaflow.calendar.TermCalculator;
import org.zhifaflow.calendar.TermDate;
import org.zhifaflow.calendar.TermEffect;
import org.zhifaflow.calendar.TermRule;
import org.zhifaflow.calendar.TermTable;
import org.zhifaflow.calendar.TermUnit;

/** Counts a statutory term for anyone who asks, with its explanation. */
@ApiController
@RequestMapping("/api/terms")
class TermsApi {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Four digits of the year, no sign: the general ISO form would take years of any length. */
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 4, SignStyle.NOT_NEGATIVE)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final TermTable table;
    private final TermCalculator calculator;
    private final Clock clock;

    TermsApi(TermTable table, TermCalculator calculator, Clock clock) {
        this.table = table;
        this.calculator = calculator;
        this.clock = clock;
    }

    /** The answer; a forward term has {@code from} and {@code lastDay}, a backward one {@code to} and {@code latestDay}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String term,
            LocalDate from,
            LocalDate to,
            LocalDate lastDay,
            LocalDate latestDay,
            int number,
            TermUnit unit,
            Roll roll,
            String basis,
            TermEffect effect,
            boolean provisional,
            List<SkippedDay> skipped) {}

    @GetMapping("/{term}")
    Answer count(
            @PathVariable String term,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to) {
        LocalDate start = date(from, "from");
        LocalDate end = date(to, "to");
        // the row is valid on the day asked about; without any, today's tells which parameter is missing
        LocalDate day = start != null ? start : end != null ? end : LocalDate.now(clock.withZone(ZONE));
        TermRule rule = table.find(term, day)
                .orElseThrow(() -> ApiRefusal.notFound("unknownTerm", "没有名为“" + term + "”的期限", "term"));
        return switch (rule.direction()) {
            case FORWARD -> {
                TermDate counted = calculator.lastDay(rule, only(start, "from", end, "to", rule));
                yield answer(rule, start, null, counted);
            }
            case BACKWARD, BEFORE -> {
                TermDate counted = calculator.latestDay(rule, only(end, "to", start, "from", rule));
                yield answer(rule, null, end, counted);
            }
        };
    }

    private static Answer answer(TermRule rule, LocalDate from, LocalDate to, TermDate counted) {
        boolean forward = rule.direction() == Direction.FORWARD;
        return new Answer(
                rule.term(),
                from,
                to,
                forward ? counted.day() : null,
                forward ? null : counted.day(),
                rule.number(),
                rule.unit(),
                rule.roll(),
                rule.basis(),
                rule.effect(),
                counted.provisional(),
                counted.skipped());
    }

    private static LocalDate only(LocalDate needed, String name, LocalDate other, String otherName, TermRule rule) {
        if (needed == null) {
            throw ApiRefusal.badRequest("missing", rule.name() + "：缺少日期参数 " + name, name);
        }
        if (other != null) {
            throw ApiRefusal.badRequest("unexpected", rule.name() + "：不能使用参数 " + otherName, otherName);
        }
        return needed;
    }

    private static LocalDate date(String value, String field) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value, DATE);
        } catch (DateTimeParseException e) {
            throw ApiRefusal.badRequest("malformedDate", "日期不存在或格式不正确，应为 2026-03-01 这样的日期", field);
        }
    }
}

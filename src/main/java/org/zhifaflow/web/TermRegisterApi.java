package org.zhifaflow.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhifaflow.calendar.Direction;
import org.zhifaflow.calendar.Roll;
import org.zhifaflow.calendar.TermEffect;
import org.zhifaflow.calendar.TermRule;
import org.zhifaflow.calendar.TermUnit;
import org.zhifaflow.procedure.engine.TermRegister;

/** Lists all clocks of the law with their rows, as they are valid today. */
@ApiController
@RequestMapping("/api/terms")
class TermRegisterApi {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final TermRegister register;
    private final Clock clock;

    TermRegisterApi(TermRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** A row of the table of terms. */
    record Row(
            String id,
            String name,
            int number,
            TermUnit unit,
            Direction direction,
            Roll roll,
            String basis,
            TermEffect effect) {

        static Row of(TermRule rule) {
            return new Row(
                    rule.term(),
                    rule.name(),
                    rule.number(),
                    rule.unit(),
                    rule.direction(),
                    rule.roll(),
                    rule.basis(),
                    rule.effect());
        }
    }

    @GetMapping
    List<Row> list() {
        return register.validOn(LocalDate.now(clock.withZone(ZONE))).stream()
                .map(Row::of)
                .toList();
    }
}

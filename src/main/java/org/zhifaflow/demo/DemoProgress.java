package org.zhifaflow.demo;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which parts of the demonstration were begun and which are finished. */
@Component
@Profile("demo")
class DemoProgress {

    private final JdbcClient jdbc;

    DemoProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Part(String part, boolean finished) {}

    /** The parts that were begun, each with whether it is finished. */
    Map<String, Boolean> parts() {
        return jdbc.sql("select part, finished from demo_progress").query(Part.class).list().stream()
                .collect(Collectors.toMap(Part::part, Part::finished));
    }

    @Transactional
    public void begin(String part) {
        jdbc.sql("insert into demo_progress (part, finished) values (?, false)")
                .param(part)
                .update();
    }

    @Transactional
    public void finish(String part) {
        jdbc.sql("update demo_progress set finished = true where part = ?")
                .param(part)
                .update();
    }
}

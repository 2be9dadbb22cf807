package org.zhifaflow.procedure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;
import org.zhifaflow.journal.Violations;

/** What a choice hides is neither demanded nor taken, in the form and in the rows of its lists. */
class FormSchemaTest {

    private static final String FORM = """
            {"components": [
              {"type": "select", "key": "result", "label": "意见",
               "values": [{"value": "penalty"}, {"value": "none"}]},
              {"type": "textfield", "key": "ground", "label": "情形", "validate": {"required": true},
               "conditional": {"hide": "=result != \\"none\\""}},
              {"type": "dynamiclist", "path": "lines", "label": "处罚",
               "conditional": {"hide": "=result != \\"penalty\\""},
               "components": [
                 {"type": "textfield", "key": "party", "label": "当事人"},
                 {"type": "textfield", "key": "fine", "label": "罚款"},
                 {"type": "textfield", "key": "why", "label": "理由", "validate": {"required": true},
                  "conditional": {"hide": "=fine = null"}},
                 {"type": "textfield", "key": "born", "label": "出生日期", "validate": {"required": true},
                  "conditional": {"hide": "=list contains(unknown, party) = false or result = \\"none\\""}}
               ]}
            ]}
            """;

    private final FormSchema schema =
            new FormSchema(FORM.getBytes(StandardCharsets.UTF_8), new ObjectMapper(), new FormConditions());
    private final List<String> refused = new ArrayList<>();

    @Test
    void a_field_is_demanded_where_the_choice_shows_it_and_dropped_where_it_hides_it() {
        check(Map.of("result", "none"));
        assertThat(refused).containsExactly("“情形”必须填写");

        assertThat(check(Map.of("result", "penalty", "ground", "初次违法"))).containsOnlyKeys("result");
        assertThat(refused).isEmpty();
    }

    @Test
    void a_hidden_list_is_not_taken() {
        Map<String, Object> taken =
                check(Map.of("result", "none", "ground", "初次违法", "lines", List.of(Map.of("fine", "100"))));

        assertThat(taken).containsOnlyKeys("result", "ground");
    }

    @Test
    void a_column_follows_the_values_of_its_own_row() {
        check(line(Map.of("party", "p1", "fine", "100")));
        assertThat(refused).containsExactly("“处罚第1行：理由”必须填写");

        assertThat(rows(check(line(Map.of("party", "p1", "fine", "100", "why", "情节严重")))))
                .containsExactly(Map.of("party", "p1", "fine", "100", "why", "情节严重"));
        assertThat(refused).isEmpty();
        assertThat(rows(check(line(Map.of("party", "p1", "why", "情节严重"))))).containsExactly(Map.of("party", "p1"));
        assertThat(refused).isEmpty();
    }

    @Test
    void a_column_follows_what_the_form_showed() {
        check(line(Map.of("party", "p2")));
        assertThat(refused).containsExactly("“处罚第1行：出生日期”必须填写");

        assertThat(rows(check(line(Map.of("party", "p1", "born", "1975-05-05")))))
                .containsExactly(Map.of("party", "p1"));
    }

    private static Map<String, Object> line(Map<String, Object> cells) {
        return Map.of("result", "penalty", "lines", List.of(cells));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> rows(Map<String, Object> taken) {
        return (List<Object>) taken.get("lines");
    }

    private Map<String, Object> check(Map<String, Object> submitted) {
        Violations found = new Violations();
        Map<String, Object> taken = schema.check(submitted, Map.of("unknown", List.of("p2")), found);
        refused.clear();
        if (found.orRun(() -> {}) instanceof Outcome.Refused<Void> refusal) {
            refusal.violations().stream().map(Violation::message).forEach(refused::add);
        }
        return taken;
    }
}

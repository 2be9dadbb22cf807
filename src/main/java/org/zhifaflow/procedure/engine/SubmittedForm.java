package org.zhifaflow.procedure.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Turns the engine's submitted variables into plain values: text, booleans, exact numbers, lists and maps. */
final class SubmittedForm {

    private SubmittedForm() {}

    static Map<String, Object> plain(VariableMap submitted, ObjectMapper json) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : submitted.keySet()) {
            Object value = plainValue(submitted.<TypedValue>getValueTyped(name), json);
            if (value != null && !"".equals(value)) {
                values.put(name, value);
            }
        }
        return values;
    }

    /** The reverse: values typed as Tasklist types them; numbers leave as Double, lists as JSON. */
    static Map<String, Object> asTasklistSends(Map<String, Object> values) {
        ObjectMapper json = new ObjectMapper();
        Map<String, Object> sent = new LinkedHashMap<>();
        values.forEach((name, value) -> sent.put(name, typed(value, json)));
        return sent;
    }

    private static Object typed(Object value, ObjectMapper json) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            return SpinValues.jsonValue(json.valueToTree(value).toString()).create();
        }
        return value;
    }

    private static Object plainValue(TypedValue typed, ObjectMapper json) {
        if (typed instanceof JsonValue value) {
            return parsed(value.getValueSerialized(), json);
        }
        Object value = typed == null ? null : typed.getValue();
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number);
        }
        if (value instanceof String text) {
            return text.strip();
        }
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            return json.convertValue(json.valueToTree(value), Object.class);
        }
        return value;
    }

    private static Object parsed(String serialized, ObjectMapper json) {
        try {
            JsonNode node = json.readTree(serialized);
            return filledIn(json.convertValue(node, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("submitted JSON cannot be read", e);
        }
    }

    /** A cell of a list that was left empty comes as empty text. */
    private static Object filledIn(Object value) {
        if (value instanceof String text) {
            return text.isBlank() ? null : text.strip();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SubmittedForm::filledIn).collect(Collectors.toList());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> cells = new LinkedHashMap<>();
            map.forEach((key, cell) -> cells.put(key.toString(), filledIn(cell)));
            return cells;
        }
        return value;
    }
}

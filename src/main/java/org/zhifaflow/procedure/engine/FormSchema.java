package org.zhifaflow.procedure.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhifaflow.journal.Violations;

/**
 * A Camunda Form's own rules, checked on the server as the browser checks them: required fields, ranges, lengths,
 * patterns and choices. A field that its condition hides is neither required nor accepted.
 */
final class FormSchema {

    private static final Set<String> SHOWN_ONLY =
            Set.of("text", "html", "separator", "spacer", "table", "image", "button");
    /** A longer text is refused everywhere (safety: bad inputs). */
    private static final int LONGEST_TEXT = 4000;

    private final List<JsonNode> fields = new ArrayList<>();
    private final FormConditions conditions;

    FormSchema(byte[] form, ObjectMapper json, FormConditions conditions) {
        this.conditions = conditions;
        try {
            collect(json.readTree(form).path("components"), fields);
        } catch (IOException e) {
            throw new IllegalStateException("a deployed form is not JSON", e);
        }
    }

    private void collect(JsonNode components, List<JsonNode> into) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if (type.equals("dynamiclist")) {
                into.add(component);
            } else if (component.has("components")) {
                collect(component.path("components"), into);
            } else if (component.has("key") && !SHOWN_ONLY.contains(type)) {
                into.add(component);
            }
        }
    }

    /** The keys that may be submitted. */
    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        fields.forEach(field -> keys.add(key(field)));
        return keys;
    }

    /**
     * Checks submitted values against the form.
     *
     * @param shown what the form showed, for choices that come from our rows
     * @return the values of the visible fields, dates and money still as text
     */
    Map<String, Object> check(Map<String, Object> submitted, Map<String, Object> shown, Violations found) {
        for (String name : submitted.keySet()) {
            found.refuseIf(!keys().contains(name), name, "表单没有“" + name + "”这一项，不能提交", "");
        }
        Map<String, Object> context = new LinkedHashMap<>(shown);
        context.putAll(submitted);
        Map<String, Object> accepted = new LinkedHashMap<>();
        for (JsonNode field : fields) {
            String key = key(field);
            if (field.path("disabled").asBoolean()
                    || field.path("readonly").asBoolean()
                    || conditions.hides(field, context)) {
                continue;
            }
            Object value = take(field, "", submitted.get(key), shown, context, found);
            if (value != null) {
                accepted.put(key, value);
            }
        }
        return accepted;
    }

    /** The value after its check, of a list only what its rows show. */
    private Object take(
            JsonNode field,
            String place,
            Object value,
            Map<String, Object> shown,
            Map<String, Object> context,
            Violations found) {
        if (field.path("type").asText().equals("dynamiclist")) {
            return takeList(field, place + label(field), value, shown, context, found);
        }
        checkField(field, place, value, shown, found);
        return value;
    }

    private void checkField(JsonNode field, String place, Object value, Map<String, Object> shown, Violations found) {
        String key = key(field);
        String label = place + label(field);
        JsonNode rules = field.path("validate");
        boolean missing = value == null
                || (value instanceof Collection<?> chosen && chosen.isEmpty())
                || (field.path("type").asText().equals("checkbox") && Boolean.FALSE.equals(value));
        if (missing) {
            found.refuseIf(rules.path("required").asBoolean(), key, "“" + label + "”必须填写", "");
            return;
        }
        switch (field.path("type").asText()) {
            case "number" -> checkNumber(field, key, label, value, found);
            case "checkbox" -> found.refuseIf(!(value instanceof Boolean), key, "“" + label + "”只能为是或者否", "");
            case "datetime" -> checkDate(key, label, value, found);
            case "select", "radio" ->
                found.refuseIf(!choices(field, shown).contains(value), key, "“" + label + "”不是可选的值：" + value, "");
            case "checklist", "taglist" ->
                found.refuseIf(
                        !(value instanceof Collection<?> chosen)
                                || !choices(field, shown).containsAll(chosen),
                        key,
                        "“" + label + "”含有不可选的值",
                        "");
            default -> checkText(rules, key, label, value, found);
        }
    }

    private Object takeList(
            JsonNode field,
            String label,
            Object value,
            Map<String, Object> shown,
            Map<String, Object> context,
            Violations found) {
        String key = key(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> rows)) {
            found.refuseIf(true, key, "“" + label + "”不是列表", "");
            return null;
        }
        List<JsonNode> columns = new ArrayList<>();
        collect(field.path("components"), columns);
        List<Map<String, Object>> accepted = new ArrayList<>();
        int row = 0;
        for (Object entry : rows) {
            row++;
            if (!(entry instanceof Map<?, ?> cells)) {
                found.refuseIf(true, key, "“" + label + "”第" + row + "行无法读取", "");
                continue;
            }
            Map<String, Object> kept = new LinkedHashMap<>();
            cells.forEach((name, cell) -> kept.put(name.toString(), "".equals(cell) ? null : cell));
            Map<String, Object> inRow = inRow(context, kept);
            for (JsonNode column : columns) {
                if (conditions.hides(column, inRow)) {
                    kept.remove(key(column));
                } else {
                    String place = label + "第" + row + "行：";
                    Object cell = take(column, place, kept.get(key(column)), shown, inRow, found);
                    kept.replace(key(column), cell);
                }
            }
            accepted.add(kept);
        }
        return accepted;
    }

    /** What a condition inside a row sees, as form-js has it: the row's own values before those of the form. */
    private static Map<String, Object> inRow(Map<String, Object> context, Map<String, Object> cells) {
        Map<String, Object> inRow = new LinkedHashMap<>(context);
        inRow.putAll(cells);
        inRow.put("this", new LinkedHashMap<>(cells));
        inRow.put("parent", context);
        return inRow;
    }

    private static void checkNumber(JsonNode field, String key, String label, Object value, Violations found) {
        BigDecimal number;
        boolean money = field.path("serializeToString").asBoolean();
        if (money && !(value instanceof String)) {
            found.refuseIf(true, key, "“" + label + "”须以文本形式提交金额", "");
            return;
        }
        try {
            number = new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            found.refuseIf(true, key, "“" + label + "”不是数字：" + value, "");
            return;
        }
        JsonNode rules = field.path("validate");
        int decimals = field.path("decimalDigits").asInt(money ? 2 : 0);
        found.refuseIf(number.stripTrailingZeros().scale() > decimals, key, "“" + label + "”最多" + decimals + "位小数", "");
        found.refuseIf(
                rules.has("min")
                        && number.compareTo(new BigDecimal(rules.path("min").asText())) < 0,
                key,
                "“" + label + "”不得小于" + rules.path("min").asText(),
                "");
        found.refuseIf(
                rules.has("max")
                        && number.compareTo(new BigDecimal(rules.path("max").asText())) > 0,
                key,
                "“" + label + "”不得大于" + rules.path("max").asText(),
                "");
        found.refuseIf(number.precision() - number.scale() > 12, key, "“" + label + "”数值过大", "");
    }

    private static void checkDate(String key, String label, Object value, Violations found) {
        try {
            LocalDate.parse(value.toString());
        } catch (DateTimeException e) {
            found.refuseIf(true, key, "“" + label + "”不是有效日期：" + value, "");
        }
    }

    private static void checkText(JsonNode rules, String key, String label, Object value, Violations found) {
        if (!(value instanceof String text)) {
            found.refuseIf(true, key, "“" + label + "”须为文字", "");
            return;
        }
        int longest = Math.min(rules.path("maxLength").asInt(LONGEST_TEXT), LONGEST_TEXT);
        found.refuseIf(text.length() > longest, key, "“" + label + "”最多" + longest + "字", "");
        found.refuseIf(
                text.length() < rules.path("minLength").asInt(0),
                key,
                "“" + label + "”至少" + rules.path("minLength").asInt() + "字",
                "");
        found.refuseIf(text.indexOf('\0') >= 0, key, "“" + label + "”含有非法字符", "");
        found.refuseIf(
                rules.has("pattern") && !text.matches(rules.path("pattern").asText()),
                key,
                "“" + label + "”格式不正确：" + rules.path("patternErrorMessage").asText(text),
                "");
    }

    private static Set<Object> choices(JsonNode field, Map<String, Object> shown) {
        Set<Object> choices = new HashSet<>();
        for (JsonNode choice : field.path("values")) {
            choices.add(choice.path("value").asText());
        }
        if (shown.get(field.path("valuesKey").asText()) instanceof Collection<?> offered) {
            for (Object choice : offered) {
                choices.add(choice instanceof Map<?, ?> pair ? pair.get("value") : choice);
            }
        }
        return choices;
    }

    private static String key(JsonNode field) {
        return field.path("type").asText().equals("dynamiclist")
                ? field.path("path").asText()
                : field.path("key").asText();
    }

    private static String label(JsonNode field) {
        return field.path("label").asText(key(field));
    }
}

package org.zhifaflow.procedure.caselifecycle;

import java.util.Map;

/** Choices and yes-no words as forms show them. */
final class Choices {

    private Choices() {}

    static Map<String, String> choice(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    /** A value as a table cell: empty where there is none. */
    static String cell(Object value) {
        return value == null ? "" : value.toString();
    }
}

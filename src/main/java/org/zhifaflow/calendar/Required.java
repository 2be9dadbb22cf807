package org.zhifaflow.calendar;

/** Checks of arguments that a caller must always give. */
final class Required {

    private Required() {}

    static String text(String value, String what) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return value;
    }
}

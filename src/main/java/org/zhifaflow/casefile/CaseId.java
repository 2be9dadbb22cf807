package org.zhifaflow.casefile;

import java.util.Optional;
import java.util.regex.Pattern;

/** The key of a case, also the engine's business key: ASCII, never shown as a number (contract: identifiers). */
public record CaseId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    public CaseId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case id: " + value);
        }
    }

    /** The id that a text from outside names, if it has the form of one. */
    public static Optional<CaseId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CaseId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

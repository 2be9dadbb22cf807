package org.zhifaflow.casefile;

import java.util.regex.Pattern;

/** The key of a case, also the engine's business key: ASCII, never shown as a number (contract: identifiers). */
public record CaseId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    public CaseId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.zhifaflow.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects every violation of one request, so that a person learns all of them at once. */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    public Violations refuseIf(boolean wrong, String field, String message, String basis) {
        if (wrong) {
            found.add(new Violation(field, message, basis));
        }
        return this;
    }

    /** Refuses a text that says nothing. */
    public Violations requireText(String text, String field, String message, String basis) {
        return refuseIf(Texts.isBlank(text), field, message, basis);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The refusal with all that was found, or what the request does when nothing was. */
    public <T> Outcome<T> orElse(Supplier<T> request) {
        return found.isEmpty() ? Outcome.accepted(request.get()) : Outcome.refused(found);
    }

    /** The refusal with all that was found, or the request run. */
    public Outcome<Void> orRun(Runnable request) {
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        request.run();
        return Outcome.done();
    }
}

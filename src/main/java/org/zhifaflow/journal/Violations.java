package org.zhifaflow.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Refuses a missing day. */
    public Violations requireDay(LocalDate day, String field, String name, String basis) {
        return refuseIf(day == null, field, "须填写" + name, basis);
    }

    /** Refuses a day before another, where both are known. */
    public Violations notBefore(
            LocalDate day, Optional<LocalDate> earliest, String earliestName, String field, String name, String basis) {
        return refuseIf(
                day != null && earliest.filter(day::isBefore).isPresent(),
                field,
                name + "不能早于" + earliestName + earliest.map(LocalDate::toString).orElse(""),
                basis);
    }

    /** Refuses a day that is still to come. */
    public Violations notAfterToday(LocalDate day, LocalDate today, String field, String name, String basis) {
        return refuseIf(day != null && day.isAfter(today), field, name + "不能晚于今天", basis);
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

package org.zhifaflow.journal;

import java.util.List;
import java.util.function.Function;

/**
 * What a domain method answers to a person's request: it was done, or it is refused with every reason at once. Refusals
 * are values, never exceptions, so that the transaction stays whole and a model can draw its path.
 */
public sealed interface Outcome<T> {

    record Accepted<T>(T value) implements Outcome<T> {}

    record Refused<T>(List<Violation> violations) implements Outcome<T> {
        public Refused {
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
            violations = List.copyOf(violations);
        }
    }

    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    /** Done, with nothing to say about it. */
    static Outcome<Void> done() {
        return new Accepted<>(null);
    }

    static <T> Outcome<T> refused(List<Violation> violations) {
        return new Refused<>(violations);
    }

    static <T> Outcome<T> refused(Violation violation) {
        return new Refused<>(List.of(violation));
    }

    static <T> Outcome<T> refused(String field, String message, String basis) {
        return refused(new Violation(field, message, basis));
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> mapping) {
        if (this instanceof Refused<T> refused) {
            return Outcome.refused(refused.violations());
        }
        return Outcome.accepted(mapping.apply(((Accepted<T>) this).value()));
    }

    default boolean isAccepted() {
        return this instanceof Accepted<T>;
    }
}

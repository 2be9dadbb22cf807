package org.zhifaflow.procedure.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** The words that steer gateways after a form was accepted: all that a submission leaves in the engine. */
public final class Routing {

    private final Map<Variable<?>, Object> words = new LinkedHashMap<>();

    private Routing() {}

    public static Routing none() {
        return new Routing();
    }

    public static <T> Routing of(Variable<T> variable, T value) {
        return none().and(variable, value);
    }

    public <T> Routing and(Variable<T> variable, T value) {
        words.put(variable, variable.type().cast(value));
        return this;
    }

    Map<Variable<?>, Object> words() {
        return words;
    }
}

package org.zhifaflow.procedure.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A process variable with its name and type, declared once in the procedure's {@code XxxProcedure} class. */
public record Variable<T>(String name, Class<T> type) {

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(type::cast);
    }

    public T get(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("process variable " + name + " is missing"));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, type.cast(value));
    }
}

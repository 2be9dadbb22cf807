package org.zhifaflow.procedure.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;

/** Evaluates the {@code conditional.hide} expressions of forms as the browser does. */
final class FormConditions {

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    boolean hides(JsonNode field, Map<String, Object> values) {
        String condition = field.path("conditional").path("hide").asText("");
        if (condition.isEmpty()) {
            return false;
        }
        String expression = condition.startsWith("=") ? condition.substring(1) : condition;
        Object hidden = feel.evaluateSimpleExpression(
                expression, Variables.fromMap(values).asVariableContext());
        return Boolean.TRUE.equals(hidden);
    }
}

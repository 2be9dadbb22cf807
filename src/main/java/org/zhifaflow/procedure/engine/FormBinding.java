package org.zhifaflow.procedure.engine;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.journal.Violation;
import org.zhifaflow.journal.Violations;

/**
 * Carries values between a form and its step: what is shown becomes form fields, what is submitted is checked against
 * the form's own schema and Jakarta Validation, bound to the step's record and handed over; a refusal leaves as the one
 * exception that the webapps answer with 400.
 */
@Component
class FormBinding {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final FormConditions conditions = new FormConditions();
    private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();
    private final Validator validator;

    FormBinding(Validator validator) {
        this.validator = validator;
    }

    List<FormField> fields(Map<String, Object> shown) {
        List<FormField> fields = new ArrayList<>();
        shown.forEach((key, value) -> {
            FormFieldImpl field = new FormFieldImpl();
            field.setId(key);
            field.setValue(typed(value));
            fields.add(field);
        });
        return fields;
    }

    private TypedValue typed(Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            try {
                return SpinValues.jsonValue(json.writeValueAsString(value)).create();
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IllegalStateException("a shown value cannot be written as JSON", e);
            }
        }
        if (value == null || value instanceof Boolean || value instanceof Integer) {
            return Variables.untypedValue(value);
        }
        return Variables.stringValue(value.toString());
    }

    /** Checks and binds a submission and hands it to the step. */
    <T, R> Outcome<R> handOver(
            FormPlace place,
            VariableMap submitted,
            Map<String, Object> shown,
            Class<T> input,
            Function<T, Outcome<R>> step) {
        Violations found = new Violations();
        Map<String, Object> accepted = schema(place).check(SubmittedForm.plain(submitted, json), shown, found);
        if (!found.isEmpty()) {
            return found.orElse(() -> null);
        }
        T bound = json.convertValue(withDefaults(accepted, input), input);
        for (ConstraintViolation<T> violation : sorted(validator.validate(bound))) {
            found.refuseIf(true, violation.getPropertyPath().toString(), violation.getMessage(), "");
        }
        return found.isEmpty() ? step.apply(bound) : found.orElse(() -> null);
    }

    private static <T> Collection<ConstraintViolation<T>> sorted(Collection<ConstraintViolation<T>> violations) {
        Map<String, ConstraintViolation<T>> sorted = new TreeMap<>();
        violations.forEach(v -> sorted.put(v.getPropertyPath() + v.getMessage(), v));
        return sorted.values();
    }

    /** An unticked box and an unsent list are not missing but false and empty. */
    private static Map<String, Object> withDefaults(Map<String, Object> accepted, Class<?> input) {
        Map<String, Object> values = new HashMap<>(accepted);
        for (var component : input.getRecordComponents()) {
            if (component.getType() == boolean.class) {
                values.putIfAbsent(component.getName(), false);
            } else if (List.class.isAssignableFrom(component.getType())) {
                values.putIfAbsent(component.getName(), List.of());
            }
        }
        return values;
    }

    private FormSchema schema(FormPlace place) {
        return schemas.computeIfAbsent(place.deploymentId() + "/" + place.form(), key -> {
            var commands = Context.getCommandContext();
            CamundaFormDefinitionEntity definition = commands.getCamundaFormDefinitionManager()
                    .findDefinitionByDeploymentAndKey(place.deploymentId(), place.form());
            byte[] form = commands.getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(place.deploymentId(), definition.getResourceName())
                    .getBytes();
            return new FormSchema(form, json, conditions);
        });
    }

    static FormFieldValidationException refusal(List<Violation> violations) {
        String message = String.join(
                "；", violations.stream().map(Violation::sentence).distinct().toList());
        return RefusalAnswers.spoken(new FormFieldValidationException(violations, message));
    }

    /** A form in the deployment that its process came with. */
    record FormPlace(String deploymentId, String form) {}
}

package org.zhifaflow.procedure.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.spin.plugin.variable.value.JsonValue;

/**
 * The engine's form service, which hands out a start form with its choices written in: Tasklist reads a form's shown
 * values only for tasks, so a list that comes from our rows would stay empty in a form that starts a procedure.
 */
final class StartFormChoices extends FormServiceImpl {

    private static final String VALUES_KEY = "valuesKey";

    private final ObjectMapper json = new JsonMapper();

    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        Map<String, JsonValue> offered = getStartFormData(processDefinitionId).getFormFields().stream()
                .filter(field -> field.getValue() instanceof JsonValue)
                .collect(Collectors.toMap(FormField::getId, field -> (JsonValue) field.getValue()));
        try (InputStream deployed = super.getDeployedStartForm(processDefinitionId)) {
            JsonNode form = json.readTree(deployed);
            writeChoices(form, offered);
            return new ByteArrayInputStream(json.writeValueAsBytes(form));
        } catch (IOException e) {
            throw new UncheckedIOException("a deployed form is not JSON", e);
        }
    }

    private void writeChoices(JsonNode place, Map<String, JsonValue> offered) throws IOException {
        for (JsonNode component : place.path("components")) {
            JsonValue choices = offered.get(component.path(VALUES_KEY).asText());
            if (choices != null) {
                ObjectNode field = (ObjectNode) component;
                field.remove(VALUES_KEY);
                field.set("values", json.readTree(choices.getValueSerialized()));
            }
            writeChoices(component, offered);
        }
    }
}

package org.zhifaflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads the routes. A route is a case in the language of the demonstration; what a step does not say it takes from
 * {@code forms.yaml}, and its day from the step before. In values, {@code {day}} is the step's day, {@code {party}} the
 * party of the step and {@code {first}} the first party of the case.
 */
final class RouteFiles {

    private static final String ROOT = "classpath:routes/";
    private static final ObjectMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    private RouteFiles() {}

    static List<DemoCase> all() throws IOException {
        PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
        JsonNode forms = read(resources.getResource(ROOT + "forms.yaml"));
        List<DemoCase> routes = new ArrayList<>();
        for (Resource file : resources.getResources(ROOT + "R*.yaml")) {
            JsonNode route = read(file);
            completeSteps(route.path("play"), forms);
            routes.add(YAML.treeToValue(route, DemoCase.class));
        }
        return routes;
    }

    private static JsonNode read(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return YAML.readTree(content);
        }
    }

    private static void completeSteps(JsonNode play, JsonNode forms) {
        String first = firstParty(play);
        JsonNode day = null;
        for (JsonNode entry : play) {
            ObjectNode step = (ObjectNode) entry;
            day = step.path("on").isMissingNode() ? day : step.get("on");
            step.set("on", day);
            JsonNode form = forms.path(what(step));
            if (!step.has("as") && form.has("as")) {
                step.set("as", form.path("as"));
            }
            ObjectNode values = YAML.createObjectNode();
            if (form.has("with")) {
                values.setAll((ObjectNode) form.get("with").deepCopy());
            }
            if (step.has("with")) {
                values.setAll((ObjectNode) step.get("with"));
            }
            step.set(
                    "with",
                    filledIn(
                            values,
                            Map.of(
                                    "{day}", day.textValue(),
                                    "{first}", first,
                                    "{party}", step.path("party").asText(first))));
        }
    }

    /** The first party of the lead, or the first that the investigation finds; none in a case whose party stays unknown. */
    private static String firstParty(JsonNode play) {
        JsonNode ofLead = play.path(0).at("/with/parties/0/name");
        return ofLead.isTextual()
                ? ofLead.textValue()
                : play.valueStream()
                        .filter(step -> "partyRecorded".equals(step.path("tell").asText("")))
                        .map(step -> step.at("/with/name").textValue())
                        .findFirst()
                        .orElse("");
    }

    private static String what(JsonNode step) {
        return step.path("start").asText("")
                + step.path("task").asText("")
                + step.path("tell").asText("");
    }

    private static JsonNode filledIn(JsonNode value, Map<String, String> words) {
        if (value.isTextual()) {
            String text = value.textValue();
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace(word.getKey(), word.getValue());
            }
            return TextNode.valueOf(text);
        }
        if (value instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(filledIn(field.getValue(), words)));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                ((ArrayNode) value).set(i, filledIn(value.get(i), words));
            }
        }
        return value;
    }
}

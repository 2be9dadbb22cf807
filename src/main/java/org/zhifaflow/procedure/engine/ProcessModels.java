package org.zhifaflow.procedure.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The models of the procedures as they are deployed now: for filters and pictures over all cases. */
@Component
public class ProcessModels {

    private static final String TASK = "userTask_";

    private final RepositoryService repository;
    private final ActingPerson acting;

    ProcessModels(RepositoryService repository, ActingPerson acting) {
        this.repository = repository;
        this.acting = acting;
    }

    /** A model with the steps that people do in it, in the order in which they stand in the file. */
    public record Model(String process, String name, List<Step> steps) {
        public Model {
            steps = List.copyOf(steps);
        }
    }

    /** A user task: its id without its prefix, and what people call it. */
    public record Step(String id, String name) {}

    /** Every model, by name. */
    public List<Model> all() {
        return acting.asApplication(() ->
                repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .orderByProcessDefinitionName()
                        .asc()
                        .list()
                        .stream()
                        .map(this::model)
                        .toList());
    }

    /** The model's file, for the drawing of it. */
    public Optional<String> xml(String process) {
        return acting.asApplication(() -> Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult())
                .map(definition -> text(definition.getId())));
    }

    private Model model(ProcessDefinition definition) {
        List<Step> steps =
                repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).stream()
                        .filter(task -> task.getId().startsWith(TASK))
                        .map(task -> new Step(task.getId().substring(TASK.length()), task.getName()))
                        .toList();
        return new Model(definition.getKey(), definition.getName(), steps);
    }

    private String text(String definition) {
        try (InputStream file = repository.getProcessModel(definition)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

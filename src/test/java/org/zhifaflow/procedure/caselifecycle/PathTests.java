package org.zhifaflow.procedure.caselifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/**
 * The fixture of path tests: one model on a plain in-memory engine, with the folder's real tables, stand-ins for the
 * processes that it calls and for the beans that it names. A test class registers {@link #coverage()} and makes one
 * {@code PathTests} per test; the class fails unless its tests pass every node and flow of the model.
 *
 * <pre>
 * &#64;RegisterExtension static ProcessEngineCoverageExtension coverage = PathTests.coverage("filing");
 * PathTests path = PathTests.of(coverage, "filing").calling("leadVerification").bean("filingFacts", facts);
 * path.start(Map.of()).complete("userTask_decideFiling", Map.of("filed", true)).endsAt("endEvent_filed");
 * </pre>
 */
final class PathTests {

    private static final Path FOLDER = Path.of("processes/case-lifecycle");

    private final ProcessEngine engine;
    private final String model;
    private final Map<String, Deque<Map<String, Object>>> answers = new HashMap<>();
    private final List<String> called = new java.util.ArrayList<>();
    private final Set<String> waiting = new HashSet<>();
    private ProcessInstance instance;

    private PathTests(ProcessEngine engine, String model) {
        this.engine = engine;
        this.model = model;
    }

    /** An engine for one test class, which demands that its tests cover the model. */
    static ProcessEngineCoverageExtension coverage(String model) {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + model + UUID.randomUUID());
        configuration.setProcessEngineName(model);
        configuration.setHistory("full");
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        return ProcessEngineCoverageExtension.builder(configuration)
                .excludeProcessDefinitionKeys(otherModels(model))
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    /** The stand-ins of called processes must not count: their nodes would hide unpassed ones of the model. */
    private static String[] otherModels(String model) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .map(name -> name.substring(0, name.length() - ".bpmn".length()))
                    .filter(name -> !name.equals(model))
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PathTests of(ProcessEngineCoverageExtension coverage, String model) {
        Mocks.reset();
        ClockUtil.reset();
        return new PathTests(coverage.getProcessEngine(), model);
    }

    /** Puts a stand-in for a called process; each given map is left by one call, in order, as its variables. */
    @SafeVarargs
    final PathTests calling(String process, Map<String, Object>... leaves) {
        called.add(process);
        answers.put(process, new ArrayDeque<>(List.of(leaves)));
        return this;
    }

    /** Puts a stand-in for a called process that waits until the test lets it {@link #leave}. */
    PathTests waitingIn(String process) {
        waiting.add(process);
        return calling(process);
    }

    /** Lets the stand-in go that waits, with the variables it leaves. */
    PathTests leave(String process, Map<String, Object> variables) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey(process)
                .singleResult();
        assertThat(task).as("stand-in for %s", process).isNotNull();
        engine.getTaskService().complete(task.getId(), variables);
        return this;
    }

    /** Names a bean for the model's expressions. */
    PathTests bean(String name, Object bean) {
        Mocks.register(name, bean);
        return this;
    }

    /** Names delegates that do nothing, where the path alone matters. */
    PathTests delegates(String... names) {
        for (String name : names) {
            Mocks.register(name, (JavaDelegate) execution -> {});
        }
        return this;
    }

    PathTests start(Map<String, Object> variables) {
        deploy();
        Map<String, Object> all = new HashMap<>(variables);
        all.putIfAbsent("caseId", "L-kunyang-2026-0001");
        instance = engine.getRuntimeService().startProcessInstanceByKey(model, (String) all.get("caseId"), all);
        return this;
    }

    private void deploy() {
        Mocks.register("standIn", new StandIn());
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        try (Stream<Path> tables = Files.list(FOLDER)) {
            tables.filter(file -> file.toString().endsWith(".dmn")).forEach(file -> add(deployment, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(deployment, FOLDER.resolve(model + ".bpmn"));
        called.stream()
                .distinct()
                .forEach(process -> deployment.addModelInstance(
                        process + ".bpmn", waiting.contains(process) ? taskFor(process) : standInFor(process)));
        deployment.deploy();
    }

    private static void add(DeploymentBuilder deployment, Path file) {
        try {
            deployment.addString(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BpmnModelInstance taskFor(String process) {
        return Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask()
                .endEvent()
                .done();
    }

    private static BpmnModelInstance standInFor(String process) {
        return Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask()
                .camundaDelegateExpression("${standIn}")
                .endEvent()
                .done();
    }

    /** Completes the one open task of the node. */
    PathTests complete(String node, Map<String, Object> variables) {
        List<Task> open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(node)
                .list();
        assertThat(open).as("open tasks at %s", node).isNotEmpty();
        engine.getTaskService().complete(open.get(0).getId(), variables);
        return this;
    }

    /** Sends a message to the instance. */
    PathTests message(String name, Map<String, Object> variables) {
        engine.getRuntimeService()
                .createMessageCorrelation(name)
                .processInstanceBusinessKey(instance.getBusinessKey())
                .setVariables(variables)
                .correlateAll();
        return this;
    }

    /** Fires the timer of a node, at the time it is due. */
    PathTests fire(String node) {
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .activityId(node)
                .singleResult();
        assertThat(timer).as("timer at %s", node).isNotNull();
        ClockUtil.setCurrentTime(new Date(timer.getDuedate().getTime() + 1000));
        engine.getManagementService().executeJob(timer.getId());
        return this;
    }

    /** Runs the asynchronous continuations that are due, for example at the end of a multi-instance branch. */
    PathTests goOn() {
        List<Job> jobs = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .messages()
                .list();
        jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        return jobs.isEmpty() ? this : goOn();
    }

    /** The instance is over and its last word was this end event. */
    void endsAt(String endEvent) {
        goOn();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .as("open tasks: %s", openTasks())
                .isZero();
        assertThat(passed()).contains(endEvent);
    }

    /** The nodes that were passed. */
    List<String> passed() {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private final class StandIn implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            String process = execution
                    .getProcessEngineServices()
                    .getRepositoryService()
                    .getProcessDefinition(execution.getProcessDefinitionId())
                    .getKey();
            Map<String, Object> leaves = answers.get(process).poll();
            if (leaves != null) {
                execution.setVariables(leaves);
            }
        }
    }
}

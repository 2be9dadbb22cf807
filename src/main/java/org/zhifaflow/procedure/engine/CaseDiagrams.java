package org.zhifaflow.procedure.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseId;

/** Draws where a case stands: the models of its running instances, as deployed when they began. */
@Component
public class CaseDiagrams {

    private static final int MARGIN = 24;
    private static final int CHARACTER = 13;
    private static final int LINE = 16;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ActingPerson acting;

    CaseDiagrams(RuntimeService runtime, RepositoryService repository, ActingPerson acting) {
        this.runtime = runtime;
        this.repository = repository;
        this.acting = acting;
    }

    /** The pictures of the case's running processes, callers before those they call; empty once the case has ended. */
    public List<CaseDiagram> of(CaseId caseId) {
        return acting.asApplication(() -> {
            List<ProcessInstance> instances = new ArrayList<>(runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseId.value())
                    .list());
            Set<String> all = instances.stream().map(ProcessInstance::getId).collect(Collectors.toSet());
            List<ProcessInstance> ordered = new ArrayList<>();
            instances.stream()
                    .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId())
                            || !all.contains(instance.getRootProcessInstanceId()))
                    .sorted(Comparator.comparing(ProcessInstance::getId))
                    .forEach(root -> withCalled(root, ordered));
            return ordered.stream().map(this::draw).toList();
        });
    }

    private void withCalled(ProcessInstance instance, List<ProcessInstance> ordered) {
        ordered.add(instance);
        runtime.createProcessInstanceQuery().superProcessInstanceId(instance.getId()).list().stream()
                .sorted(Comparator.comparing(ProcessInstance::getId))
                .forEach(called -> withCalled(called, ordered));
    }

    private CaseDiagram draw(ProcessInstance instance) {
        Set<String> active = new HashSet<>();
        collect(runtime.getActivityInstance(instance.getId()), active);
        var definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
        return draw(
                definition.getKey(),
                definition.getName(),
                repository.getBpmnModelInstance(instance.getProcessDefinitionId()),
                active);
    }

    private static void collect(ActivityInstance instance, Set<String> active) {
        if (instance == null) {
            return;
        }
        for (TransitionInstance transition : instance.getChildTransitionInstances()) {
            active.add(transition.getActivityId());
        }
        for (ActivityInstance child : instance.getChildActivityInstances()) {
            if (child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0) {
                active.add(child.getActivityId());
            }
            collect(child, active);
        }
    }

    /** The picture of a model with the places that are active. */
    static CaseDiagram draw(String process, String name, BpmnModelInstance model, Set<String> active) {
        List<CaseDiagram.Shape> shapes = new ArrayList<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            if (shape.getBpmnElement() instanceof FlowNode node) {
                shapes.add(shape(shape, node, isActive(node, active)));
            }
        }
        // a sub-process lies under what it contains
        shapes.sort(Comparator.comparing(shape -> shape.kind() != CaseDiagram.Kind.subProcess));
        List<CaseDiagram.Edge> edges = new ArrayList<>();
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            edges.add(edge(edge));
        }
        List<Waypoint> ways = List.copyOf(model.getModelElementsByType(Waypoint.class));
        double left =
                least(shapes.stream().map(CaseDiagram.Shape::x), ways.stream().map(Waypoint::getX)) - MARGIN;
        double top =
                least(shapes.stream().map(CaseDiagram.Shape::y), ways.stream().map(Waypoint::getY)) - MARGIN;
        double right = greatest(
                        shapes.stream().map(s -> s.x() + s.width()),
                        ways.stream().map(Waypoint::getX))
                + 2 * MARGIN;
        double bottom = greatest(
                        shapes.stream().map(s -> s.y() + s.height()),
                        ways.stream().map(Waypoint::getY))
                + 2 * MARGIN;
        List<String> names = shapes.stream()
                .filter(CaseDiagram.Shape::active)
                .map(CaseDiagram.Shape::name)
                .filter(label -> !label.isBlank())
                .toList();
        return new CaseDiagram(process, name, left, top, right - left, bottom - top, shapes, edges, names);
    }

    private static double least(Stream<Double> some, Stream<Double> others) {
        return Stream.concat(some, others).min(Comparator.naturalOrder()).orElse(0.0);
    }

    private static double greatest(Stream<Double> some, Stream<Double> others) {
        return Stream.concat(some, others).max(Comparator.naturalOrder()).orElse(0.0);
    }

    /** A multi-instance body counts as its activity. */
    private static boolean isActive(FlowNode node, Set<String> active) {
        return active.contains(node.getId()) || active.contains(node.getId() + "#multiInstanceBody");
    }

    private static CaseDiagram.Shape shape(BpmnShape shape, FlowNode node, boolean active) {
        Bounds bounds = shape.getBounds();
        CaseDiagram.Kind kind = kind(node);
        String name = node.getName() == null ? "" : node.getName();
        return new CaseDiagram.Shape(
                node.getId(),
                kind,
                name,
                bounds.getX(),
                bounds.getY(),
                bounds.getWidth(),
                bounds.getHeight(),
                active,
                label(node, kind, name, bounds, shape.getBpmnLabel()));
    }

    private static CaseDiagram.Kind kind(FlowNode node) {
        if (node instanceof CallActivity) {
            return CaseDiagram.Kind.callActivity;
        }
        if (node instanceof SubProcess) {
            return CaseDiagram.Kind.subProcess;
        }
        if (node instanceof Activity) {
            return CaseDiagram.Kind.task;
        }
        if (node instanceof Gateway) {
            return CaseDiagram.Kind.gateway;
        }
        if (node instanceof StartEvent) {
            return CaseDiagram.Kind.startEvent;
        }
        return node instanceof EndEvent ? CaseDiagram.Kind.endEvent : CaseDiagram.Kind.event;
    }

    private static List<CaseDiagram.Line> label(
            FlowNode node, CaseDiagram.Kind kind, String name, Bounds bounds, BpmnLabel label) {
        double middle = bounds.getX() + bounds.getWidth() / 2;
        return switch (kind) {
            case task, callActivity -> {
                List<String> words = wrap(name, (int) (bounds.getWidth() - 8) / CHARACTER);
                double first = bounds.getY() + bounds.getHeight() / 2 - (words.size() - 1) * LINE / 2.0 + 5;
                yield lines(words, middle, first);
            }
            case subProcess -> lines(List.of(name), middle, bounds.getY() + LINE + 2);
            case startEvent, event, endEvent, gateway -> {
                Bounds place = label == null ? null : label.getBounds();
                double x = place == null ? middle : place.getX() + place.getWidth() / 2;
                double y = place == null ? bounds.getY() + bounds.getHeight() + LINE : place.getY() + CHARACTER;
                int width = node instanceof Event ? 6 : 7;
                yield lines(wrap(name, width), x, y);
            }
        };
    }

    private static CaseDiagram.Edge edge(BpmnEdge edge) {
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        String path = points.stream()
                .map(point -> number(point.getX()) + "," + number(point.getY()))
                .collect(Collectors.joining(" "));
        BaseElement element = edge.getBpmnElement();
        String name = element instanceof SequenceFlow flow && flow.getName() != null ? flow.getName() : "";
        if (name.isEmpty()) {
            return new CaseDiagram.Edge(path, List.of());
        }
        Bounds place = edge.getBpmnLabel() == null ? null : edge.getBpmnLabel().getBounds();
        double x = place == null ? points.get(0).getX() + LINE : place.getX() + place.getWidth() / 2;
        double y = place == null ? points.get(0).getY() - 4 : place.getY() + CHARACTER;
        return new CaseDiagram.Edge(path, lines(wrap(name, 8), x, y));
    }

    private static String number(double value) {
        return Long.toString(Math.round(value));
    }

    private static List<CaseDiagram.Line> lines(List<String> words, double x, double firstY) {
        List<CaseDiagram.Line> lines = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            lines.add(new CaseDiagram.Line(words.get(i), x, firstY + i * LINE));
        }
        return lines;
    }

    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); start += width) {
            lines.add(text.substring(start, Math.min(text.length(), start + width)));
        }
        return lines;
    }
}

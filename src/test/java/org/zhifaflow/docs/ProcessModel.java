package org.zhifaflow.docs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * One process of a model file with its steps in the order in which a case reaches them.
 *
 * @param folder the procedure's folder
 * @param file the model's name, which its picture shares
 * @param id the process id
 * @param name the process's Chinese name
 * @param documentation what the model says about itself; may be empty
 * @param steps all flow nodes; the steps of a sub-process follow it
 */
record ProcessModel(String folder, String file, String id, String name, String documentation, List<Step> steps) {

    static List<ProcessModel> in(ModelFile file) {
        Map<String, String> messages = Xml.children(file.content(), "message").stream()
                .collect(Collectors.toMap(m -> m.getAttribute("id"), m -> m.getAttribute("name")));
        return Xml.children(file.content(), "process").stream()
                .map(process -> new ProcessModel(
                        file.folder(),
                        file.name(),
                        process.getAttribute("id"),
                        process.getAttribute("name"),
                        Xml.text(process, "documentation"),
                        steps(process, "", messages)))
                .toList();
    }

    private static List<Step> steps(Element scope, String prefix, Map<String, String> messages) {
        List<Step> steps = new ArrayList<>();
        int number = 0;
        for (Element node : inOrder(scope)) {
            String order = prefix + ++number;
            steps.add(Step.of(order, node, messages));
            steps.addAll(steps(node, order + ".", messages));
        }
        return steps;
    }

    /**
     * Flow nodes from the start along the flows: a node comes after all that lead to it, loops apart, and the branch
     * whose flow is drawn first comes first. Boundary events follow what their activity leads to.
     */
    private static List<Element> inOrder(Element scope) {
        Map<String, Element> nodes = new LinkedHashMap<>();
        Map<String, List<String>> next = new HashMap<>();
        Set<String> reached = new HashSet<>();
        for (Element element : Xml.children(scope)) {
            if (Step.isFlowNode(element)) {
                nodes.put(element.getAttribute("id"), element);
            }
        }
        for (Element flow : Xml.children(scope, "sequenceFlow")) {
            link(next, reached, flow.getAttribute("sourceRef"), flow.getAttribute("targetRef"));
        }
        for (Element event : Xml.children(scope, "boundaryEvent")) {
            link(next, reached, event.getAttribute("attachedToRef"), event.getAttribute("id"));
        }

        List<String> starts = new ArrayList<>(nodes.keySet());
        starts.removeIf(reached::contains);
        starts.addAll(nodes.keySet());
        Deque<Element> ordered = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        List<Element> result = new ArrayList<>();
        for (String start : starts) {
            visit(start, nodes, next, seen, ordered);
            result.addAll(ordered);
            ordered.clear();
        }
        return result;
    }

    private static void link(Map<String, List<String>> next, Set<String> reached, String source, String target) {
        next.computeIfAbsent(source, key -> new ArrayList<>()).add(target);
        reached.add(target);
    }

    private static void visit(
            String id,
            Map<String, Element> nodes,
            Map<String, List<String>> next,
            Set<String> seen,
            Deque<Element> ordered) {
        if (!nodes.containsKey(id) || !seen.add(id)) {
            return;
        }
        List<String> targets = next.getOrDefault(id, List.of());
        for (int i = targets.size() - 1; i >= 0; i--) {
            visit(targets.get(i), nodes, next, seen, ordered);
        }
        ordered.addFirst(nodes.get(id));
    }
}

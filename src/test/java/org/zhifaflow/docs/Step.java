package org.zhifaflow.docs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * One flow node of a process.
 *
 * @param order its number among the steps, {@code 3.1} inside the sub-process {@code 3}
 * @param id the node's id
 * @param name its Chinese label
 * @param type its kind in Chinese
 * @param candidateGroups who may take it, comma-separated ids
 * @param target the form, decision, process, bean or message behind it
 * @param properties the designer's properties: term, termReason, clause, fourEyes
 * @param timerTerms terms that its timers wait for
 */
record Step(
        String order,
        String id,
        String name,
        String type,
        String candidateGroups,
        Target target,
        Map<String, String> properties,
        Set<String> timerTerms) {

    /** What a step refers to. */
    record Target(Kind kind, String name) {

        enum Kind {
            FORM,
            DECISION,
            PROCESS,
            BEAN,
            MESSAGE,
            NONE
        }
    }

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("startEvent", "开始事件"),
            Map.entry("endEvent", "结束事件"),
            Map.entry("intermediateCatchEvent", "等待事件"),
            Map.entry("intermediateThrowEvent", "中间事件"),
            Map.entry("boundaryEvent", "边界事件"),
            Map.entry("task", "任务"),
            Map.entry("userTask", "人工任务"),
            Map.entry("manualTask", "线下任务"),
            Map.entry("serviceTask", "系统任务"),
            Map.entry("sendTask", "发送任务"),
            Map.entry("receiveTask", "接收任务"),
            Map.entry("scriptTask", "脚本任务"),
            Map.entry("businessRuleTask", "决策任务"),
            Map.entry("callActivity", "调用流程"),
            Map.entry("subProcess", "子流程"),
            Map.entry("transaction", "事务子流程"),
            Map.entry("adHocSubProcess", "自由子流程"),
            Map.entry("exclusiveGateway", "排他网关"),
            Map.entry("parallelGateway", "并行网关"),
            Map.entry("inclusiveGateway", "包容网关"),
            Map.entry("complexGateway", "复杂网关"),
            Map.entry("eventBasedGateway", "事件网关"));

    private static final Map<String, String> EVENTS = Map.of(
            "timerEventDefinition", "定时",
            "messageEventDefinition", "消息",
            "errorEventDefinition", "错误",
            "signalEventDefinition", "信号",
            "escalationEventDefinition", "升级",
            "conditionalEventDefinition", "条件",
            "compensateEventDefinition", "补偿",
            "cancelEventDefinition", "取消",
            "linkEventDefinition", "链接",
            "terminateEventDefinition", "终止");

    private static final Pattern TERM = Pattern.compile("\\bterms\\.\\w+\\(\\s*['\"]([A-Za-z0-9]+)['\"]");

    static boolean isFlowNode(Element element) {
        return TYPES.containsKey(element.getLocalName());
    }

    static Step of(String order, Element node, Map<String, String> messages) {
        return new Step(
                order,
                node.getAttribute("id"),
                node.getAttribute("name"),
                type(node),
                Xml.engine(node, "candidateGroups"),
                target(node, messages),
                properties(node),
                timerTerms(node));
    }

    String property(String name) {
        return properties.getOrDefault(name, "");
    }

    private static String type(Element node) {
        String type = TYPES.get(node.getLocalName());
        if (node.getAttribute("triggeredByEvent").equals("true")) {
            type = "事件子流程";
        }
        List<String> marks = new ArrayList<>();
        for (Element child : Xml.children(node)) {
            if (EVENTS.containsKey(child.getLocalName())) {
                marks.add(EVENTS.get(child.getLocalName()));
            }
            if (child.getLocalName().equals("multiInstanceLoopCharacteristics")) {
                marks.add(child.getAttribute("isSequential").equals("true") ? "逐一" : "多份并行");
            }
        }
        if (node.getAttribute("cancelActivity").equals("false")
                || node.getAttribute("isInterrupting").equals("false")) {
            marks.add("不中断");
        }
        return marks.isEmpty() ? type : type + "（" + String.join("，", marks) + "）";
    }

    private static Target target(Element node, Map<String, String> messages) {
        for (String attribute : List.of("formRef", "formKey")) {
            if (!Xml.engine(node, attribute).isEmpty()) {
                return new Target(Target.Kind.FORM, Xml.engine(node, attribute));
            }
        }
        if (!Xml.engine(node, "decisionRef").isEmpty()) {
            return new Target(Target.Kind.DECISION, Xml.engine(node, "decisionRef"));
        }
        if (!node.getAttribute("calledElement").isEmpty()) {
            return new Target(Target.Kind.PROCESS, node.getAttribute("calledElement"));
        }
        for (String attribute : List.of("delegateExpression", "expression", "class")) {
            if (!Xml.engine(node, attribute).isEmpty()) {
                return new Target(Target.Kind.BEAN, Xml.engine(node, attribute));
            }
        }
        return Xml.child(node, "messageEventDefinition")
                .map(event -> event.getAttribute("messageRef"))
                .or(() -> Optional.of(node.getAttribute("messageRef")))
                .filter(messages::containsKey)
                .map(ref -> new Target(Target.Kind.MESSAGE, messages.get(ref)))
                .orElse(new Target(Target.Kind.NONE, ""));
    }

    private static Map<String, String> properties(Element node) {
        return Xml.child(node, "extensionElements").stream()
                .flatMap(extensions -> Xml.children(extensions, "properties").stream())
                .flatMap(properties -> Xml.children(properties, "property").stream())
                .collect(Collectors.toMap(p -> p.getAttribute("name"), p -> p.getAttribute("value")));
    }

    private static Set<String> timerTerms(Element node) {
        StringBuilder expressions =
                new StringBuilder(Xml.engine(node, "dueDate")).append(' ').append(Xml.engine(node, "followUpDate"));
        Xml.below(node, Step::isFlowNode).stream()
                .filter(element -> element.getLocalName().equals("timerEventDefinition"))
                .forEach(timer -> expressions.append(' ').append(timer.getTextContent()));
        Set<String> terms = new LinkedHashSet<>();
        for (Matcher matcher = TERM.matcher(expressions); matcher.find(); ) {
            terms.add(matcher.group(1));
        }
        return terms;
    }
}

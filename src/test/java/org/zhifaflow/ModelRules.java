package org.zhifaflow;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.core.annotation.AnnotationUtils;
import org.zhifaflow.casefile.CaseRole;
import org.zhifaflow.procedure.engine.ForModels;
import org.zhifaflow.procedure.engine.TaskForm;

/**
 * The rules that every model keeps (docs/house.md: names, seam, time). All findings are gathered, each in Chinese with
 * file and element; the law's own rules join them later.
 */
final class ModelRules {

    private static final Set<String> GROUPS = Set.of(
            "officer",
            "team-leader",
            "township-reviewer",
            "head",
            "hearing-chair",
            "joint-reviewer",
            "cashier",
            "supervisor",
            "process-designer");
    private static final Set<String> REGISTERS =
            Set.of("statutoryTerms", "statutoryRates", "statutoryLimits", "localSettings");
    private static final Set<String> TABLE_TYPES =
            new TreeSet<>(Set.of("string", "boolean", "integer", "number", "feel:date"));
    private static final Pattern NODE_ID = Pattern.compile(
            "(startEvent|endEvent|userTask|serviceTask|businessRuleTask|callActivity|gateway|timer|boundary|messageEvent|subProcess)_[a-z][A-Za-z0-9]*");
    private static final Pattern FLOW_ID = Pattern.compile("flow_[a-z][A-Za-z0-9]*(_[A-Za-z0-9]+)?");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern TIMER =
            Pattern.compile("\\$\\{terms\\.(endOf\\('(\\w+)'|latestEndOf\\('(\\w+)', '(\\w+)'), execution\\)}");
    private static final Pattern CLAUSE = Pattern.compile("[A-Z]{2,4}\\d*-[0-9A-Za-z.]+");
    private static final Pattern BEAN = Pattern.compile("([a-zA-Z][A-Za-z0-9]*)\\.[a-zA-Z]");
    private static final Set<String> FREE_NAMES = Set.of("execution", "task");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.zhifaflow.procedure");

    private final Path root;
    private final Set<String> forms;
    private final Set<String> decisions;
    private final Set<String> processes;
    private final Set<String> terms;
    private final Set<String> delegates;
    private final Set<String> steps;
    private final Set<String> beans;

    ModelRules(Path root) {
        this.root = root;
        forms = names("forms", ".form");
        decisions = names("processes", ".dmn");
        processes = names("processes", ".bpmn");
        terms = readTerms();
        delegates = CODE.stream()
                .filter(type -> type.isAssignableTo(JavaDelegate.class) && !type.isInterface())
                .map(type -> decapitalised(type.getSimpleName()))
                .collect(Collectors.toSet());
        steps = CODE.stream()
                .filter(type -> type.isAssignableTo(TaskForm.class) && !type.isInterface())
                .map(type -> decapitalised(type.getSimpleName()))
                .collect(Collectors.toSet());
        beans = CODE.stream()
                .filter(type -> type.isAnnotatedWith(ForModels.class))
                .map(JavaClass::reflect)
                .map(type ->
                        AnnotationUtils.findAnnotation(type, ForModels.class).value())
                .collect(Collectors.toSet());
    }

    /** What is wrong in any model of the project. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (Path file : files("processes", ".bpmn")) {
            try (InputStream model = Files.newInputStream(file)) {
                findings.addAll(findingsOf(file.getFileName().toString(), model));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return findings;
    }

    /** What is wrong in any table of the project. */
    List<String> tableFindings() {
        List<String> findings = new ArrayList<>();
        for (Path file : files("processes", ".dmn")) {
            try (InputStream table = Files.newInputStream(file)) {
                findings.addAll(tableFindingsOf(file.getFileName().toString(), table));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return findings;
    }

    /** Every input and output of a table says its type, one that the engine takes as the table means it. */
    List<String> tableFindingsOf(String file, InputStream xml) {
        DmnModelInstance model = Dmn.readModelFromStream(xml);
        List<String> findings = new ArrayList<>();
        model.getModelElementsByType(InputExpression.class)
                .forEach(input -> typed(file, input.getId(), input.getTypeRef(), findings));
        model.getModelElementsByType(Output.class)
                .forEach(output -> typed(file, output.getId(), output.getTypeRef(), findings));
        model.getModelElementsByType(InputExpression.class).stream()
                .filter(input ->
                        input.getTextContent().strip().startsWith("date(") != "feel:date".equals(input.getTypeRef()))
                .forEach(input -> findings.add(file + " · " + input.getId() + " · 日期须写作 date(…)，类型为 feel:date"));
        return findings;
    }

    private static void typed(String file, String id, String type, List<String> findings) {
        if (type == null || !TABLE_TYPES.contains(type)) {
            findings.add(file + " · " + id + " · 输入、输出的类型须为 " + TABLE_TYPES + " 之一：" + type);
        }
    }

    /** Bean, form, decision and node-suffix names that stand in two folders. */
    List<String> duplicateNames() {
        Map<String, Set<Path>> places = new TreeMap<>();
        for (String suffix : List.of(".bpmn", ".dmn", ".form")) {
            for (Path file : files(suffix.equals(".form") ? "forms" : "processes", suffix)) {
                places.computeIfAbsent(file.getFileName().toString(), name -> new TreeSet<>())
                        .add(file.getParent());
            }
        }
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " 同时在 " + entry.getValue())
                .toList();
    }

    List<String> findingsOf(String file, InputStream xml) {
        BpmnModelInstance model = Bpmn.readModelFromStream(xml);
        Findings found = new Findings(file);
        String expected = file.replace(".bpmn", "");
        for (Process process : model.getModelElementsByType(Process.class)) {
            found.unless(process.getId().equals(expected), process, "流程标识与文件名不一致");
            found.unless(
                    "P10950D".equals(process.getCamundaHistoryTimeToLiveString()),
                    process,
                    "缺少 historyTimeToLive=\"P10950D\"");
            chinese(found, process, process.getName());
        }
        drawn(model, found);
        model.getModelElementsByType(FlowNode.class).forEach(node -> node(node, found));
        model.getModelElementsByType(UserTask.class).forEach(task -> userTask(task, found));
        model.getModelElementsByType(ServiceTask.class).forEach(task -> serviceTask(task, found));
        model.getModelElementsByType(BusinessRuleTask.class).forEach(task -> ruleTask(task, found));
        model.getModelElementsByType(CallActivity.class)
                .forEach(call -> found.unless(
                        processes.contains(call.getCalledElement()), call, "调用的流程不存在：" + call.getCalledElement()));
        model.getModelElementsByType(ScriptTask.class).forEach(task -> found.add(task, "不得使用脚本"));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> flow(flow, found));
        model.getModelElementsByType(TimerEventDefinition.class).forEach(timer -> timer(timer, found));
        model.getModelElementsByType(Message.class)
                .forEach(message ->
                        found.unless(message.getName().matches("[a-z]+\\.[a-zA-Z]+"), message, "消息名称须为“领域.发生的事”"));
        expressions(model, found);
        return found.list;
    }

    private void node(FlowNode node, Findings found) {
        found.unless(NODE_ID.matcher(node.getId()).matches(), node, "标识须为“种类_名称”，不得用生成的标识");
        boolean silentGateway = node instanceof Gateway && node.getOutgoing().size() < 2;
        if (!silentGateway) {
            chinese(found, node, node.getName());
        }
        if (node instanceof ExclusiveGateway gateway && gateway.getOutgoing().size() > 1) {
            found.unless(gateway.getName() != null && gateway.getName().endsWith("？"), node, "网关名称须为问句");
        }
        if (node instanceof Task || node instanceof CallActivity) {
            found.unless(!node.getDocumentations().isEmpty(), node, "没有说明依据条款（documentation）");
        }
    }

    private void userTask(UserTask task, Findings found) {
        String form = suffix(task);
        String formRef = task.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formRef");
        found.unless(form.equals(formRef), task, "表单须与任务同名：" + formRef);
        found.unless(forms.contains(form), task, "表单不存在：" + form);
        found.unless(steps.contains(form), task, "表单没有处理程序：" + form);
        found.unless(
                "deployment".equals(task.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formRefBinding")),
                task,
                "表单须绑定同一部署");
        found.unless(
                !task.getCamundaCandidateGroupsList().isEmpty()
                        && GROUPS.containsAll(task.getCamundaCandidateGroupsList()),
                task,
                "候选组不存在：" + task.getCamundaCandidateGroups());
        Map<String, String> properties = properties(task);
        String term = properties.getOrDefault("term", "");
        found.unless(term.equals("none") || terms.contains(term), task, "期限不在法定期限表内：" + term);
        found.unless(!term.equals("none") || properties.containsKey("termReason"), task, "没有期限的须说明理由");
        String pauses = properties.get("pauses");
        found.unless(
                pauses == null || !term.equals("none") && terms.containsAll(List.of(pauses.split(","))),
                task,
                "所暂停的期限不在法定期限表内，或者任务自身没有期限：" + pauses);
        found.unless(pauses == null || !List.of(pauses.split(",")).contains(term), task, "任务不能暂停自身的期限：" + pauses);
        String clause = properties.getOrDefault("clause", "");
        found.unless(
                !clause.isEmpty()
                        && Stream.of(clause.split(","))
                                .allMatch(id -> CLAUSE.matcher(id).matches()),
                task,
                "依据条款缺失或者格式不对：" + clause);
        String fourEyes = properties.get("fourEyes");
        found.unless(
                fourEyes == null || Stream.of(CaseRole.values()).map(Enum::name).anyMatch(fourEyes::equals),
                task,
                "四眼角色不存在：" + fourEyes);
        noCode(task, found);
    }

    private void serviceTask(ServiceTask task, Findings found) {
        String bean = suffix(task);
        found.unless(
                ("${" + bean + "}").equals(task.getCamundaDelegateExpression()) && delegates.contains(bean),
                task,
                "服务任务“" + task.getName() + "”没有同名的处理程序：" + bean);
        noCode(task, found);
    }

    private void ruleTask(BusinessRuleTask task, Findings found) {
        String decision = task.getCamundaDecisionRef();
        found.unless(decision != null && decisions.contains(decision), task, "决策表不存在：" + decision);
        String binding = REGISTERS.contains(decision) ? "latest" : "deployment";
        found.unless(binding.equals(task.getCamundaDecisionRefBinding()), task, "决策表须绑定 " + binding);
        noCode(task, found);
    }

    private static void noCode(Task task, Findings found) {
        for (String attribute : List.of("class", "expression")) {
            found.unless(
                    task.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute) == null,
                    task,
                    "不得直接引用类或者表达式：" + attribute);
        }
    }

    private static void flow(SequenceFlow flow, Findings found) {
        found.unless(FLOW_ID.matcher(flow.getId()).matches(), flow, "连线标识须为“flow_…”");
        boolean choice = flow.getSource() instanceof ExclusiveGateway gateway
                && gateway.getOutgoing().size() > 1;
        found.unless(!choice || flow.getName() != null, flow, "网关的连线须标明答案");
        if (flow.getConditionExpression() != null) {
            found.unless(flow.getConditionExpression().getTextContent().length() <= 80, flow, "条件过长，法律规则须放在决策表里");
        }
    }

    private void timer(TimerEventDefinition timer, Findings found) {
        String date = timer.getTimeDate() == null ? "" : timer.getTimeDate().getTextContent();
        Matcher term = TIMER.matcher(date);
        found.unless(
                timer.getTimeDuration() == null
                        && timer.getTimeCycle() == null
                        && term.matches()
                        && Stream.of(term.group(2), term.group(3), term.group(4))
                                .filter(Objects::nonNull)
                                .allMatch(terms::contains),
                (BaseElement) timer.getParentElement(),
                "定时事件只能写 ${terms.endOf('期限', execution)}：" + date);
    }

    private static void drawn(BpmnModelInstance model, Findings found) {
        Set<String> shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null)
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> edges = model.getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() != null)
                .map(edge -> edge.getBpmnElement().getId())
                .collect(Collectors.toCollection(HashSet::new));
        model.getModelElementsByType(FlowNode.class)
                .forEach(node -> found.unless(shapes.contains(node.getId()), node, "没有图形"));
        model.getModelElementsByType(SequenceFlow.class)
                .forEach(flow -> found.unless(edges.contains(flow.getId()), flow, "没有图形"));
    }

    /** Only beans made for models may be named, and no name of the engine or of Java. */
    private void expressions(BpmnModelInstance model, Findings found) {
        Pattern expression = Pattern.compile("[$#]\\{([^}]*)}");
        for (BaseElement element : model.getModelElementsByType(BaseElement.class)) {
            Matcher matcher = expression.matcher(ownText(element));
            while (matcher.find()) {
                String text = matcher.group(1).replaceAll("'[^']*'", "''");
                Matcher bean = BEAN.matcher(text);
                while (bean.find()) {
                    found.unless(
                            beans.contains(bean.group(1)) || FREE_NAMES.contains(bean.group(1)),
                            element,
                            "表达式里的名称未经允许：" + bean.group(1));
                }
            }
        }
    }

    private static String ownText(BaseElement element) {
        StringBuilder text = new StringBuilder();
        if (element.getDomElement().getChildElements().isEmpty()) {
            text.append(element.getTextContent()).append(' ');
        }
        for (String attribute : List.of("collection", "delegateExpression", "expression", "assignee", "dueDate")) {
            String value = element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
            text.append(value == null ? "" : value).append(' ');
        }
        if (element.getExtensionElements() != null) {
            element.getExtensionElements()
                    .getDomElement()
                    .getChildElements()
                    .forEach(child -> text.append(String.valueOf(child.getAttribute("sourceExpression")))
                            .append(' '));
        }
        return text.toString();
    }

    private static void chinese(Findings found, BaseElement element, String label) {
        found.unless(label != null && CHINESE.matcher(label).find(), element, "没有中文名称：" + label);
    }

    private static Map<String, String> properties(BaseElement element) {
        Map<String, String> properties = new HashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(all -> all.getCamundaProperties().stream())
                    .forEach((CamundaProperty property) ->
                            properties.put(property.getCamundaName(), property.getCamundaValue()));
        }
        return properties;
    }

    private static String suffix(BaseElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private Set<String> readTerms() {
        return Dmn.readModelFromFile(
                        root.resolve("processes/terms/statutoryTerms.dmn").toFile())
                .getModelElementsByType(Decision.class)
                .stream()
                .flatMap(decision -> decision.getModelInstance().getModelElementsByType(InputEntry.class).stream())
                .map(entry -> ((InputEntry) entry).getTextContent().strip())
                .filter(text -> text.matches("\"[A-Za-z0-9]+\""))
                .map(text -> text.replace("\"", ""))
                .collect(Collectors.toSet());
    }

    private Set<String> names(String folder, String suffix) {
        return files(folder, suffix).stream()
                .map(file -> file.getFileName().toString().replace(suffix, ""))
                .collect(Collectors.toSet());
    }

    private Collection<Path> files(String folder, String suffix) {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gathers findings with file and element. */
    private static final class Findings {
        private final String file;
        private final List<String> list = new ArrayList<>();

        private Findings(String file) {
            this.file = file;
        }

        private void unless(boolean right, BaseElement element, String finding) {
            if (!right) {
                add(element, finding);
            }
        }

        private void add(BaseElement element, String finding) {
            list.add(file + " · " + element.getId() + " · " + finding);
        }
    }
}

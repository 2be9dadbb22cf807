package org.zhifaflow.docs;

import static org.zhifaflow.docs.Markdown.code;
import static org.zhifaflow.docs.Markdown.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** The page of all decisions: inputs, outputs, hit policy and every rule with the clause it carries out. */
final class DecisionPage {

    private static final Map<String, String> HIT_POLICIES = Map.of(
            "UNIQUE", "只有一条命中",
            "FIRST", "取第一条命中",
            "ANY", "命中的各条结果相同",
            "COLLECT", "收集全部命中",
            "RULE ORDER", "按规则顺序收集",
            "PRIORITY", "取优先结果",
            "OUTPUT ORDER", "按结果顺序收集");

    private DecisionPage() {}

    static String of(List<ModelFile> tables) {
        Markdown page = Markdown.page("决策表");
        for (ModelFile table : tables) {
            for (Element decision : Xml.children(table.content(), "decision")) {
                page.block(Markdown.anchor(decision.getAttribute("id")));
                page.block("## " + plain(decision.getAttribute("name")) + " " + code(decision.getAttribute("id")));
                page.block("文件：" + code("processes/" + table.folder() + "/" + table.name() + ".dmn"));
                Xml.child(decision, "decisionTable").ifPresent(logic -> table(page, logic));
                Xml.child(decision, "literalExpression")
                        .ifPresent(logic -> page.block("表达式：" + code(Xml.text(logic, "text"))));
            }
        }
        return page.end();
    }

    private static void table(Markdown page, Element table) {
        List<Element> inputs = Xml.children(table, "input");
        List<Element> outputs = Xml.children(table, "output");
        page.block("命中策略：" + hitPolicy(table));

        List<List<String>> columns = new ArrayList<>();
        inputs.forEach(input -> {
            Element expression = Xml.child(input, "inputExpression").orElseThrow();
            columns.add(List.of(
                    "输入",
                    plain(input.getAttribute("label")),
                    code(Xml.text(expression, "text")),
                    code(expression.getAttribute("typeRef"))));
        });
        outputs.forEach(output -> columns.add(List.of(
                "输出",
                plain(output.getAttribute("label")),
                code(output.getAttribute("name")),
                code(output.getAttribute("typeRef")))));
        page.table(List.of("方向", "名称", "表达式或变量", "类型"), columns);

        List<String> head = new ArrayList<>(List.of("规则"));
        inputs.forEach(input -> head.add(plain(input.getAttribute("label"))));
        outputs.forEach(output -> head.add(plain(output.getAttribute("label")) + " →"));
        head.add("依据");
        List<List<String>> rows = new ArrayList<>();
        for (Element rule : Xml.children(table, "rule")) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(rows.size() + 1)));
            Xml.children(rule, "inputEntry").forEach(entry -> row.add(code(Xml.text(entry, "text"))));
            Xml.children(rule, "outputEntry").forEach(entry -> row.add(code(Xml.text(entry, "text"))));
            row.add(plain(annotation(rule)));
            rows.add(row);
        }
        page.table(head, rows);
    }

    private static String hitPolicy(Element table) {
        String policy = table.getAttribute("hitPolicy").isEmpty() ? "UNIQUE" : table.getAttribute("hitPolicy");
        String aggregation = table.getAttribute("aggregation");
        return code(aggregation.isEmpty() ? policy : policy + " " + aggregation) + "（" + HIT_POLICIES.get(policy) + "）";
    }

    private static String annotation(Element rule) {
        List<String> parts = new ArrayList<>();
        parts.add(Xml.text(rule, "description"));
        Xml.children(rule, "annotationEntry").forEach(entry -> parts.add(Xml.text(entry, "text")));
        parts.removeIf(String::isEmpty);
        return String.join("；", parts);
    }
}

package org.zhifaflow.docs;

import static org.zhifaflow.docs.Markdown.code;
import static org.zhifaflow.docs.Markdown.plain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The page of statutory terms: each row of the register with the tasks and timers that use its term. */
final class TermPage {

    private static final String REGISTER = "statutoryTerms";
    private static final String KEY = "term";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    private TermPage() {}

    /** Empty while the project has no register of terms. */
    static Optional<String> of(List<ModelFile> tables, List<ProcessModel> processes, Links links) {
        return tables.stream()
                .flatMap(file -> Xml.children(file.content(), "decision").stream())
                .filter(decision -> decision.getAttribute("id").equals(REGISTER))
                .findFirst()
                .flatMap(decision -> Xml.child(decision, "decisionTable"))
                .map(table -> page(table, uses(processes, links)));
    }

    private static String page(Element table, Map<String, List<String>> uses) {
        List<Element> inputs = Xml.children(table, "input");
        List<Element> outputs = Xml.children(table, "output");
        int key = keyColumn(inputs);

        List<String> head = new ArrayList<>();
        inputs.forEach(input -> head.add(plain(input.getAttribute("label"))));
        outputs.forEach(output -> head.add(plain(output.getAttribute("label"))));
        head.addAll(List.of("依据", "用于"));

        Set<String> known = new LinkedHashSet<>();
        List<List<String>> rows = new ArrayList<>();
        for (Element rule : Xml.children(table, "rule")) {
            List<String> row = new ArrayList<>();
            List<Element> entries = Xml.children(rule, "inputEntry");
            entries.forEach(entry -> row.add(code(Xml.text(entry, "text"))));
            Xml.children(rule, "outputEntry").forEach(entry -> row.add(code(Xml.text(entry, "text"))));
            row.add(plain(Xml.text(rule, "description")));
            Set<String> terms = words(Xml.text(entries.get(key), "text"));
            known.addAll(terms);
            row.add(String.join(
                    "<br>",
                    terms.stream()
                            .flatMap(term -> uses.getOrDefault(term, List.of()).stream())
                            .toList()));
            rows.add(row);
        }
        Markdown page = Markdown.page("法定期限").table(head, rows);

        List<List<String>> unknown = uses.entrySet().stream()
                .filter(use -> !known.contains(use.getKey()))
                .map(use -> List.of(code(use.getKey()), String.join("<br>", use.getValue())))
                .toList();
        if (!unknown.isEmpty()) {
            page.block("## 模型使用而表中没有的期限").table(List.of("期限", "用于"), unknown);
        }
        return page.end();
    }

    private static int keyColumn(List<Element> inputs) {
        for (int i = 0; i < inputs.size(); i++) {
            if (Xml.child(inputs.get(i), "inputExpression")
                    .map(expression -> Xml.text(expression, "text"))
                    .filter(KEY::equals)
                    .isPresent()) {
                return i;
            }
        }
        throw new IllegalArgumentException("the register " + REGISTER + " has no input with the expression " + KEY);
    }

    private static Set<String> words(String entry) {
        Set<String> words = new LinkedHashSet<>();
        for (Matcher matcher = WORD.matcher(entry); matcher.find(); ) {
            words.add(matcher.group(1));
        }
        return words;
    }

    private static Map<String, List<String>> uses(List<ProcessModel> processes, Links links) {
        Map<String, List<String>> uses = new TreeMap<>();
        for (ProcessModel process : processes) {
            for (Step step : process.steps()) {
                String place = links.process(process.id(), code(process.id()), "") + " " + plain(step.name()) + " "
                        + code(step.id());
                String term = step.property("term");
                if (!term.isBlank() && !term.equals("none")) {
                    uses.computeIfAbsent(term, key -> new ArrayList<>()).add(place);
                }
                step.timerTerms()
                        .forEach(timer -> uses.computeIfAbsent(timer, key -> new ArrayList<>())
                                .add(place + "（定时）"));
            }
        }
        return uses;
    }
}

package org.zhifaflow.docs;

import static org.zhifaflow.docs.Markdown.code;
import static org.zhifaflow.docs.Markdown.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** The page of statutory terms: each row of the register with the tasks, timers and code that use its term. */
final class TermPage {

    private TermPage() {}

    /** Empty while the project has no register of terms. */
    static Optional<String> of(TermUses uses) {
        return uses.table().map(table -> page(table, uses));
    }

    private static String page(Element table, TermUses uses) {
        List<String> head = new ArrayList<>();
        Xml.children(table, "input").forEach(input -> head.add(plain(input.getAttribute("label"))));
        Xml.children(table, "output").forEach(output -> head.add(plain(output.getAttribute("label"))));
        head.addAll(List.of("依据", "用于"));

        List<List<String>> rows = new ArrayList<>();
        for (TermUses.Row row : uses.rows()) {
            List<String> cells = new ArrayList<>();
            for (String kind : List.of("inputEntry", "outputEntry")) {
                Xml.children(row.rule(), kind).forEach(entry -> cells.add(code(Xml.text(entry, "text"))));
            }
            cells.add(plain(row.description()));
            cells.add(String.join(
                    "<br>",
                    row.terms().stream().flatMap(term -> uses.of(term).stream()).toList()));
            rows.add(cells);
        }
        Markdown page = Markdown.page("法定期限").table(head, rows);

        List<List<String>> unknown = uses.unknown().entrySet().stream()
                .map(use -> List.of(code(use.getKey()), String.join("<br>", use.getValue())))
                .toList();
        if (!unknown.isEmpty()) {
            page.block("## 模型使用而表中没有的期限").table(List.of("期限", "用于"), unknown);
        }
        return page.end();
    }
}

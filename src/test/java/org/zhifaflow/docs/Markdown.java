package org.zhifaflow.docs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page under construction. */
final class Markdown {

    private static final String GENERATED =
            "<!-- 由模型生成，请勿手改：mvn -q test -Dtest=ModelDocsTest -Dmodels.docs.write=true -->";

    private final StringBuilder text = new StringBuilder(GENERATED).append('\n');

    static Markdown page(String title) {
        return new Markdown().block("# " + title);
    }

    private Markdown() {}

    /** One paragraph, heading or other block as it stands. */
    Markdown block(String block) {
        text.append('\n').append(block).append('\n');
        return this;
    }

    /** A table; an empty cell becomes a dash. */
    Markdown table(List<String> head, List<List<String>> rows) {
        text.append('\n')
                .append(row(head))
                .append(row(head.stream().map(h -> "---").toList()));
        rows.forEach(cells -> text.append(row(cells)));
        return this;
    }

    String end() {
        return text.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.isBlank() ? "–" : cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Text of a model, safe inside a table cell. */
    static String plain(String text) {
        return text.strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replaceAll("\\s*\\R\\s*", "<br>");
    }

    /** An id or expression of a model in code style, safe inside a table cell. */
    static String code(String text) {
        if (text.isBlank()) {
            return "";
        }
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ").replace("|", "\\|");
        return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
    }

    /** Comma-separated ids, each in code style. */
    static String codes(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(Markdown::code)
                .collect(Collectors.joining("、"));
    }

    static String link(String label, String target) {
        return "[" + label + "](" + target + ")";
    }

    static String anchor(String id) {
        return "<a id=\"" + id + "\"></a>";
    }
}
